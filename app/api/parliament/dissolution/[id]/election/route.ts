import { action } from '#app/http/action.ts'
import { recallParliament } from '#lib/parliament/recall-parliament.ts'
import { electionLabels } from '#lib/parliament/schema.ts'
import { editForm } from '#lib/platform/edit-form.ts'

export const POST = action({
  right: 'parliament.edit',
  page: (_: { id: string }) => '/desk/parliament',
  input: editForm(electionLabels),
  labels: electionLabels,
  verb: ({ call, params, input }) => recallParliament({ ...call, id: params.id, typed: input.typed }),
  to: () => '/desk/parliament?done=elected',
})
