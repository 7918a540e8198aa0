/** What became of a campaign's letters of late. */
export type Ended = {
  /** The MP's mail system took them, and they did not come back. */
  sent: number
  /** Refused, or returned as undeliverable. */
  refused: number
  /** The line went dead while they were handed over. */
  inDoubt: number
}

/** So many of a kind, and such a share of all that ended, are out of line: some addresses are always wrong. */
const LIMITS = { refused: { least: 10, share: 0.1 }, inDoubt: { least: 10, share: 0.05 } } as const

/** Which kind of ending is out of line; null while none is. Whoever has too few letters to judge by is let be. */
export function outOfLine(ended: Ended): keyof typeof LIMITS | null {
  const all = ended.sent + ended.refused + ended.inDoubt
  const isOut = (kind: keyof typeof LIMITS) =>
    ended[kind] >= LIMITS[kind].least && ended[kind] >= all * LIMITS[kind].share
  if (isOut('refused')) return 'refused'
  return isOut('inDoubt') ? 'inDoubt' : null
}

/** No campaign with fewer than these is out of line. */
export const LEAST_OUT_OF_LINE = Math.min(LIMITS.refused.least, LIMITS.inDoubt.least)
