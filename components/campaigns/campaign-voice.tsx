import { pictureUrl } from '#lib/campaigns/picture-url.ts'
import { inLanguage, type Language } from '#lib/words/language.ts'

export type CampaignPicture = {
  hash: string
  width: number
  height: number
  alt: string
  altCy: string | null
}
type Props = {
  language: Language
  campaign: {
    slug: string
    quote: string
    quoteCy: string | null
    quoteName: string
    picture: CampaignPicture | null
  }
}

/** Somebody whom the campaign concerns: a picture, what they say, or both; nothing without either. */
export function CampaignVoice({ language, campaign }: Props) {
  const { slug, picture, quoteName } = campaign
  const quote = inLanguage(language, { en: campaign.quote, cy: campaign.quoteCy })
  if (!picture && !quote.text) return null
  const alt = picture && inLanguage(language, { en: picture.alt, cy: picture.altCy })
  return (
    <figure className="grid items-center gap-5 overflow-hidden rounded-xl border border-line bg-surface shadow-card sm:grid-cols-[2fr_3fr]">
      {picture && alt && (
        // biome-ignore lint/performance/noImgElement: made small by ourselves, and kept by the browser
        <img
          src={pictureUrl(slug, picture)}
          alt={alt.text}
          lang={alt.lang}
          width={picture.width}
          height={picture.height}
          loading="lazy"
          className={`h-full w-full object-cover ${quote.text ? 'max-h-64 sm:max-h-none' : 'sm:col-span-2'}`}
        />
      )}
      {quote.text && (
        <div className={`p-5 sm:p-7 ${picture ? 'pt-0 sm:pl-0 sm:pt-7' : 'sm:col-span-2'}`}>
          <blockquote lang={quote.lang} className="text-lg sm:text-xl">
            <p>“{quote.text}”</p>
          </blockquote>
          <figcaption className="mt-3 font-semibold text-ink-soft">{quoteName}</figcaption>
        </div>
      )}
    </figure>
  )
}
