import { editPart } from '#lib/campaigns/edit-part.ts'
import { type EditForm, editForm } from '#lib/platform/edit-form.ts'
import { type One, type PartCall, partAction, partFormLabels } from '../../part-action.ts'

export const POST = partAction({
  input: editForm(partFormLabels),
  verb: ({ call, part, params: { slug, id }, input }: PartCall<One, EditForm>) =>
    editPart({ ...call, ...input, slug, part, id }),
  done: 'saved',
})
