import type { Metadata } from 'next'
import { cache } from 'react'
import { noSuchPage } from '#app/http/redirect-to.ts'
import { speak } from '#app/http/request-language.ts'
import { config } from '#lib/platform/config.ts'
import { database } from '#lib/platform/database.ts'
import { type PublicStatement, publicStatement } from '#lib/publications/data.ts'
import { SHA256, statementPath, versionPath } from '#lib/publications/statement-address.ts'
import { statementWords } from '#lib/words/catalogue/campaign.ts'
import { inLanguage, localeOf, pathIn } from '#lib/words/language.ts'
import { CAMPAIGN_SLUG } from '../campaign-slug.ts'

/** The statement of an address as it is at this moment, read once a request; `sha256` for one version of it. */
export const openStatement = cache(async (slug: string, sha256?: string): Promise<PublicStatement> => {
  if (!CAMPAIGN_SLUG.test(slug) || (sha256 !== undefined && !SHA256.test(sha256))) return noSuchPage()
  const statement = await publicStatement(database(), { slug, sha256, now: new Date() })
  if (!statement) return noSuchPage()
  return statement
})

/** What a statement's page says of itself where it is shared. */
export async function statementMetadata(statement: PublicStatement): Promise<Metadata> {
  const { language, say, to } = await speak()
  const { campaign, version, isPresent, signatories } = statement
  const { slug } = campaign
  const title = inLanguage(language, { en: campaign.title, cy: campaign.titleCy }).text
  const summary = inLanguage(language, { en: campaign.summary, cy: campaign.summaryCy }).text
  const earlier = version && !isPresent
  const name = earlier
    ? say(statementWords.versionTitle, { campaign: title, number: version.number })
    : say(statementWords.title, { campaign: title })
  const signed = say(statementWords.signedByLine, { count: signatories.length })
  const description = !earlier && signatories.length > 0 ? `${signed} ${summary}` : summary
  const path = earlier ? versionPath(slug, version.sha256) : statementPath(slug)
  const { baseUrl, mailDelivery } = config()
  return {
    metadataBase: new URL(baseUrl),
    title: name,
    description,
    // A demonstration is for nobody's search engine.
    robots: { index: mailDelivery === 'live' && !earlier },
    alternates: version
      ? { canonical: to(path), languages: { 'en-GB': path, 'cy-GB': pathIn('cy', path) } }
      : {},
    openGraph: {
      type: 'article',
      locale: localeOf(language).replace('-', '_'),
      title: name,
      description,
      url: to(statementPath(slug)),
      publishedTime: version?.publishedAt?.toISOString(),
      images: [
        {
          url: to(`${statementPath(slug)}/share-picture`),
          width: 1200,
          height: 630,
          alt: `${title}. ${description}`,
          type: 'image/png',
        },
      ],
    },
    twitter: { card: 'summary_large_image' },
  }
}
