import type { RestReason } from '#lib/platform/generated/prisma/enums.ts'
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
/** The longest rest that comes of broken lines alone. */
export const LONGEST_REST_MS = 60_000

/** How long a lane rests that a policy refuses, and everything where our name and password are not taken. */
export const REST_MS: Readonly<Record<RestReason, number>> = { policy: 15 * 60_000, access: 5 * 60_000 }

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
        rest(now, REST_MS.access)
      } else if (lane === 'pause') {
        rate = Math.max(rate / 2, 0.1)
        rest(now, REST_MS.policy)
      } else if (now >= restsUntil) {
        rate = Number.isFinite(rate) ? Math.max(rate / 2, 0.1) : rate
        rest(now, restMs)
        restMs = Math.min(restMs * 2, LONGEST_REST_MS)
      }
    },
  }
}
