import { randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { isUniqueViolation } from '#lib/platform/database-errors.ts'
import { faultsOf } from '#lib/platform/edit-refusals.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { inCoalition } from './data.ts'
import { invitationState } from './invitation-states.ts'
import { acceptProblems } from './problems.ts'
import { newAccountInput } from './schema.ts'
import { hashSecretToken } from './secret-token.ts'

export type AcceptResult =
  | { ok: true; personId: string; organisationSlug: string }
  | Refused<
      | 'unknown'
      | 'accepted'
      | 'called_back'
      | 'expired'
      | 'not_in_coalition'
      | 'invalid'
      | 'account_exists'
      | 'somebody_else'
    >

/** Who presses the button: somebody signed in, or somebody new with a name and a password. */
export type Accepting = { as: 'person'; personId: string } | { as: 'new'; details: unknown }

/**
 * Accepts an invitation: makes the account if there is none, and gives the role. A link works once: of two who press at
 * the same moment one gets the role, and the other is told `accepted`. A person who has a role there already keeps it.
 */
export async function acceptInvitation({
  db,
  token,
  accepting,
  now,
}: {
  db: Database
  token: string
  accepting: Accepting
  now: Date
}): Promise<AcceptResult> {
  const account = await newAccount(accepting)
  if (account && !account.ok) return account
  try {
    return await db.$transaction((tx) => accept(tx, { token, accepting, account, now }))
  } catch (error) {
    if (isUniqueViolation(error)) return accountExists
    throw error
  }
}

const accountExists = refused(
  'account_exists',
  'There is an account with this address already. The invitation is still open: give that account’s password to accept it.',
)

type NewAccount = { ok: true; name: string; hash: string }

/** Hashing takes a good part of a second, so it is done before the transaction begins. */
async function newAccount(accepting: Accepting): Promise<NewAccount | Refused<'invalid'> | null> {
  if (accepting.as === 'person') return null
  const parsed = newAccountInput.safeParse(accepting.details)
  if (parsed.success) {
    return { ok: true, name: parsed.data.name, hash: await hashPassword(parsed.data.password) }
  }
  const message = 'Your account was not made yet. The invitation is still open. Put right what is marked.'
  return refused('invalid', message, { fields: faultsOf(parsed.error) })
}

async function accept(
  tx: Transaction,
  {
    token,
    accepting,
    account,
    now,
  }: { token: string; accepting: Accepting; account: NewAccount | null; now: Date },
): Promise<AcceptResult> {
  const tokenHash = hashSecretToken(token)
  // Whoever presses second waits here, and then reads everything as the first left it.
  await lockRow(tx, 'Invitation', { tokenHash }, 'id')
  const invitation = await tx.invitation.findUnique({ where: { tokenHash } })
  if (!invitation) return refused('unknown', acceptProblems.unknown)
  const state = invitationState(invitation, now)
  if (state !== 'waiting') return refused(state, acceptProblems[state])
  const { id, email, role, organisationId } = invitation
  const organisation = await tx.organisation.findFirst({ where: { id: organisationId, ...inCoalition(now) } })
  if (!organisation) {
    return refused('not_in_coalition', acceptProblems.not_in_coalition)
  }
  const there = await tx.user.findUnique({ where: { email }, select: { id: true } })
  if (accepting.as === 'new' && there) return accountExists
  if (accepting.as === 'person' && there?.id !== accepting.personId) {
    return refused(
      'somebody_else',
      'You are signed in with another address than the one this invitation was sent to. It is still open. Sign out, then open the link again.',
    )
  }
  await tx.invitation.update({ where: { id }, data: { acceptedAt: now } })
  const personId = there?.id ?? (await makeUser(tx, { email, account }))
  await tx.membership.createMany({ data: [{ userId: personId, organisationId, role }], skipDuplicates: true })
  await writeAudit(tx, {
    actor: { kind: 'person', id: personId },
    subjectId: id,
    action: 'invitation.accepted',
    from: 'waiting',
    to: 'accepted',
    detail: { organisationId, role },
  })
  return { ok: true, personId, organisationSlug: organisation.slug }
}

async function makeUser(
  tx: Transaction,
  { email, account }: { email: string; account: NewAccount | null },
): Promise<string> {
  if (!account) throw new Error('an account is made only for somebody new')
  const { name, hash } = account
  const id = randomUUID()
  await tx.user.create({
    data: {
      id,
      name,
      email,
      emailVerified: true,
      accounts: { create: { id: randomUUID(), accountId: id, providerId: 'credential', password: hash } },
    },
  })
  return id
}
