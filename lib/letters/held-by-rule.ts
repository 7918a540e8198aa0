import type { HeldReason } from '#lib/platform/generated/prisma/enums.ts'

/**
 * Why a letter waits before its supporter was asked to confirm it: nothing of it was mailed. Every other reason holds a
 * letter that was confirmed.
 */
export const HELD_BY_RULE = ['suspicious_form', 'flood'] as const satisfies readonly HeldReason[]
export type HeldByRule = (typeof HELD_BY_RULE)[number]

export const isHeldByRule = (reason: HeldReason | null): reason is HeldByRule =>
  HELD_BY_RULE.some((one) => one === reason)

/** Letters that wait for their yes, or wait to be asked for it. */
export const notConfirmedYet = {
  OR: [
    { state: 'awaiting_confirmation' as const },
    { state: 'held' as const, heldReason: { in: [...HELD_BY_RULE] } },
  ],
}
