import { slugOf } from '#lib/platform/slug.ts'

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

/**
 * An organisation's part of an address, made from its name: `Sjögren’s Spring` → `sjogrens-spring`. Null when the name has
 * no letter or digit that an address can carry.
 */
export function organisationSlug(name: string): string | null {
  const slug = slugOf(name)
  if (slug === '') return null
  return TAKEN.has(slug) ? `${slug}-organisation` : slug
}
