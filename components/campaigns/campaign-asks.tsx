import { Heading } from '#components/ui/heading.tsx'
import type { VisibleCampaign } from '#lib/campaigns/data.ts'
import { campaignWords } from '#lib/words/catalogue/campaign.ts'
import { inLanguage, type Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

/** What a campaign wants, and what it asks of MPs. */
export function CampaignAsks({ language, campaign }: { language: Language; campaign: VisibleCampaign }) {
  const say = sayIn(language)
  const aim = inLanguage(language, { en: campaign.aim, cy: campaign.aimCy })
  const asks = campaign.asks.map(({ id, text, textCy }) => ({
    id,
    ...inLanguage(language, { en: text, cy: textCy }),
  }))
  return (
    <section aria-labelledby="asks" className="flow">
      <Heading level={2} id="asks">
        {say(campaignWords.asks)}
      </Heading>
      <p lang={aim.lang}>{aim.text}</p>
      {asks.length > 0 && (
        <ul className="list-disc space-y-2 pl-6 marker:text-accent">
          {asks.map(({ id, text, lang }) => (
            <li key={id} lang={lang}>
              {text.charAt(0).toUpperCase() + text.slice(1)}
            </li>
          ))}
        </ul>
      )}
      <p className="text-ink-soft">{say(campaignWords.asksFit)}</p>
    </section>
  )
}
