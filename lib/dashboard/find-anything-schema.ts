import { z } from 'zod'
import { tick } from '#lib/platform/form-fields.ts'
import { tidyLine } from '#lib/platform/tidy-text.ts'
import { typed } from '#lib/platform/typed.ts'

/** What can be found, in the order in which it is shown, and what each is called. */
export const findKinds = {
  letters: 'Letters',
  members: 'MPs',
  seats: 'Seats',
  campaigns: 'Campaigns',
  organisations: 'Organisations',
  pages: 'Pages',
} as const

export type FindKind = keyof typeof findKinds
const kinds = Object.keys(findKinds) as [FindKind, ...FindKind[]]

/** Longer than any name with a seat's; of what is pasted beyond it nothing is looked at. */
const MOST_TYPED = 200

export const findInput = z.object({
  q: typed(MOST_TYPED, `Type ${MOST_TYPED} characters at most: a name, a seat, a postcode or a reference.`, {
    tidy: tidyLine,
  }),
  /** Only to be shown beside the box while somebody types. */
  look: tick,
})

export const found = z.object({
  groups: z.array(
    z.object({
      kind: z.enum(kinds),
      hits: z.array(z.object({ to: z.string(), title: z.string(), note: z.string(), invented: z.boolean() })),
      /** More fit than are shown. */
      more: z.boolean(),
    }),
  ),
  /** Where the one thing is that was meant; null where it could be several. */
  exact: z.string().nullable(),
  /** What is to be said of what was typed; empty for nothing. */
  note: z.string(),
})

export type Found = z.infer<typeof found>
export type Hit = Found['groups'][number]['hits'][number]

export const NOTHING_FOUND: Found = { groups: [], exact: null, note: '' }
