import { ButtonAnchor } from '#components/ui/button-anchor.tsx'
import { Card } from '#components/ui/card.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Tag } from '#components/ui/tag.tsx'
import type { VisibleCampaign } from '#lib/campaigns/data.ts'
import { campaignWords } from '#lib/words/catalogue/campaign.ts'
import { inLanguage, type Language, nameIn, pathIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { lettersSoFar } from './letters-so-far.ts'

type Props = {
  language: Language
  campaign: VisibleCampaign
  letters: number
  noMembers: boolean
  /** Its last day has passed. */
  ended: boolean
}

/** A campaign in the list on the first page. */
export function CampaignCard({ language, campaign, letters, noMembers, ended }: Props) {
  const say = sayIn(language)
  const { slug, state, leadOrganisation } = campaign
  const id = `campaign-${slug}`
  const title = inLanguage(language, { en: campaign.title, cy: campaign.titleCy })
  const summary = inLanguage(language, { en: campaign.summary, cy: campaign.summaryCy })
  const lead = nameIn(language, leadOrganisation)
  const paused = state === 'paused'
  const waits = paused || ended || noMembers
  return (
    <Card as="li" labelledBy={id}>
      <Heading level={3} id={id} className="text-xl!">
        <span lang={title.lang}>{title.text}</span>
      </Heading>
      <p lang={summary.lang}>{summary.text}</p>
      <p className="text-ink-soft">
        {say(campaignWords.cardLedBy, { organisation: lead.text })} {lettersSoFar(language, letters)}
      </p>
      <p className="flex flex-wrap items-center gap-3">
        {ended && <Tag>{say(campaignWords.endedTag)}</Tag>}
        {paused && !ended && <Tag tone="warn">{say(campaignWords.pausedTag)}</Tag>}
        <ButtonAnchor
          href={pathIn(language, `/campaigns/${slug}`)}
          look={waits ? 'secondary' : 'primary'}
          className="w-full sm:w-auto"
        >
          {say(waits ? campaignWords.readAbout : campaignWords.writeFor, { campaign: title.text })}
        </ButtonAnchor>
      </p>
    </Card>
  )
}
