import { z } from 'zod'
import { pageMark } from '#lib/platform/page-mark.ts'

const slug = z
  .string()
  .regex(/^[a-z0-9-]{1,120}$/)
  .optional()
  .catch(undefined)
const member = z.coerce.number().int().positive().max(2_147_483_647).optional().catch(undefined)
const after = pageMark.optional().catch(undefined)

/** Open ones, those of them that are due, how they ended, or all. */
export const promiseShows = ['open', 'due', 'kept', 'broken', 'withdrawn', 'all'] as const
export type PromiseShow = (typeof promiseShows)[number]

export const promiseListInput = z.object({
  show: z.enum(promiseShows).catch('open'),
  /** By slug: of one campaign, and those that one organisation recorded. */
  campaign: slug,
  organisation: slug,
  member,
  after,
})
export type PromiseListInput = z.infer<typeof promiseListInput>

/** A person's own, their organisations', those of these that are overdue or over, or everybody's. */
export const followUpShows = ['mine', 'ours', 'overdue', 'done', 'all'] as const
export type FollowUpShow = (typeof followUpShows)[number]

export const followUpListInput = z.object({
  show: z.enum(followUpShows).catch('mine'),
  campaign: slug,
  organisation: slug,
  member,
  after,
})
export type FollowUpListInput = z.infer<typeof followUpListInput>

/** Rows on a page of a list. */
export const ON_A_PAGE = 50
/** Counted up to here, beside a list's name; beyond, there are more. */
export const COUNTED_TO = 500

/** What an address says besides the list and its page: so that it stays as it is from list to list. */
export const inAddress = ({
  campaign,
  organisation,
  member,
}: Pick<PromiseListInput, 'campaign' | 'organisation' | 'member'>): Record<string, string> => ({
  ...(campaign && { campaign }),
  ...(organisation && { organisation }),
  ...(member && { member: String(member) }),
})
