import { z } from 'zod'
import { ContactKind } from '#lib/platform/generated/prisma/enums.ts'
import { dateOf } from '#lib/platform/london-day.ts'
import { tidyLine } from '#lib/platform/tidy-text.ts'
import { typed } from '#lib/platform/typed.ts'

/** What kinds of contact there are, in the order they are offered. */
export const contactKindWords: Readonly<Record<ContactKind, string>> = {
  meeting: 'Meeting',
  call: 'Call',
  event: 'Event',
  email: 'E-mail',
}

/** Where a contact's or a note's words go besides the organisation that wrote them. */
export const sharedWords = { yes: 'For the whole coalition', '': 'For our organisation alone' } as const

const LONGEST_NOTE = 4_000
const LONGEST_LINE = 200
const tooLong = (most: number) => (length: number) =>
  `That has ${length.toLocaleString('en-GB')} characters; there is room for ${most.toLocaleString('en-GB')}.`

const organisationId = z
  .string('Choose the organisation you do this for.')
  .min(1, 'Choose the organisation you do this for.')
const yes = z.string().transform((text) => text === 'yes')

/** A contact that is logged for today with one press; its note comes later. */
export const newContactInput = z.object({
  id: z.uuid().optional(),
  organisationId,
  kind: z.enum(ContactKind, 'Choose what it was.'),
})

/** The fields of a contact as its form names and labels them. */
export const contactLabels = {
  kind: 'What it was',
  happenedOn: 'Day',
  campaignId: 'Campaign',
  note: 'What was said (optional)',
  shared: 'Who may read it',
} as const

export const contactInput = z.object({
  kind: z.enum(ContactKind, 'Choose what it was.'),
  happenedOn: z.iso.date('Give the day, such as 3 March 2026.').transform(dateOf),
  campaignId: z.string().transform((text) => text || null),
  note: typed(LONGEST_NOTE, tooLong(LONGEST_NOTE)),
  shared: yes,
})

export const noteLabels = { text: 'Note', shared: 'Who may read it' } as const

const noteText = typed(LONGEST_NOTE, tooLong(LONGEST_NOTE), { missing: 'Write the note first.' })

export const newNoteInput = z.object({
  id: z.uuid().optional(),
  organisationId,
  text: noteText,
  shared: yes.default(false),
})

export const noteInput = z.object({ text: noteText, shared: yes })

export const knownByLabels = { userId: 'Who knows them', how: 'How' } as const

export const knownByInput = z.object({
  organisationId,
  userId: z.string('Choose who it is.').min(1, 'Choose who it is.'),
  how: typed(LONGEST_LINE, tooLong(LONGEST_LINE), {
    missing: 'Say in a line how, such as “My own MP”.',
    tidy: tidyLine,
  }),
})
