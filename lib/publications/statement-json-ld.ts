import type { PublicStatement } from './data.ts'
import { statementPath, versionPath } from './statement-address.ts'

type Said = Pick<PublicStatement, 'coalitionName' | 'version' | 'isPresent' | 'signatories'> & {
  campaign: Pick<PublicStatement['campaign'], 'slug' | 'title' | 'titleCy' | 'summary'>
}

/**
 * The statement in schema.org's words, as JSON that can stand in a page: nothing in it ends a script element. Null while
 * nothing is published.
 */
export function statementJsonLd(
  { campaign, coalitionName, version, isPresent, signatories }: Said,
  baseUrl: string,
): string | null {
  if (!version) return null
  const { slug, title, titleCy, summary } = campaign
  const url = (path: string) => `${baseUrl}${path}`
  const welsh = version.clauses.some(({ textCy }) => textCy)
  const said = {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    '@id': url(versionPath(slug, version.sha256)),
    url: url(isPresent ? statementPath(slug) : versionPath(slug, version.sha256)),
    name: title,
    alternateName: titleCy ?? undefined,
    abstract: summary,
    genre: 'Joint statement',
    inLanguage: welsh ? ['en-GB', 'cy'] : 'en-GB',
    version: String(version.number),
    datePublished: version.publishedAt?.toISOString(),
    text: version.clauses.map(({ number, text }) => `${number}. ${text}`).join('\n\n'),
    identifier: { '@type': 'PropertyValue', propertyID: 'SHA-256', value: version.sha256 },
    publisher: { '@type': 'Organization', name: coalitionName },
    author: signatories.map(({ name, nameCy }) => ({
      '@type': 'Organization',
      name,
      alternateName: nameCy ?? undefined,
    })),
  }
  return JSON.stringify(said).replace(/[<>&\u2028\u2029]/g, escaped)
}

const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
