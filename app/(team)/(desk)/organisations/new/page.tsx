import type { Metadata } from 'next'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { OrganisationForm } from '#components/organisations/organisation-form.tsx'
import { Card } from '#components/ui/card.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'

export const metadata: Metadata = { title: 'Add an organisation' }

export default async function NewOrganisationPage() {
  const { refusal } = await requirePerson({ path: '/organisations/new', action: 'organisation.manage' })
  if (refusal) return <NotAllowed message={refusal.message} />
  return (
    <div className="flow max-w-[46rem]">
      <Heading>Add an organisation</Heading>
      <Lead>It belongs to the coalition from today. Its officers can complete the details later.</Lead>
      <Card>
        <OrganisationForm action="/api/organisations" button="Add the organisation" choosesKind />
      </Card>
    </div>
  )
}
