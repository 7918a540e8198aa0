import { randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { isUniqueViolation } from '#lib/platform/database-errors.ts'
import type { Role } from '#lib/platform/generated/prisma/enums.ts'
import { newPerson } from './schema.ts'

export type CreatePersonResult =
  | { ok: true; personId: string }
  | { ok: false; reason: 'invalid' | 'email_taken' | 'not_the_umbrella' }

/**
 * Makes somebody who can sign in with a password of at least 15 characters. A coordinator stands on the umbrella only:
 * `not_the_umbrella` otherwise.
 */
export async function createPerson({
  db,
  memberships,
  hash = hashPassword,
  ...details
}: {
  db: Database | Transaction
  name: string
  email: string
  password: string
  memberships: { organisationId: string; role: Role }[]
  /** How the password is made unreadable. */
  hash?: (password: string) => Promise<string>
}): Promise<CreatePersonResult> {
  const parsed = newPerson.safeParse(details)
  if (!parsed.success) return { ok: false, reason: 'invalid' }
  const { name, email, password } = parsed.data
  const coordinates = memberships.filter(({ role }) => role === 'coordinator')
  const umbrellas = await db.organisation.count({
    where: { kind: 'umbrella', id: { in: coordinates.map(({ organisationId }) => organisationId) } },
  })
  if (umbrellas !== coordinates.length) return { ok: false, reason: 'not_the_umbrella' }
  const id = randomUUID()
  const hashed = await hash(password)
  try {
    await db.user.create({
      data: {
        id,
        name,
        email,
        emailVerified: true,
        accounts: {
          create: { id: randomUUID(), accountId: id, providerId: 'credential', password: hashed },
        },
        memberships: { create: memberships.map(({ organisationId, role }) => ({ organisationId, role })) },
      },
    })
  } catch (error) {
    if (isUniqueViolation(error)) return { ok: false, reason: 'email_taken' }
    throw error
  }
  return { ok: true, personId: id }
}
