import { action } from '#app/http/action.ts'
import { addEvidence } from '#lib/casework/add-evidence.ts'
import { backTo } from '#lib/casework/back-to.ts'
import { evidenceInput } from '#lib/casework/schema.ts'

/** One more record that shows a stance, or a promise and how it ended. */
export const POST = action({
  right: 'member.record',
  page: '/desk/promises',
  input: evidenceInput,
  labels: { words: 'What it says', link: 'Where it can be read', number: 'Its number' },
  verb: ({ call, input: { back: _, ...said } }) => addEvidence({ ...call, ...said }),
  to: ({ input: { back = '/desk/promises' } }) => backTo(back, { done: 'evidence', part: 'evidence' }),
})
