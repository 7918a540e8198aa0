import { slugOf } from '#lib/platform/slug.ts'

/** Words that pages already stand at, or that mean something in a page's address. */
const RESERVED: ReadonlySet<string> = new Set(['all', 'api', 'campaigns', 'confirm', 'desk', 'new', 'none'])

/** A title as part of an address. Never empty, never a reserved word. */
export function slugFrom(title: string): string {
  const slug = slugOf(title) || 'campaign'
  return RESERVED.has(slug) ? `${slug}-campaign` : slug
}

/** The slug, or the first of `slug-2`, `slug-3`, … that nobody has. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  let candidate = slug
  for (let number = 2; taken.has(candidate); number += 1) candidate = `${slug}-${number}`
  return candidate
}
