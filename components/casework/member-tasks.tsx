import { SectionCard } from '#components/ui/card.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { campaignsFor } from '#lib/accounts/permissions.ts'
import type { Person } from '#lib/accounts/schema.ts'
import { tasksOfMember } from '#lib/casework/member-records.ts'
import { database } from '#lib/platform/database.ts'
import { FollowUpForm } from './follow-up-form.tsx'
import { FollowUpList } from './follow-up-list.tsx'

type Props = { memberId: number; person: Person }

/** What is to be done about a member, of the reader's own organisations; of everybody's for a coordinator. */
export async function MemberTasks({ memberId, person }: Props) {
  const asked = { memberId, person, now: new Date() }
  const { open, owners, today, days, moves } = await tasksOfMember(database(), asked)
  const back = `/desk/members/${memberId}`
  // Once one is written down its form is folded away, and the next one is another.
  const newest = Math.max(0, ...open.map(({ createdAt }) => createdAt.getTime()))
  return (
    <SectionCard id="tasks" title="Follow-ups">
      {open.length === 0 ? (
        <p className="text-ink-soft">
          Nothing is to be done now. A follow-up is a task with an owner and a day.
        </p>
      ) : (
        <FollowUpList
          {...{ moves, back, today }}
          followUps={open}
          personId={person.id}
          answersOf={campaignsFor(person, 'reply.read')}
          names={{ answer: true, promise: true }}
        />
      )}
      {owners.length > 0 && (
        <Disclosure key={newest} look="secondary" summary="Write a follow-up">
          <div className="mt-3">
            <FollowUpForm about={{ memberId, back }} {...{ days, owners }} />
          </div>
        </Disclosure>
      )}
    </SectionCard>
  )
}
