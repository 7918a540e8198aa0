import { z } from 'zod'
import { pageMark } from '#lib/platform/page-mark.ts'
import { typed } from '#lib/platform/typed.ts'

/** Longer than any answer that somebody wrote by hand. */
const SHARED_MOST = 30_000

export const shareInput = z.object({
  words: typed(SHARED_MOST, 'That is too long to share.', { missing: 'There is nothing left to share.' }),
})

/** Which of the answers that are shared a list shows. */
export const sharedAnswersInput = z.object({
  campaign: z
    .string()
    .regex(/^[a-z0-9-]{1,120}$/)
    .optional()
    .catch(undefined),
  member: z.coerce.number().int().positive().max(2_147_483_647).optional().catch(undefined),
  after: pageMark.optional().catch(undefined),
})
export type SharedAnswersInput = z.infer<typeof sharedAnswersInput>

/** An answer as the members of the coalition read it. */
export type SharedAnswerItem = {
  id: string
  words: string
  /** The day in London on which it came: `2026-03-02`. */
  day: string
  /** Null where it is nobody's of Parliament's list. */
  member: { id: number; name: string; party: string; invented: boolean } | null
  /** Who answered. */
  name: string
  seat: { gssCode: string; name: string } | null
  campaign: { title: string; slug: string }
  toJointLetter: boolean
  /** The answer itself, for whoever may open it. */
  replyId: string | null
}
export type SharedAnswersPage = { items: SharedAnswerItem[]; next: string | null }
