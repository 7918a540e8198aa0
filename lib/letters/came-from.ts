const NAMES = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_content', 'utm_term'] as const
const LONGEST = 60
/** Of what is longer no more is looked at. */
const LONGEST_SENT = 1_000

/**
 * The `utm_` fields of an address as one line, in a fixed order, so that equal ones are counted together:
 * `utm_source=newsletter&utm_medium=email`. Values keep letters, digits, dot, dash and underscore, at most 60 of them; no
 * other field is kept. Empty for none.
 */
export function cameFrom(query: (name: string) => string | null | undefined): string {
  const kept = NAMES.flatMap((name) => {
    const value = (query(name) ?? '')
      .slice(0, LONGEST_SENT)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}._-]+/gu, '-')
      .slice(0, LONGEST)
    return value && value !== '-' ? [[name, value]] : []
  })
  return new URLSearchParams(kept).toString()
}
