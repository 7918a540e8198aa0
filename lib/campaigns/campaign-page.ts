import type { Readiness } from './campaign-readiness.ts'
import type { PartName } from './parts-schema.ts'

/** The page of each kind of part. */
export const partPages = {
  ask: 'asks',
  question: 'letter/questions',
  paragraph: 'letter/paragraphs',
} as const satisfies Record<PartName, string>

type Page = Readiness['page'] | (typeof partPages)[PartName]

/** The team's page about one part of a campaign. */
export function campaignPage(slug: string, page: Page): string {
  const overview = `/desk/campaigns/${encodeURIComponent(slug)}`
  return page === 'overview' ? overview : `${overview}/${page}`
}
