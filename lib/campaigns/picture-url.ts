/** Where a campaign's picture is served, with its hash so that browsers may keep it for ever. */
export const pictureUrl = (slug: string, { hash }: { hash: string }): string =>
  `/api/campaigns/${slug}/picture?v=${hash}`
