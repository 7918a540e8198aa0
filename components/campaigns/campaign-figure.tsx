import { campaignWords } from '#lib/words/catalogue/campaign.ts'
import { inLanguage, type Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

type Props = {
  language: Language
  campaign: {
    figure: string
    figureCy: string | null
    figureMeans: string
    figureMeansCy: string | null
    figureSource: string
    figureUrl: string | null
  }
}

/** One figure, what it says, and where anybody can check it; nothing where none is given. */
export function CampaignFigure({ language, campaign }: Props) {
  if (!campaign.figure) return null
  const figure = inLanguage(language, { en: campaign.figure, cy: campaign.figureCy })
  const means = inLanguage(language, { en: campaign.figureMeans, cy: campaign.figureMeansCy })
  const source = sayIn(language)(campaignWords.source, { source: campaign.figureSource })
  return (
    <div className="border-accent border-l-8 pl-4">
      <p>
        <span lang={figure.lang} className="block font-bold text-3xl text-accent">
          {figure.text}
        </span>
        <span lang={means.lang} className="block text-lg">
          {means.text}
        </span>
      </p>
      <p className="mt-1 text-sm text-ink-soft">
        {campaign.figureUrl ? (
          <a
            href={campaign.figureUrl}
            rel="noopener noreferrer"
            className="inline-flex min-h-11 items-center text-ink-soft"
          >
            {source}
          </a>
        ) : (
          source
        )}
      </p>
    </div>
  )
}
