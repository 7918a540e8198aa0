import { ButtonLink } from '#components/ui/button-link.tsx'
import { campaignsFor } from '#lib/accounts/permissions.ts'
import type { Person } from '#lib/accounts/schema.ts'
import { database } from '#lib/platform/database.ts'
import { sharedAnswers } from '#lib/replies/shared-answers.ts'
import { SharedAnswer } from './shared-answer.tsx'

const SHOWN = 3

/** What a member's office wrote, of what is shared, on the member's page: the newest few. */
export async function MemberAnswers({ memberId, person }: { memberId: number; person: Person }) {
  const mayOpen = campaignsFor(person, 'reply.read')
  const { items, next } = await sharedAnswers(database(), { member: memberId, mayOpen })
  if (items.length === 0) {
    return (
      <p className="text-ink-soft">
        Nothing is shared yet. What this MP’s office writes appears here once somebody has struck out all that
        is a supporter’s.
      </p>
    )
  }
  return (
    <div className="flow">
      <ul className="grid gap-4">
        {items.slice(0, SHOWN).map((answer) => (
          <SharedAnswer key={answer.id} answer={answer} ofMember />
        ))}
      </ul>
      {(items.length > SHOWN || next) && (
        <ButtonLink href={`/desk/shared-answers?member=${memberId}`} look="secondary">
          All of this MP’s shared answers
        </ButtonLink>
      )}
    </div>
  )
}
