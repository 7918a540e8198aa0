import { z } from 'zod'
import { noneWhereEmpty } from '#lib/platform/form-fields.ts'
import { tidyLine } from '#lib/platform/tidy-text.ts'
import { typed } from '#lib/platform/typed.ts'
import { narrows, readFilter } from './filter.ts'

export const segmentLabels = { name: 'Name of the segment' } as const

const name = typed(80, 'A name has 80 characters at most.', {
  missing: 'Give it a name, such as “Silent so far in Wales”.',
  tidy: tidyLine,
})

/** A filter as a form carries it: the query of an address. */
const filter = z
  .string()
  .max(2_000)
  .transform((address) => readFilter(Object.fromEntries(new URLSearchParams(address))))
  .refine(narrows, 'Nothing is narrowed down here yet. Choose something in the legend first.')

export const segmentInput = z.object({
  name,
  filter,
  /** Whose people see it besides its owner; nobody’s where there is none. */
  organisationId: noneWhereEmpty(z.uuid().optional()),
})
export const segmentName = z.object({ name })
