import { action } from '#app/http/action.ts'
import { nothing } from '#lib/platform/form-fields.ts'
import { removeFigure } from '#lib/segments/remove-figure.ts'

export const POST = action({
  right: 'parliament.edit',
  page: (_: { id: string }) => '/desk/figures',
  input: nothing,
  verb: ({ call, params }) => removeFigure({ ...call, figureId: params.id }),
  done: 'removed',
})
