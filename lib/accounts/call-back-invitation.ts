import { callBackMessages } from '#lib/outbox/call-back-messages.ts'
import { type Actor, writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { allowed } from './allowed.ts'
import { membershipsOf } from './data.ts'
import { stillWaiting } from './invitation-states.ts'
import { mayPerson } from './permissions.ts'
import type { Person } from './schema.ts'

/**
 * Calls an invitation back: its link stops working. When somebody accepts at the same moment exactly one of the two counts,
 * and this says `not_waiting` when it was the other.
 */
export async function callBackInvitation({
  db,
  person,
  invitationId,
  now,
}: {
  db: Database
  person: Pick<Person, 'id'>
  invitationId: string
  now: Date
}): Promise<{ ok: true; organisationId: string } | Refused<'not_allowed' | 'unknown' | 'not_waiting'>> {
  return db.$transaction(async (tx) => {
    const invitation = await tx.invitation.findUnique({ where: { id: invitationId } })
    if (!invitation) return refused('unknown', 'There is no such invitation. Nothing was changed.')
    const { organisationId } = invitation
    const right = await allowed(tx, { personId: person.id, action: 'person.invite', organisationId, now })
    if (!right.ok) return right
    const actor: Actor = { kind: 'person', id: person.id }
    if (await callBack(tx, { invitationId, actor, now })) return { ok: true, organisationId }
    return refused(
      'not_waiting',
      'That invitation no longer waits: it was accepted, called back, or has run out. Nothing was changed. The list shows how it stands now.',
    )
  })
}

/** Calls back one invitation if it still waits, with the mail that has not left yet. */
export async function callBack(
  tx: Transaction,
  { invitationId, actor, now }: { invitationId: string; actor: Actor; now: Date },
): Promise<boolean> {
  const { count } = await tx.invitation.updateMany({
    where: { id: invitationId, ...stillWaiting(now) },
    data: { revokedAt: now },
  })
  if (count === 0) return false
  await callBackMessages(tx, { kinds: ['invitation'], correlationId: invitationId, now })
  await writeAudit(tx, {
    actor,
    subjectId: invitationId,
    action: 'invitation.called_back',
    from: 'waiting',
    to: 'called_back',
  })
  return true
}

/**
 * Calls back the open invitations of somebody who may no longer invite to those organisations, so that a lost role cannot
 * live on in a mail that was sent before.
 */
export async function callBackStranded(
  tx: Transaction,
  { inviterId, actor, now }: { inviterId: string; actor: Actor; now: Date },
): Promise<void> {
  const memberships = await membershipsOf(tx, { userId: inviterId, now })
  const open = await tx.invitation.findMany({ where: { invitedById: inviterId, ...stillWaiting(now) } })
  const isCoordinator = memberships.some(({ role }) => role === 'coordinator')
  for (const { id, organisationId, role } of open) {
    const may = mayPerson({ memberships }, 'person.invite', { organisationId })
    if (!may || (role === 'coordinator' && !isCoordinator)) {
      await callBack(tx, { invitationId: id, actor, now })
    }
  }
}

/** Calls back every open invitation of an organisation: it leaves the coalition. */
export async function callBackAll(
  tx: Transaction,
  { organisationId, actor, now }: { organisationId: string; actor: Actor; now: Date },
): Promise<void> {
  const open = await tx.invitation.findMany({ where: { organisationId, ...stillWaiting(now) } })
  for (const { id } of open) await callBack(tx, { invitationId: id, actor, now })
}
