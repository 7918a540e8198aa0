import { writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import type { Role } from '#lib/platform/generated/prisma/enums.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { allowed } from './allowed.ts'
import { callBackStranded } from './call-back-invitation.ts'
import { membershipsOf } from './data.ts'
import { letGoOfAnswers } from './let-go-of-answers.ts'
import { roleRefusal } from './role-rules.ts'
import type { Person } from './schema.ts'

export type RoleChange = {
  db: Database
  /** Who gives or takes. */
  person: Pick<Person, 'id'>
  /** Whose role it is. */
  personId: string
  organisationId: string
  now: Date
}

export type RoleResult =
  | { ok: true }
  | Refused<
      | 'not_allowed'
      | 'not_yourself'
      | 'no_role_here'
      | 'only_on_umbrella'
      | 'coordinators_only'
      | 'last_coordinator'
    >

/**
 * Gives somebody who has a role at an organisation another one. Officers do that at their own, coordinators everywhere;
 * nobody for themselves. It counts from the person's next request on.
 */
export async function giveRole({ db, role, ...change }: RoleChange & { role: Role }): Promise<RoleResult> {
  if (change.personId === change.person.id) {
    return refused(
      'not_yourself',
      'Nobody can give themselves a role. Nothing was changed. Ask another officer of the organisation, or a coordinator.',
    )
  }
  return db.$transaction((tx) => changeRole(tx, { ...change, to: role }))
}

/** Gives the role `to` in place of the one there is, or takes it away when `to` is null. */
export async function changeRole(
  tx: Transaction,
  { person, personId, organisationId, to, now }: Omit<RoleChange, 'db'> & { to: Role | null },
): Promise<RoleResult> {
  await lockRow(tx, 'Organisation', { id: organisationId }, 'id')
  const right = await allowed(tx, { personId: person.id, action: 'role.give', organisationId, now })
  if (!right.ok) return right
  const key = { userId_organisationId: { userId: personId, organisationId } }
  const there = await tx.membership.findUnique({
    where: key,
    select: { id: true, role: true, organisation: { select: { kind: true } }, given: true },
  })
  if (!there) {
    return refused(
      'no_role_here',
      'That person has no role here now, so nothing was changed. To give them one, invite them.',
    )
  }
  const giver = { memberships: await membershipsOf(tx, { userId: person.id, now }) }
  for (const role of to ? [there.role, to] : [there.role]) {
    const wrong = roleRefusal({ giver, role, organisation: there.organisation })
    if (wrong) return wrong
  }
  if (there.role === to) return { ok: true }
  if (there.role === 'coordinator') {
    const coordinators = await tx.membership.count({ where: { organisationId, role: 'coordinator' } })
    if (coordinators < 2) {
      return refused(
        'last_coordinator',
        'This is the only coordinator, and the coalition needs one. Nothing was changed. Make somebody else a coordinator first.',
      )
    }
  }
  if (to) await tx.membership.update({ where: key, data: { role: to } })
  else await tx.membership.delete({ where: key })
  if (there.given.length > 0) {
    // Given again, the role comes without what it had.
    await tx.givenCampaign.deleteMany({ where: { membershipId: there.id } })
    const campaignIds = there.given.map(({ campaignId }) => campaignId)
    await letGoOfAnswers(tx, { personId, campaignIds, now })
  }
  const actor = { kind: 'person', id: person.id } as const
  await callBackStranded(tx, { inviterId: personId, actor, now })
  await writeAudit(tx, {
    actor,
    subjectId: personId,
    action: to ? 'role.given' : 'role.taken',
    from: there.role,
    to: to ?? undefined,
    detail: { organisationId },
  })
  return { ok: true }
}
