import type { CountOf } from '#lib/platform/generated/prisma/enums.ts'

/** The detail of a failed letter that staff gave up. */
export const GIVEN_UP = 'given_up'

/** One count; null where it is not kept by that column. */
export type KeptCount = {
  what: CountOf
  campaignId: string | null
  state: string | null
  /** Why letters are held, that they were given up, or the address they came by. */
  detail: string | null
  /** A day in London: `2026-11-22`. */
  day: string | null
  memberId: number | null
  gssCode: string | null
  organisationId: string | null
  n: number
}
