import { ButtonLink } from '#components/ui/button-link.tsx'
import { SectionCard } from '#components/ui/card.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import {
  answersGoToNames,
  namesOfNations,
  whenSignatoriesChangeNames,
} from '#lib/campaigns/campaign-words.ts'
import type { DeskCampaign } from '#lib/campaigns/data.ts'
import { windowInWords } from '#lib/campaigns/window-in-words.ts'

/** A campaign's details to read, with the way to change them. */
export function CampaignFacts({ campaign, mayEdit }: { campaign: DeskCampaign; mayEdit: boolean }) {
  const { slug, aim, summary, nations, opensOn, closesOn, imprint, leadOrganisation } = campaign
  return (
    <SectionCard id="details" title="Details">
      <DefinitionList
        items={[
          { term: 'Aim', value: aim },
          { term: 'Summary', value: summary },
          { term: 'Title in Welsh', value: inWelsh(campaign.titleCy) },
          { term: 'Summary in Welsh', value: inWelsh(campaign.summaryCy) },
          { term: 'Aim in Welsh', value: inWelsh(campaign.aimCy) },
          { term: 'Led by', value: leadOrganisation.name },
          { term: 'Nations', value: namesOfNations(nations) },
          { term: 'Window', value: windowInWords(opensOn, closesOn) },
          { term: 'Imprint', value: imprint || 'Not given yet' },
          {
            term: 'When signatures change',
            value: whenSignatoriesChangeNames[campaign.whenSignatoriesChange],
          },
          { term: 'Who reads the answers', value: answersGoToNames[campaign.answersGoTo] },
          { term: 'Regulated period', value: campaign.regulatedPeriod ? 'Yes' : 'No' },
        ]}
      />
      {mayEdit && (
        <ButtonLink href={`/desk/campaigns/${slug}/details`} look="secondary">
          Change the details
        </ButtonLink>
      )}
    </SectionCard>
  )
}

const inWelsh = (text: string | null) => (text ? <span lang="cy">{text}</span> : 'Not yet')
