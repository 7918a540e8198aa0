/** Where an organisation's logo is served, with its hash so that browsers may keep it for ever; null without a logo. */
export const logoUrl = ({ slug, logoHash }: { slug: string; logoHash: string | null }): string | null =>
  logoHash ? `/api/organisations/${slug}/logo?v=${logoHash}` : null
