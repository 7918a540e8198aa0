const FIRST_MS = 60_000
const LONGEST_MS = 60 * 60_000
/** From so many failures on it is not the line's fault. */
const STUCK_AFTER = 3

export type RestingMessages = {
  failed(uidValidity: string, uid: number): void
  isWell(uidValidity: string, uid: number): void
  rests(uidValidity: string, uid: number): boolean
  /** The lowest UID that has failed and was not had since; null where there is none. */
  first(uidValidity: string): number | null
  /** How many failed again and again. */
  stuck(uidValidity: string): number
}

/**
 * Messages of a mailbox that could not be had. Each is tried again at once, for often the line was at fault; then after a minute, and
 * then at longer and longer times up to an hour, so that one which can never be had keeps no other waiting.
 * @param clock in milliseconds
 */
export function restingMessages(clock: () => number = () => performance.now()): RestingMessages {
  let validity = ''
  const known = new Map<number, { times: number; until: number }>()
  // With another UIDVALIDITY the same number is another message.
  const of = (uidValidity: string) => {
    if (uidValidity !== validity) known.clear()
    validity = uidValidity
    return known
  }
  return {
    failed(uidValidity, uid) {
      const times = (of(uidValidity).get(uid)?.times ?? 0) + 1
      const ms = times === 1 ? 0 : Math.min(FIRST_MS * 2 ** (times - 2), LONGEST_MS)
      known.set(uid, { times, until: clock() + ms })
    },
    isWell: (uidValidity, uid) => void of(uidValidity).delete(uid),
    rests: (uidValidity, uid) => (of(uidValidity).get(uid)?.until ?? Number.NEGATIVE_INFINITY) > clock(),
    first: (uidValidity) => [...of(uidValidity).keys()].sort((a, b) => a - b)[0] ?? null,
    stuck: (uidValidity) => [...of(uidValidity).values()].filter(({ times }) => times >= STUCK_AFTER).length,
  }
}
