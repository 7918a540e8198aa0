import { backTo, memberIn, pageOfMember } from '#app/api/members/member-page.ts'
import { action } from '#app/http/action.ts'
import { removeNote } from '#lib/members/remove-note.ts'
import { nothing } from '#lib/platform/form-fields.ts'

export const POST = action({
  right: 'member.record',
  page: (params: { id: string; noteId: string }) => pageOfMember(params),
  input: nothing,
  verb: ({ call, params }) => removeNote({ ...call, memberId: memberIn(params), noteId: params.noteId }),
  to: backTo('notes', 'note-removed'),
})
