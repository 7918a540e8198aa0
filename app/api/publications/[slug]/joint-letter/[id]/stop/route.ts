import { jointLetterPage, type Slug } from '#app/api/publications/joint-letter-page.ts'
import { action } from '#app/http/action.ts'
import { nothing } from '#lib/platform/form-fields.ts'
import { stopJointLetter } from '#lib/publications/stop-joint-letter.ts'

export const POST = action({
  right: 'publication.send',
  page: (params: Slug & { id: string }) => jointLetterPage(params),
  input: nothing,
  verb: ({ call, params }) => stopJointLetter({ ...call, letterId: params.id }),
  done: 'stopped',
})
