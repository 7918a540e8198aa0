import type { HeldReason } from '#lib/platform/generated/prisma/enums.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'

/**
 * Why a letter waits before its supporter was asked to confirm it: nothing of it was mailed. Every other reason holds a
 * letter that was confirmed.
 */
export const HELD_BY_RULE = ['suspicious_form', 'flood'] as const satisfies readonly HeldReason[]
export type HeldByRule = (typeof HELD_BY_RULE)[number]

export const isHeldByRule = (reason: HeldReason | null): reason is HeldByRule =>
  HELD_BY_RULE.some((one) => one === reason)

/** How long a letter waits, before any mail of it, for somebody to look at it: as long as one that nobody confirmed is kept. */
const HELD_BY_RULE_DAYS = 7

const awaitsItsYes = { state: 'awaiting_confirmation' as const }
const heldByRule = { state: 'held' as const, heldReason: { in: [...HELD_BY_RULE] } }

/** Letters that wait for their yes, or wait to be asked for it. */
export const notConfirmedYet = { OR: [awaitsItsYes, heldByRule] }

/** Those of them whose time is over. */
export const notConfirmedInTime = (now: Date) => ({
  OR: [
    { ...awaitsItsYes, confirmExpiresAt: { lte: now } },
    { ...heldByRule, stateChangedAt: { lte: new Date(now.getTime() - HELD_BY_RULE_DAYS * DAY_MS) } },
  ],
})
