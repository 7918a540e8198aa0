import type { Decision } from './answer-rules.ts'

/** How fast a lane may go. */
export type LanePace = {
  /** Whether the lane may take another message now. */
  mayGo(now: Date): boolean
  /** One message is leaving. */
  left(now: Date): void
  /** What the last try said about the lane. */
  heard(lane: Decision['lane'], now: Date): void
  /** Until when the lane rests. */
  readonly restsUntil: Date
}

const FIRST_REST_MS = 500
const LONGEST_REST_MS = 60_000
const POLICY_REST_MS = 15 * 60_000

/** How long everything rests when the mail system does not take our name and password. */
const ACCESS_REST_MS = 5 * 60_000

/**
 * A lane's pace: at most `perSecond` messages, halved when the receiving system says it is too much and recovered
 * slowly; a rest that doubles while the line stays broken; a long one when a policy refuses us.
 */
export function lanePace(perSecond = Number.POSITIVE_INFINITY): LanePace {
  let restMs = FIRST_REST_MS
  let restsUntil = new Date(0)
  let rate = perSecond
  let nextSlot = 0
  const rest = (now: Date, ms: number) => {
    restsUntil = new Date(Math.max(restsUntil.getTime(), now.getTime() + ms))
  }
  return {
    get restsUntil() {
      return restsUntil
    },
    mayGo: (now) => now >= restsUntil && now.getTime() >= nextSlot,
    left(now) {
      nextSlot = Math.max(nextSlot, now.getTime()) + 1000 / rate
    },
    heard(lane, now) {
      if (lane === undefined || lane === 'go_on') {
        restMs = FIRST_REST_MS
        rate = Math.min(perSecond, rate * 1.02)
      } else if (lane === 'pause_all') {
        rest(now, ACCESS_REST_MS)
      } else if (lane === 'pause') {
        rate = Math.max(rate / 2, 0.1)
        rest(now, POLICY_REST_MS)
      } else if (now >= restsUntil) {
        rate = Number.isFinite(rate) ? Math.max(rate / 2, 0.1) : rate
        rest(now, restMs)
        restMs = Math.min(restMs * 2, LONGEST_REST_MS)
      }
    },
  }
}
