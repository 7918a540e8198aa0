import Link from 'next/link'
import { SectionCard } from '#components/ui/card.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { PagesNav } from '#components/ui/pages-nav.tsx'
import type { OpenStack } from '#lib/replies/stack-data.ts'
import { MarkStackForm } from './mark-stack-form.tsx'
import { StackedAnswerRow } from './stacked-answer-row.tsx'

type Props = { stack: OpenStack; show: 'unread' | 'all'; after: string | undefined; mayMark: boolean }
const FORM = 'mark-stack'

/** A stack with its shared words, and its answers with what each says of its own. */
export function OpenStackView({ stack, show, after, mayMark }: Props) {
  const { id, text, size, unread, answers, next } = stack
  const unreadHere = answers.some(({ state }) => state === 'unclassified')
  const showOf = (which: 'unread' | 'all') =>
    `/replies/stacks?stack=${id}${which === 'all' ? '&show=all' : ''}` as const
  return (
    <>
      <p>
        <Link href="/replies/stacks">All stacks</Link>
      </p>
      <Heading>{size} answers, nearly the same</Heading>
      <div className="grid items-start gap-5 *:min-w-0 xl:grid-cols-2 xl:grid-rows-[auto_1fr]">
        <SectionCard id="words" title="What they say">
          <div className="letter-text wrap-anywhere">{text}</div>
        </SectionCard>
        <SectionCard
          id="answers"
          className="xl:col-start-2 xl:row-span-2 xl:row-start-1"
          title={show === 'all' ? 'All of them' : `${unread} not read yet`}
        >
          <p>
            {show === 'all' ? (
              <Link href={showOf('unread')}>Show only those not read yet</Link>
            ) : (
              <Link href={showOf('all')}>Show all {size}</Link>
            )}
          </p>
          {answers.length === 0 ? (
            <p>All of them are marked.</p>
          ) : (
            <ul>
              {answers.map((answer) => (
                <StackedAnswerRow
                  key={answer.id}
                  answer={answer}
                  stackId={id}
                  form={FORM}
                  mayMark={mayMark}
                />
              ))}
            </ul>
          )}
          <PagesNav
            page="/replies/stacks"
            of={{ stack: id, ...(show === 'all' && { show }) }}
            after={after}
            next={next}
          />
        </SectionCard>
        {mayMark && unreadHere && <MarkStackForm id={FORM} stackId={id} />}
      </div>
    </>
  )
}
