import { allowed } from '#lib/accounts/allowed.ts'
import type { Person } from '#lib/accounts/schema.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import { isUniqueViolation } from '#lib/platform/database-errors.ts'
import { faultsOf } from '#lib/platform/edit-refusals.ts'
import { londonDate } from '#lib/platform/london-day.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { organisationSlug } from './organisation-slug.ts'
import { organisationInput } from './schema.ts'

export type CreateOrganisationResult =
  | { ok: true; slug: string; organisationId: string }
  | Refused<'not_allowed' | 'invalid' | 'name_taken'>

/** Adds a member organisation, which belongs to the coalition from today. Coordinators do that. */
export async function createOrganisation({
  db,
  person,
  input,
  now,
}: {
  db: Database
  person: Pick<Person, 'id'>
  input: unknown
  now: Date
}): Promise<CreateOrganisationResult> {
  try {
    return await db.$transaction(async (tx) => {
      const right = await allowed(tx, { personId: person.id, action: 'organisation.manage', now })
      if (!right.ok) return right
      const parsed = organisationInput.safeParse(input)
      const fields = parsed.success ? {} : faultsOf(parsed.error)
      const slug = parsed.success ? organisationSlug(parsed.data.name) : null
      if (parsed.success && !slug) fields.name = 'The name needs a letter or a digit.'
      if (parsed.success && parsed.data.kind === 'umbrella') {
        fields.kind = 'There is one umbrella, and it is here already. Choose another kind.'
      }
      if (!parsed.success || !slug || Object.keys(fields).length > 0) {
        return refused('invalid', 'The organisation was not added yet. Put right what is marked.', { fields })
      }
      const { id } = await tx.organisation.create({
        data: { ...parsed.data, slug, createdAt: now, periods: { create: { joinedOn: londonDate(now) } } },
      })
      await writeAudit(tx, {
        actor: { kind: 'person', id: person.id },
        subjectId: id,
        action: 'organisation.added',
        to: 'in_coalition',
      })
      return { ok: true, slug, organisationId: id }
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    const message =
      'An organisation of that name, or nearly that name, is here already. Nothing was added. Look for it in the list: if it left, it can join again.'
    return refused('name_taken', message, { fields: { name: 'This name is taken.' } })
  }
}
