import type { Database } from '#lib/platform/database.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { type InviteResult, inviteWithin } from './invite-person.ts'
import type { Person } from './schema.ts'

/**
 * Invites somebody again with a new link and seven new days; the old link stops working. One that was accepted is left
 * alone, and of two presses at once the second is `invited_already`.
 */
export async function sendInvitationAgain({
  db,
  person,
  invitationId,
  now,
}: {
  db: Database
  person: Pick<Person, 'id' | 'name' | 'email'>
  invitationId: string
  now: Date
}): Promise<InviteResult | Refused<'unknown'>> {
  return db.$transaction(async (tx) => {
    const found = await tx.invitation.findUnique({ where: { id: invitationId } })
    if (!found) return refused('unknown', 'There is no such invitation. Nothing was sent.')
    const { organisationId, name, email, role } = found
    return inviteWithin(tx, {
      person,
      organisationId,
      input: { name, email, role },
      replaces: invitationId,
      now,
    })
  })
}
