const NAMES: Readonly<Record<string, string>> = {
  utm_source: 'Source',
  utm_medium: 'Medium',
  utm_campaign: 'Name',
  utm_content: 'Content',
  utm_term: 'Term',
}

/** The `utm_` fields of an address in words: `Source: newsletter`, `Medium: e-mail`. */
export const wayInWords = (cameFrom: string): string[] =>
  [...new URLSearchParams(cameFrom)].map(([name, value]) => `${NAMES[name] ?? name}: ${value}`)
