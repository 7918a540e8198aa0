import { ButtonLink } from '#components/ui/button-link.tsx'
import { SectionCard } from '#components/ui/card.tsx'
import { type Definition, DefinitionList } from '#components/ui/definition-list.tsx'
import { nationNames, type OrganisationDetails, regulators } from '#lib/coalition/schema.ts'
import { Nation } from '#lib/platform/generated/prisma/enums.ts'

const NOT_GIVEN = <span className="text-ink-soft">Not given</span>

/** An organisation's details as everyone on the team sees them. */
export function ProfileCard({
  organisation,
  mayEdit,
}: {
  organisation: OrganisationDetails & { slug: string }
  mayEdit: boolean
}) {
  const { slug, nameCy, website, address, charityNumber, charityRegulator, nations } = organisation
  const items: Definition[] = [
    { term: 'Welsh name', value: nameCy ? <span lang="cy">{nameCy}</span> : NOT_GIVEN },
    {
      term: 'Website',
      value: website ? (
        <a href={website} rel="noreferrer" className="[overflow-wrap:anywhere]">
          {website}
        </a>
      ) : (
        NOT_GIVEN
      ),
    },
    { term: 'Address', value: address ?? NOT_GIVEN },
    {
      term: 'Charity',
      value:
        charityNumber && charityRegulator
          ? `${charityNumber}, ${regulators[charityRegulator].name}`
          : NOT_GIVEN,
    },
    {
      term: 'Nations',
      value:
        nations.length > 0
          ? Object.values(Nation)
              .filter((nation) => nations.includes(nation))
              .map((nation) => nationNames[nation])
              .join(', ')
          : NOT_GIVEN,
    },
  ]
  return (
    <SectionCard id="details" title="Details">
      <DefinitionList items={items} />
      {mayEdit && (
        <ButtonLink href={`/organisations/${slug}/edit`} look="secondary">
          Change the details
        </ButtonLink>
      )}
    </SectionCard>
  )
}
