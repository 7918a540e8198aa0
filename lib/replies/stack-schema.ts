import { z } from 'zod'
import { several } from '#lib/platform/form-fields.ts'
import { pageMark } from '#lib/platform/page-mark.ts'
import { sayable } from './schema.ts'

/** Which stacks a list shows, or of one stack which answers. */
export const stacksInput = z.object({
  show: z.literal(['unread', 'all']).catch('unread'),
  stack: z.uuid().optional().catch(undefined),
  after: pageMark.optional().catch(undefined),
})

/** So many answers of a stack stand on a page. */
export const STACK_PAGE = 50

export const stackMarkInput = z.object({
  stack: z.uuid('That form is not complete.'),
  to: sayable,
  ticked: several(z.uuid()).pipe(z.array(z.uuid()).max(STACK_PAGE)),
})

const count = z.coerce.number().int().min(0).max(STACK_PAGE).catch(0)
/** What was done, in the page's address: how many were marked as what, and how many somebody had marked meanwhile. */
export const stackDoneInAddress = z.object({ did: sayable, marked: count, kept: count })
