import { mailSigner } from '#lib/coalition/data.ts'
import { enqueueMessage } from '#lib/outbox/enqueue-message.ts'
import { systemMail } from '#lib/outbox/system-mail.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { faultsOf } from '#lib/platform/edit-refusals.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { allowed } from './allowed.ts'
import { callBack } from './call-back-invitation.ts'
import { inCoalition, membershipsOf } from './data.ts'
import { invitationMail } from './invitation-mail.ts'
import { INVITATION_DAYS, stillWaiting } from './invitation-states.ts'

import { roleRefusal } from './role-rules.ts'
import { invitationInput, type Person } from './schema.ts'
import { hashSecretToken, newSecretToken } from './secret-token.ts'

/** More in one day from one organisation is no longer an organisation that grows. */
const A_DAY_AT_MOST = 50

export type InviteResult =
  | { ok: true; invitationId: string }
  | Refused<
      | 'not_allowed'
      | 'invalid'
      | 'not_in_coalition'
      | 'not_yourself'
      | 'only_on_umbrella'
      | 'coordinators_only'
      | 'already_member'
      | 'invited_already'
      | 'too_many'
      | 'accepted'
    >

type Asking = { person: Pick<Person, 'id' | 'name' | 'email'>; organisationId: string; now: Date }

/**
 * Invites somebody by mail to act for an organisation, with a role. The link works once, for seven days, and only its hash
 * is kept. One open invitation for each address and organisation: of two at once the second is `invited_already`.
 */
export async function invitePerson({
  db,
  input,
  ...asking
}: Asking & { db: Database; input: unknown }): Promise<InviteResult> {
  return db.$transaction((tx) => inviteWithin(tx, { input, ...asking }))
}

/** The same in a transaction that has begun. `replaces` is an earlier invitation, whose link stops working. */
export async function inviteWithin(
  tx: Transaction,
  { person, organisationId, input, replaces, now }: Asking & { input: unknown; replaces?: string },
): Promise<InviteResult> {
  const parsed = invitationInput.safeParse(input)
  if (!parsed.success) {
    const fields = faultsOf(parsed.error)
    return refused('invalid', 'Nobody was invited yet. Put right what is marked and try again.', { fields })
  }
  const { name, email, role } = parsed.data
  await lockRow(tx, 'Organisation', { id: organisationId }, 'id')
  const right = await allowed(tx, { personId: person.id, action: 'person.invite', organisationId, now })
  if (!right.ok) return right
  const organisation = await tx.organisation.findFirst({
    where: { id: organisationId, ...inCoalition(now) },
    select: { name: true, kind: true },
  })
  if (!organisation) {
    return refused(
      'not_in_coalition',
      'That organisation does not belong to the coalition today, so nobody was invited. A coordinator can let it join again.',
    )
  }
  if (email === person.email) {
    return refused(
      'not_yourself',
      'That is your own address. Nobody can give themselves a role; nothing was sent.',
    )
  }
  const memberships = await membershipsOf(tx, { userId: person.id, now })
  const wrongRole = roleRefusal({ giver: { memberships }, role, organisation })
  if (wrongRole) return wrongRole
  const here = await tx.membership.findFirst({ where: { organisationId, user: { email } } })
  if (here) {
    return refused(
      'already_member',
      'Somebody with that address already has a role here, so no mail was sent. You can change the role in the list of people.',
    )
  }
  const open = await tx.invitation.findFirst({
    where: { organisationId, email, ...stillWaiting(now), ...(replaces && { id: { not: replaces } }) },
  })
  if (open) {
    return refused(
      'invited_already',
      'That address has an open invitation already, so no second mail was sent. In the list of invitations you can send it again or call it back.',
    )
  }
  const today = await tx.invitation.count({
    where: { organisationId, createdAt: { gt: new Date(now.getTime() - DAY_MS) } },
  })
  if (today >= A_DAY_AT_MOST) {
    return refused(
      'too_many',
      `${A_DAY_AT_MOST} invitations left from here within a day. Nothing was sent. Go on tomorrow.`,
    )
  }
  const actor = { kind: 'person', id: person.id } as const
  if (replaces && !(await callBack(tx, { invitationId: replaces, actor, now }))) {
    const { acceptedAt } = await tx.invitation.findUniqueOrThrow({ where: { id: replaces } })
    if (acceptedAt) {
      return refused(
        'accepted',
        'That invitation was accepted meanwhile, so nothing was sent. Reload to see.',
      )
    }
  }
  const token = newSecretToken()
  const tokenHash = hashSecretToken(token)
  const invitation = await tx.invitation.create({
    data: {
      name,
      email,
      role,
      organisationId,
      tokenHash,
      invitedById: person.id,
      createdAt: now,
      expiresAt: new Date(now.getTime() + INVITATION_DAYS * DAY_MS),
    },
  })
  const mail = invitationMail({
    id: invitation.id,
    to: { name, email },
    inviterName: person.name,
    organisationName: organisation.name,
    signer: await mailSigner(tx),
    role,
    token,
  })
  await enqueueMessage(tx, systemMail(mail))
  await writeAudit(tx, {
    actor,
    subjectId: invitation.id,
    action: 'invitation.sent',
    to: 'waiting',
    detail: { organisationId, role },
  })
  return { ok: true, invitationId: invitation.id }
}
