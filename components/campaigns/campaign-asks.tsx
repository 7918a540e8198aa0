import { Heading } from '#components/ui/heading.tsx'
import type { VisibleCampaign } from '#lib/campaigns/data.ts'
import { campaignWords } from '#lib/words/catalogue/campaign.ts'
import { inLanguage, type Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

type Props = {
  language: Language
  campaign: Pick<VisibleCampaign, 'slug' | 'aim' | 'aimCy'> & {
    asks: readonly { id: string; text: string; textCy: string | null }[]
  }
}

/**
 * What a campaign wants, and what it asks of MPs. A list in Welsh holds what is written in Welsh; the rest stands one link away,
 * among its like, and nobody has to read a list that changes its language from line to line.
 */
export function CampaignAsks({ language, campaign }: Props) {
  const say = sayIn(language)
  const aim = inLanguage(language, { en: campaign.aim, cy: campaign.aimCy })
  const asks = campaign.asks.flatMap(({ id, text, textCy }) => {
    const its = language === 'cy' ? textCy : text
    return its ? [{ id, text: its }] : []
  })
  const inEnglish = campaign.asks.length - asks.length
  return (
    <section aria-labelledby="asks" className="flow">
      <Heading level={2} id="asks">
        {say(campaignWords.asks)}
      </Heading>
      <p lang={aim.lang}>{aim.text}</p>
      {asks.length > 0 && (
        <ul className="list-disc space-y-2 pl-6 marker:text-accent">
          {asks.map(({ id, text }) => (
            <li key={id}>{text.charAt(0).toUpperCase() + text.slice(1)}</li>
          ))}
        </ul>
      )}
      {inEnglish > 0 && (
        <p>
          <a href={`/en/campaigns/${campaign.slug}#asks`}>
            {say(campaignWords.asksInEnglish, { count: inEnglish })}
          </a>
        </p>
      )}
      <p className="text-ink-soft">{say(campaignWords.asksFit)}</p>
    </section>
  )
}
