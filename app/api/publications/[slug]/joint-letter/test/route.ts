import { jointLetterLabels, jointLetterPage } from '#app/api/publications/joint-letter-page.ts'
import { action } from '#app/http/action.ts'
import { jointLetterTest } from '#lib/publications/schema.ts'
import { sendTestJointLetter } from '#lib/publications/send-test-joint-letter.ts'

/** Sends the letter that the typed words make to whoever presses. */
export const POST = action({
  right: 'publication.send',
  page: jointLetterPage,
  input: jointLetterTest,
  labels: jointLetterLabels,
  verb: ({ call, params, input: { testMember, ...words } }) =>
    sendTestJointLetter({ ...call, ...params, words, memberId: testMember }),
  done: 'tested',
})
