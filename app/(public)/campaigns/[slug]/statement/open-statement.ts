import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { config } from '#lib/platform/config.ts'
import { database } from '#lib/platform/database.ts'
import { type PublicStatement, publicStatement } from '#lib/publications/data.ts'
import { signedBy } from '#lib/publications/joint-letter.ts'
import { SHA256, statementPath, versionPath } from '#lib/publications/statement-address.ts'
import { CAMPAIGN_SLUG } from '../campaign-slug.ts'

/** The statement of an address as it is at this moment, read once a request; `sha256` for one version of it. */
export const openStatement = cache(async (slug: string, sha256?: string): Promise<PublicStatement> => {
  if (!CAMPAIGN_SLUG.test(slug) || (sha256 !== undefined && !SHA256.test(sha256))) notFound()
  const statement = await publicStatement(database(), { slug, sha256, now: new Date() })
  if (!statement) notFound()
  return statement
})

/** What a statement's page says of itself where it is shared. */
export function statementMetadata({ campaign, version, isPresent, signatories }: PublicStatement): Metadata {
  const { slug, title, summary } = campaign
  const earlier = version && !isPresent
  const name = earlier ? `${title}: version ${version.number} of the statement` : `${title}: the statement`
  const description =
    !earlier && signatories.length > 0 ? `${signedBy(signatories.length)}. ${summary}` : summary
  const picture = `${statementPath(slug)}/share-picture`
  const { baseUrl, mailDelivery } = config()
  return {
    metadataBase: new URL(baseUrl),
    title: name,
    description,
    // A demonstration is for nobody's search engine.
    robots: { index: mailDelivery === 'live' && !earlier },
    alternates: version
      ? { canonical: earlier ? versionPath(slug, version.sha256) : statementPath(slug) }
      : {},
    openGraph: {
      type: 'article',
      locale: 'en_GB',
      title: name,
      description,
      url: statementPath(slug),
      publishedTime: version?.publishedAt?.toISOString(),
      images: [
        { url: picture, width: 1200, height: 630, alt: `${title}. ${description}`, type: 'image/png' },
      ],
    },
    twitter: { card: 'summary_large_image' },
  }
}
