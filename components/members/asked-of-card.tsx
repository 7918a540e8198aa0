import type { Route } from 'next'
import Link from 'next/link'
import { SectionCard } from '#components/ui/card.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { AskedOf } from '#lib/members/asked-of.ts'
import type { MemberFacts } from '#lib/members/member-facts.ts'
import { memberKindWords } from '#lib/parliament/member-words.ts'

type Props = {
  member: Pick<MemberFacts, 'id' | 'kind' | 'posts' | 'sits'>
  asked: AskedOf[]
  mayEdit: boolean
}

/** What the campaigns that run ask of a member of this kind. */
export function AskedOfCard({ member, asked, mayEdit }: Props) {
  const { kind, posts, sits } = member
  const inGovernment = posts.some(({ endedOn }) => !endedOn)
  return (
    <SectionCard id="asked" title="What is asked of them today">
      {inGovernment && kind === 'backbencher' && (
        <Notice kind="warning" title="A post, and asked as a backbencher">
          <p>
            They hold a post, and letters still ask them for what a backbencher does, such as to sign a
            motion.{' '}
            {mayEdit
              ? 'Say what kind of MP they are, and letters ask for what fits.'
              : 'A coordinator can say what kind of MP they are.'}
          </p>
          {mayEdit && (
            <p>
              <Link
                href={`/desk/parliament/${member.id}` as Route}
                prefetch={false}
                className="font-semibold"
              >
                Change the kind of MP
              </Link>
            </p>
          )}
        </Notice>
      )}
      {!sits ? (
        <p className="text-ink-soft">Nothing: they hold no seat. Asks go to whoever holds one.</p>
      ) : asked.length === 0 ? (
        <p className="text-ink-soft">
          No campaign that runs asks anything of a {memberKindWords[kind].toLowerCase()} in this nation.
        </p>
      ) : (
        asked.map(({ id, slug, title, asks }) => (
          <div key={id}>
            <h3 className="font-semibold">
              <Link href={`/desk/campaigns/${slug}`} prefetch={false}>
                {title}
              </Link>
            </h3>
            <ul className="mt-1 list-disc pl-6">
              {asks.map((ask) => (
                <li key={ask.id}>{ask.text}</li>
              ))}
            </ul>
          </div>
        ))
      )}
    </SectionCard>
  )
}
