import { backTo, memberIn, pageOfMember } from '#app/api/members/member-page.ts'
import { action } from '#app/http/action.ts'
import { newNoteInput, noteLabels } from '#lib/members/schema.ts'
import { writeNote } from '#lib/members/write-note.ts'

export const POST = action({
  right: 'member.record',
  page: pageOfMember,
  input: newNoteInput,
  labels: { text: noteLabels.text },
  verb: ({ call, params, input }) => writeNote({ ...call, ...input, memberId: memberIn(params) }),
  to: backTo('notes', 'note-written'),
})
