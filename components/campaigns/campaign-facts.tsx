import { ButtonLink } from '#components/ui/button-link.tsx'
import { Card } from '#components/ui/card.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { dayOf, windowInWords } from '#lib/campaigns/campaign-day.ts'
import { namesOfNations, whenSignatoriesChangeNames } from '#lib/campaigns/campaign-words.ts'
import type { DeskCampaign } from '#lib/campaigns/data.ts'

/** A campaign's details to read, with the way to change them. */
export function CampaignFacts({ campaign, mayEdit }: { campaign: DeskCampaign; mayEdit: boolean }) {
  const { slug, aim, summary, nations, opensOn, closesOn, imprint, leadOrganisation } = campaign
  return (
    <Card as="section" labelledBy="details">
      <Heading level={2} id="details">
        Details
      </Heading>
      <DefinitionList
        items={[
          { term: 'Aim', value: aim },
          { term: 'Summary', value: summary },
          { term: 'Title in Welsh', value: inWelsh(campaign.titleCy) },
          { term: 'Summary in Welsh', value: inWelsh(campaign.summaryCy) },
          { term: 'Aim in Welsh', value: inWelsh(campaign.aimCy) },
          { term: 'Led by', value: leadOrganisation.name },
          { term: 'Nations', value: namesOfNations(nations) },
          { term: 'Window', value: windowInWords(dayOf(opensOn), dayOf(closesOn)) },
          { term: 'Imprint', value: imprint || 'Not given yet' },
          {
            term: 'When signatures change',
            value: whenSignatoriesChangeNames[campaign.whenSignatoriesChange],
          },
          { term: 'Regulated period', value: campaign.regulatedPeriod ? 'Yes' : 'No' },
        ]}
      />
      {mayEdit && (
        <ButtonLink href={`/desk/campaigns/${slug}/details`} look="secondary">
          Change the details
        </ButtonLink>
      )}
    </Card>
  )
}

const inWelsh = (text: string | null) => (text ? <span lang="cy">{text}</span> : 'Not yet')
