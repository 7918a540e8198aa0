const LONGEST = 60

/** Words that pages already stand at, or that mean something in a page's address. */
const RESERVED: ReadonlySet<string> = new Set(['all', 'api', 'campaigns', 'confirm', 'desk', 'new', 'none'])

/** Letters that no accent can be taken off. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  '&': ' and ',
}

/** A title as part of an address: `Ein hawl – rŵan!` → `ein-hawl-rwan`. Never empty, never a reserved word. */
export function slugFrom(title: string): string {
  const words = title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[ßæœøłđðþ&]/g, (letter) => LETTERS[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const slug = shortened(words) || 'campaign'
  return RESERVED.has(slug) ? `${slug}-campaign` : slug
}

/** The slug, or the first of `slug-2`, `slug-3`, … that nobody has. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  let candidate = slug
  for (let number = 2; taken.has(candidate); number += 1) candidate = `${slug}-${number}`
  return candidate
}

function shortened(words: string): string {
  if (words.length <= LONGEST) return words
  const cut = words.slice(0, LONGEST + 1)
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : words.slice(0, LONGEST)
}
