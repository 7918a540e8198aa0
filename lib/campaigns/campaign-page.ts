import type { Readiness } from './campaign-readiness.ts'
import type { PartName } from './parts-schema.ts'

/** The page of each kind of part. */
export const partPages = {
  ask: 'asks',
  question: 'letter/questions',
  paragraph: 'letter/paragraphs',
} as const satisfies Record<PartName, string>

type Page = Readiness['page'] | (typeof partPages)[PartName]

/** The team's page about one part of a campaign; what is missing of the coalition itself is put right on its own. */
export function campaignPage(slug: string, page: Page): string {
  if (page === 'coalition') return '/desk/coalition'
  const overview = `/desk/campaigns/${encodeURIComponent(slug)}`
  return page === 'overview' ? overview : `${overview}/${page}`
}

/** Something that must be in place first, and the address of the page where it can be put right. */
export type MissingPart = Readiness & { href: string }

export const withPages = (slug: string, missing: readonly Readiness[]): MissingPart[] =>
  missing.map((each) => ({ ...each, href: campaignPage(slug, each.page) }))
