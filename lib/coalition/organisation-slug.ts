/** Names that pages of ours have beside an organisation's: `/organisations/new`, `/campaigns/[slug]/letter` … */
const TAKEN = new Set([
  'about-you',
  'check',
  'letter',
  'look-at-your-mail',
  'mp',
  'new',
  'opengraph-image',
  'print',
  'ready',
  'save',
  'share-picture',
  'statement',
])

const LONGEST = 60

/**
 * An organisation's part of an address, made from its name: `Sjögren’s Spring` → `sjogrens-spring`. Null when the name has
 * no letter or digit that an address can carry.
 */
export function organisationSlug(name: string): string | null {
  const plain = name
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '')
  if (plain === '') return null
  return TAKEN.has(plain) ? `${plain}-organisation` : plain
}
