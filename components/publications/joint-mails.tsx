import { AnswerLinks } from '#components/letters/answer-links.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Table } from '#components/ui/table.tsx'
import { Tag } from '#components/ui/tag.tsx'
import type { JointMailState } from '#lib/platform/generated/prisma/enums.ts'
import type { JointMails as Mails } from '#lib/publications/data.ts'
import type { JointMailShow } from '#lib/publications/schema.ts'
import { dayIn } from '#lib/words/dates.ts'
import { countOf } from '#lib/words/numbers.ts'
import { jointMailNames, jointMailShowWords } from './joint-mail-words.ts'

const tones: Record<JointMailState, 'neutral' | 'good' | 'warn' | 'bad'> = {
  queued: 'neutral',
  sent: 'good',
  in_doubt: 'warn',
  bounced: 'bad',
  failed: 'bad',
  cancelled: 'neutral',
}

const answersColumn = {
  name: 'Answers',
  cell: ({ answers }: Mails['mails'][number]) => <AnswerLinks answers={answers} />,
}

/** The mails of a joint letter that one of its numbers counts, each with whom it went to and what came back. */
export function JointMails({ show, list }: { show: JointMailShow; list: Mails }) {
  const { title, none } = jointMailShowWords[show]
  return (
    <section aria-labelledby="mails" className="flow">
      <Heading level={2} id="mails">
        {title}: the letter of {dayIn('en', list.startedAt)}, version {list.versionNumber}
      </Heading>
      {list.mails.length === 0 ? (
        <EmptyState title={none.title}>
          <p>{none.why}</p>
        </EmptyState>
      ) : (
        <>
          <p role="status">{countOf(list.mails.length, 'mail')}, in the order of names.</p>
          <Table
            caption={title}
            hideCaption
            rows={list.mails}
            rowKey={({ id }) => id}
            columns={[
              {
                name: 'To',
                heads: true,
                cell: ({ name, seatName, reference }) => (
                  <>
                    {name}
                    <span className="block font-normal text-ink-soft text-sm">
                      {[seatName, reference].filter(Boolean).join(' · ')}
                    </span>
                  </>
                ),
              },
              {
                name: 'What became of it',
                cell: ({ state, stateChangedAt }) => (
                  <>
                    <Tag tone={tones[state]}>{jointMailNames[state]}</Tag>
                    <span className="block text-ink-soft text-sm">{dayIn('en', stateChangedAt)}</span>
                  </>
                ),
              },
              ...(list.mails.some(({ answers }) => answers.length > 0) ? [answersColumn] : []),
            ]}
          />
        </>
      )}
    </section>
  )
}
