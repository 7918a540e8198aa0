import { z } from 'zod'
import { tick } from '#lib/platform/form-fields.ts'
import { dateOf } from '#lib/platform/london-day.ts'
import { tidyLine } from '#lib/platform/tidy-text.ts'
import { typed } from '#lib/platform/typed.ts'

/** A table of 650 seats is a few tens of kilobytes; whole reports are not what is asked for. */
export const FIGURE_BYTES = 1_000_000

export const figureLabels = {
  name: 'What it is',
  unit: 'Counted in (optional)',
  source: 'Where it comes from',
  asOf: 'Right on which day',
  caution: 'What must be said beside it (optional)',
  table: 'Seats and numbers',
} as const

const line = (most: number, missing?: string) =>
  typed(most, `This has ${most} characters at most.`, { missing, tidy: tidyLine })

export const figureInput = z.object({
  name: line(80, 'Say what the number is, such as “People who wait more than 18 weeks”.'),
  unit: line(20),
  source: line(300, 'Say where the numbers come from, so that others can look.'),
  asOf: z.iso.date('Give the day on which the numbers were right.').transform(dateOf),
  caution: line(300),
  table: z.string().max(FIGURE_BYTES).default(''),
  file: z.unknown().optional(),
  /** Saves it, and leaves out the rows that do not fit; without it the table is only looked at. */
  save: tick,
})
