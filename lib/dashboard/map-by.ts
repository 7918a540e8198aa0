/** What the map is coloured by, as the page offers it; a figure's is `figure-` and its slug. */
export const mapBy = {
  stance: 'Stance',
  silence: 'Answered or silent',
  letters: 'Letters',
  answers: 'Answers',
  promises: 'Promises',
  party: 'Party',
  majority: 'Majority',
} as const

export type MapBy = keyof typeof mapBy
export type Colouring = { kind: MapBy } | { kind: 'figure'; slug: string }

const FIGURE = /^figure-([a-z0-9-]{1,120})$/

const isMapBy = (text: string): text is MapBy => text in mapBy

/** How the map is coloured, by an address; by stance where it does not say. */
export function readColouring(text: string | undefined): Colouring {
  const slug = FIGURE.exec(text ?? '')?.[1]
  if (slug) return { kind: 'figure', slug }
  return { kind: text && isMapBy(text) ? text : 'stance' }
}

export const writeColouring = (colouring: Colouring): string =>
  colouring.kind === 'figure' ? `figure-${colouring.slug}` : colouring.kind
