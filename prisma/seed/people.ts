import { randomInt } from 'node:crypto'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { createPerson } from '#lib/accounts/create-person.ts'
import { config } from '#lib/platform/config.ts'
import type { Transaction } from '#lib/platform/database.ts'
import type { Role } from '#lib/platform/generated/prisma/enums.ts'
import { dataPaths } from '#lib/platform/paths.ts'
import type { SignIn } from './sign-ins.ts'

type SeedPerson = { name: string; email: string; role: Role; organisation: string }

export const coordinator: SeedPerson = {
  name: 'Ceri Coordinator',
  email: 'coordinator@blar.example',
  role: 'coordinator',
  organisation: 'blar',
}

export const demoPeople: SeedPerson[] = [
  coordinator,
  { name: 'Cas Caseworker', email: 'caseworker@blar.example', role: 'caseworker', organisation: 'blar' },
  { name: 'Ola Officer', email: 'officer@open-hands.example', role: 'officer', organisation: 'open-hands' },
  { name: 'Eddie Editor', email: 'editor@open-hands.example', role: 'editor', organisation: 'open-hands' },
  { name: 'Vera Viewer', email: 'viewer@young-joints.example', role: 'viewer', organisation: 'young-joints' },
]

/** Letters and digits that are not mistaken for one another when read aloud or copied by hand. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Four groups of four letters and digits: 79 random bits, easy to copy. */
function newPassword(): string {
  const group = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}

/**
 * The first people of an installation. Their passwords are made here, kept in the data folder for its owner to read, and
 * nowhere else.
 */
export async function seedPeople(tx: Transaction, people: SeedPerson[]): Promise<void> {
  const signIns: SignIn[] = []
  for (const { name, email, role, organisation } of people) {
    const { id } = await tx.organisation.findUniqueOrThrow({
      where: { slug: organisation },
      select: { id: true },
    })
    const password = newPassword()
    const made = await createPerson({
      db: tx,
      name,
      email,
      password,
      memberships: [{ organisationId: id, role }],
    })
    if (!made.ok) throw new Error(`${role} could not be made: ${made.reason}`)
    signIns.push({ role, name, email, password })
  }
  const path = dataPaths(config().dataDir).signIns
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  writeFileSync(`${path}.new`, `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${path}.new`, path)
}
