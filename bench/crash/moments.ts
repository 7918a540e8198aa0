/** Where a sender is stopped: in the order of a letter's way, and then at no moment in particular. */
export const MOMENTS = [
  'in the claim',
  'leased',
  'said to whom',
  'before the first byte',
  'in the text',
  'after the dot',
  'accepted, not committed',
  'any',
] as const

export type Moment = (typeof MOMENTS)[number]

const ofSink: readonly Moment[] = ['said to whom', 'in the text', 'after the dot']

/** Whether it is the mail system that stands still there; the sender otherwise. */
export const isOfSink = (moment: Moment): boolean => ofSink.includes(moment)

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
