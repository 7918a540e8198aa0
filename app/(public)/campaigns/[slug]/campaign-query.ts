/** The query of an address, as Next gives it. */
export type CampaignQuery = Record<string, string | string[] | undefined>

/** The first value of a field of the query; empty where there is none. */
export const queryField =
  (query: CampaignQuery) =>
  (name: string): string =>
    [query[name]].flat()[0] ?? ''
