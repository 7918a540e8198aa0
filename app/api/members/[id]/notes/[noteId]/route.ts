import { backTo, memberIn, pageOfMember } from '#app/api/members/member-page.ts'
import { action } from '#app/http/action.ts'
import { editNote } from '#lib/members/edit-note.ts'
import { noteLabels } from '#lib/members/schema.ts'
import { editForm } from '#lib/platform/edit-form.ts'

export const POST = action({
  right: 'member.record',
  page: (params: { id: string; noteId: string }) => pageOfMember(params),
  input: editForm(noteLabels),
  labels: noteLabels,
  verb: ({ call, params, input: { startedFrom, typed } }) =>
    editNote({ ...call, memberId: memberIn(params), noteId: params.noteId, startedFrom, typed }),
  to: backTo('notes', 'note-saved'),
})
