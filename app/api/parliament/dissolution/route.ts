import { action } from '#app/http/action.ts'
import { dissolveParliament } from '#lib/parliament/dissolve-parliament.ts'
import { dissolutionLabels } from '#lib/parliament/schema.ts'
import { editForm } from '#lib/platform/edit-form.ts'

export const POST = action({
  right: 'parliament.edit',
  page: '/desk/parliament',
  input: editForm(dissolutionLabels),
  labels: dissolutionLabels,
  verb: ({ call, input }) => dissolveParliament({ ...call, typed: input.typed }),
  to: () => '/desk/parliament?done=dissolved',
})
