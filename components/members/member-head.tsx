import Link from 'next/link'
import { MembersAsOf } from '#components/parliament/members-as-of.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { Folded } from '#components/ui/folded.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { MemberFacts } from '#lib/members/member-facts.ts'
import { heldWhen } from '#lib/parliament/incumbency-words.ts'
import { memberKindWords, reachOf, reachWords } from '#lib/parliament/member-words.ts'
import { dayIn } from '#lib/words/dates.ts'
import { countOf, figures } from '#lib/words/numbers.ts'
import { InventedTag } from './invented-tag.tsx'
import { MemberLink } from './member-link.tsx'
import { PartyDot } from './party-dot.tsx'
import { SeatLink } from './seat-link.tsx'

/** Who a member is: party, seat, posts, groups and how the seat voted, each as of a day. */
export function MemberHead({ member, mayEdit }: { member: MemberFacts; mayEdit: boolean }) {
  const { last, sits, since, result, posts, groups } = member
  const now = posts.filter(({ endedOn }) => !endedOn)
  return (
    <header className="flow">
      <Heading>
        {member.name} {member.invented && <InventedTag />}
      </Heading>
      <p className="text-lg text-ink-soft">
        <PartyDot party={member.party} colour={member.partyColour} />
        {last && sits && (
          <>
            , MP for <SeatLink seat={last.seat} inText />
            {since && ` since ${dayIn('en', since)}`}
          </>
        )}
      </p>
      {!sits && <HoldsNoSeat member={member} />}
      <DefinitionList
        items={[
          {
            term: now.length > 1 ? 'Posts' : 'Post',
            value:
              now.length === 0
                ? memberKindWords[member.kind]
                : now
                    .map(({ title, department, startedOn }) => postWords({ title, department, startedOn }))
                    .join('\n'),
          },
          ...(result
            ? [
                {
                  term: 'Majority',
                  value: `${countOf(result.majority, 'vote')} over ${result.secondParty}, of ${figures(result.votes)} cast (${dayIn('en', result.electedOn)}); ${figures(result.electorate)} could vote`,
                },
              ]
            : []),
          {
            term: 'Letters reach them',
            value: reachWords[reachOf(member)],
            action: mayEdit && <EditLink id={member.id} />,
          },
        ]}
      />
      {groups.length > 0 && <Groups groups={groups} />}
      {member.incumbencies.length > 1 && (
        <Folded summary="Every seat and party they stood for here">
          <ul className="list-disc pl-6">
            {member.incumbencies.map((held) => (
              <li key={held.id}>
                {held.seat.name}, {held.party}: {heldWhen(held)}
              </li>
            ))}
          </ul>
        </Folded>
      )}
      <MembersAsOf language="en" />
    </header>
  )
}

function postWords({
  title,
  department,
  startedOn,
}: Pick<MemberFacts['posts'][number], 'title' | 'department' | 'startedOn'>) {
  const where = department && !title.includes(department) ? `, ${department}` : ''
  return `${title}${where}${startedOn ? ` (since ${dayIn('en', startedOn)})` : ''}`
}

function EditLink({ id }: { id: number }) {
  return (
    <Link href={`/desk/parliament/${id}`} prefetch={false} className="inline-flex min-h-9 items-center">
      Change
    </Link>
  )
}

function HoldsNoSeat({ member: { last, holder, incumbencies } }: { member: MemberFacts }) {
  return (
    <Notice title="Holds no seat now">
      {last ? (
        <p>
          Was MP for <SeatLink seat={last.seat} inText /> {heldWhen(last)}.{' '}
          {holder ? (
            <>
              <MemberLink member={holder.member} inText /> has held it since {dayIn('en', holder.startedOn)}.
            </>
          ) : (
            'Nobody holds it now.'
          )}
        </p>
      ) : (
        <p>{incumbencies.length === 0 && 'Chorus knows of no seat they held.'}</p>
      )}
      <p>What was written here stays here. New letters from the seat go to whoever holds it now.</p>
    </Notice>
  )
}

function Groups({ groups }: Pick<MemberFacts, 'groups'>) {
  return (
    <Folded summary={`${countOf(groups.length, 'all-party group')} they have a part in`}>
      <ul className="list-disc pl-6">
        {groups.map(({ group, role }) => (
          <li key={group}>
            {group}
            {role && `: ${role}`}
          </li>
        ))}
      </ul>
      {groups[0] && (
        <p className="text-ink-soft text-sm">As the register said on {dayIn('en', groups[0].asOf)}.</p>
      )}
    </Folded>
  )
}
