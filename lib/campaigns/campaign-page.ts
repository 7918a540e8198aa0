import type { Readiness } from './campaign-readiness.ts'

/** The team's page about one part of a campaign. */
export function campaignPage(slug: string, page: Readiness['page']): string {
  const overview = `/desk/campaigns/${encodeURIComponent(slug)}`
  return page === 'overview' ? overview : `${overview}/${page}`
}
