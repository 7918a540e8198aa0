import type { Metadata } from 'next'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { OrganisationList } from '#components/organisations/organisation-list.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { mayPerson } from '#lib/accounts/permissions.ts'
import { allOrganisations } from '#lib/coalition/data.ts'
import { database } from '#lib/platform/database.ts'
import { requirePerson } from '../../require-person.ts'

export const metadata: Metadata = { title: 'Organisations' }

export default async function OrganisationsPage() {
  const { person, refusal } = await requirePerson({ path: '/organisations', action: 'statement.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const now = new Date()
  const organisations = await allOrganisations(database(), now)
  return (
    <div className="flow">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <Heading>Organisations</Heading>
        {mayPerson(person, 'organisation.manage') && (
          <ButtonLink href="/organisations/new">Add an organisation</ButtonLink>
        )}
      </div>
      <Lead>Who belongs to the coalition, and who acts for each.</Lead>
      <OrganisationList organisations={organisations} person={person} now={now} />
    </div>
  )
}
