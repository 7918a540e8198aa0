import { mayPerson } from '#lib/accounts/permissions.ts'
import type { Person } from '#lib/accounts/schema.ts'
import type { Database } from '#lib/platform/database.ts'
import { colleagues } from './colleagues.ts'

export type Choices = { campaigns: Option[]; people: Option[] }
type Option = { value: string; label: string }

/** What the log can be narrowed down to: campaigns, and colleagues; to whoever is no coordinator those of their organisations. */
export async function activityChoices(
  db: Database,
  { person, now }: { person: Pick<Person, 'id' | 'memberships'>; now: Date },
): Promise<Choices> {
  const [campaigns, people] = await Promise.all([
    db.campaign.findMany({ orderBy: { createdAt: 'desc' }, select: { slug: true, title: true } }),
    colleagues(db, now),
  ])
  const own = new Set(person.memberships.map(({ organisationId }) => organisationId))
  const all = mayPerson(person, 'coalition.edit')
  return {
    campaigns: campaigns.map(({ slug: value, title: label }) => ({ value, label })),
    people: people
      .filter(({ memberships }) => all || memberships.some(({ organisationId }) => own.has(organisationId)))
      .map(({ id: value, name, memberships }) => ({
        value,
        label: `${name}, ${memberships[0]?.organisationName ?? ''}`,
      })),
  }
}
