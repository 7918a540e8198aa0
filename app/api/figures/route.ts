import { action } from '#app/http/action.ts'
import { FIGURE_BYTES, figureInput, figureLabels } from '#lib/segments/figure-schema.ts'
import { importFigure } from '#lib/segments/import-figure.ts'

/** Takes a table of seats and numbers in, typed (`table`) or as a file (`file`); looks at it only, unless `save` is ticked. */
export const POST = action({
  right: 'parliament.edit',
  page: '/desk/figures',
  input: figureInput,
  labels: figureLabels,
  most: FIGURE_BYTES + 100_000,
  tooBig:
    'This file is too big. Nothing was saved. Keep the seats and the number in it, and leave the other columns out.',
  verb: async ({ call, input: { table, file, save, ...figure } }) => {
    const sent = file instanceof File && file.size > 0 ? await file.text() : table
    return importFigure({ ...call, figure, text: sent, save })
  },
  to: ({ done: { slug } }) => `/desk/figures?done=imported&figure=${slug}`,
})
