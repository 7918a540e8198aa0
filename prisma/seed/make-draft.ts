import { randomUUID } from 'node:crypto'
import type { Database } from '#lib/platform/database.ts'
import type { Role } from '#lib/platform/generated/prisma/enums.ts'
import { makeOrganisation, makeStatement, theUmbrella } from './factories.ts'

/** A statement open to amendments, with people of its lead and of another organisation, and a coordinator. */
export async function makeDraft(db: Database, given: Parameters<typeof makeStatement>[1] = {}) {
  const lead = await makeOrganisation(db)
  const other = await makeOrganisation(db)
  const { campaign, clauses } = await makeStatement(db, {
    state: 'consulting',
    leadOrganisationId: lead.id,
    ...given,
  })
  const person = (role: Role, organisationId: string) => makeMember(db, { role, organisationId })
  const [first] = clauses
  if (!first) throw new Error('a draft for tests has a clause')
  return {
    campaign,
    clauses,
    first,
    lead,
    other,
    editor: await person('editor', lead.id),
    secondEditor: await person('editor', lead.id),
    officer: await person('officer', lead.id),
    proposer: await person('editor', other.id),
    viewer: await person('viewer', lead.id),
    coordinator: await person('coordinator', (await theUmbrella(db)).id),
  }
}

/** Somebody with a role in an organisation, who never signs in: no password is hashed. */
export async function makeMember(
  db: Database,
  { role, organisationId }: { role: Role; organisationId: string },
) {
  const id = randomUUID()
  const name = `Person ${id.slice(0, 8)}`
  const memberships = { create: { organisationId, role } }
  await db.user.create({ data: { id, name, email: `${id}@team.example`, memberships } })
  return { id, name, organisationId }
}
