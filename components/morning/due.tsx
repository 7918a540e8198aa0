import { MemberLink } from '#components/members/member-link.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { type Due, type DueFollowUp, type DuePromise, dueInWords } from '#lib/dashboard/morning-due.ts'
import { figures } from '#lib/words/numbers.ts'
import { Line, Lines, Nothing, Section } from './section.tsx'

/** What members said they would do by now, or within a week. */
export function PromisesDue({
  promises,
  of,
  now,
}: {
  promises: Due<DuePromise>
  /** What of an address narrows the list down to these; null where no list holds just these. */
  of: Record<string, string> | null
  now: Date
}) {
  return (
    <Section
      id="promises"
      title="Promises due"
      note={lateWords(promises.overdue)}
      all={{
        count: promises.total,
        href: of !== null && `/desk/promises?${new URLSearchParams({ show: 'due', ...of })}`,
        of: 'promises due by today',
      }}
    >
      {promises.items.length === 0 ? (
        <Nothing>
          None this week. When you write down that an MP promised something by a day, it stands here from a
          week before.
        </Nothing>
      ) : (
        <Lines>
          {promises.items.map(({ id, what, dueOn, memberId, memberName, invented, campaignTitle }) => (
            <Line key={id} end={<DueTag dueOn={dueOn} now={now} />}>
              <MemberLink inText member={{ id: memberId, name: memberName, invented }} />:{' '}
              <a href={`/desk/promises/${id}`}>{what}</a>
              <span className="block text-ink-soft text-sm">{campaignTitle}</span>
            </Line>
          ))}
        </Lines>
      )}
    </Section>
  )
}

/** What this person, or somebody of their organisations, is to do. */
export function FollowUpsDue({ followUps, now }: { followUps: Due<DueFollowUp>; now: Date }) {
  return (
    <Section
      id="follow-ups"
      title="For you to do"
      note={lateWords(followUps.overdue)}
      all={{ count: followUps.total, href: '/desk/follow-ups?show=mine', of: 'open follow-ups of yours' }}
    >
      {followUps.items.length === 0 ? (
        <Nothing>
          Nothing is due this week. A follow-up that is yours, or that nobody of your organisation has taken
          yet, stands here from a week before its day.
        </Nothing>
      ) : (
        <Lines>
          {followUps.items.map((item) => (
            <Line key={item.id} end={<DueTag dueOn={item.dueOn} now={now} />}>
              <a href={`/desk/follow-ups/${item.id}`}>{item.what}</a>
              <span className="block text-ink-soft text-sm">
                {item.mine ? 'Yours' : 'Nobody’s yet'}
                {item.memberId !== null && (
                  <>
                    {', about '}
                    <MemberLink
                      inText
                      member={{ id: item.memberId, name: item.memberName, invented: item.invented }}
                    />
                  </>
                )}
              </span>
            </Line>
          ))}
        </Lines>
      )}
    </Section>
  )
}

const lateWords = (overdue: number) =>
  overdue > 0 ? `${figures(overdue)} ${overdue === 1 ? 'is' : 'are'} late.` : undefined

function DueTag({ dueOn, now }: { dueOn: string; now: Date }) {
  const words = dueInWords(dueOn, now)
  return <Tag tone={words.endsWith('late') ? 'bad' : words === 'today' ? 'warn' : 'neutral'}>{words}</Tag>
}
