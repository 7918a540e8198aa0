import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { OrganisationForm } from '#components/organisations/organisation-form.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Card } from '#components/ui/card.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { mayPerson } from '#lib/accounts/permissions.ts'
import { refusalFor } from '#lib/accounts/refusal.ts'
import { organisationBySlug } from '#lib/coalition/data.ts'
import { detailsMark } from '#lib/coalition/details-mark.ts'
import { database } from '#lib/platform/database.ts'

export const metadata: Metadata = { title: 'Change the details' }

export default async function EditOrganisationPage({ params }: PageProps<'/organisations/[slug]/edit'>) {
  const { slug } = await params
  const { person } = await requirePerson({ path: `/organisations/${encodeURIComponent(slug)}/edit` })
  const organisation = await organisationBySlug(database(), slug)
  if (!organisation) notFound()
  const refusal = refusalFor(person, 'organisation.edit', { organisationId: organisation.id })
  if (refusal) return <NotAllowed message={refusal.message} />
  const choosesKind = organisation.kind !== 'umbrella' && mayPerson(person, 'organisation.manage')
  const { name, nameCy, kind, website, address, charityRegulator, charityNumber, nations } = organisation
  return (
    <div className="flow max-w-[46rem]">
      <Heading>Change the details of {name}</Heading>
      <Card>
        <OrganisationForm
          action={`/api/organisations/${slug}`}
          button="Save the details"
          details={{ name, nameCy, kind, website, address, charityRegulator, charityNumber, nations }}
          mark={detailsMark(organisation)}
          choosesKind={choosesKind}
        />
        <ButtonLink href={`/organisations/${slug}`} look="quiet">
          Leave it as it was
        </ButtonLink>
      </Card>
    </div>
  )
}
