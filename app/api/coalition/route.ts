import { action } from '#app/http/action.ts'
import { coalitionLabels } from '#lib/coalition/coalition-form.ts'
import { editCoalitionDetails } from '#lib/coalition/edit-coalition-details.ts'
import { editForm } from '#lib/platform/edit-form.ts'

/** Saves who runs this installation. */
export const POST = action({
  right: 'coalition.edit',
  page: '/desk/coalition',
  input: editForm(coalitionLabels),
  labels: coalitionLabels,
  verb: ({ call, input }) => editCoalitionDetails({ ...call, ...input }),
  done: 'saved',
})
