import type { Colleague } from './schema.ts'

/** Who opened an answer is said to read it for so long, unless their page says so again. */
export const CLAIM_MS = 3 * 60_000
/** How often an open page says so. */
export const CLAIM_AGAIN_MS = 60_000

/** What to select of an answer to say in whose hands it is. */
export const handsPeople = {
  claimedBy: { select: { id: true, name: true } },
  assignedTo: { select: { id: true, name: true } },
} as const
export const handsFields = { claimedAt: true, ...handsPeople } as const

type Row = { claimedAt: Date | null; claimedBy: Colleague | null; assignedTo: Colleague | null }

/** Since when a claim still counts. */
export const claimsSince = (now: Date): Date => new Date(now.getTime() - CLAIM_MS)

/** Who has it open at this moment, and whose work it is. */
export const handsOf = ({ claimedAt, claimedBy, assignedTo }: Row, now: Date) => ({
  claimedBy: claimedAt && claimedAt > claimsSince(now) ? claimedBy : null,
  assignedTo,
})
