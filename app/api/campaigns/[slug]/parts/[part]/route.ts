import { addPart } from '#lib/campaigns/add-part.ts'
import { editForm } from '#lib/platform/edit-form.ts'
import { partAction, partFormLabels } from '../part-action.ts'

export const POST = partAction({
  input: editForm(partFormLabels),
  verb: ({ call, part, params: { slug }, input: { id, typed } }) =>
    addPart({ ...call, slug, part, id, typed }),
  done: 'added',
})
