import { z } from 'zod'
import {
  CampaignState,
  MemberKind,
  Nation,
  WhenSignatoriesChange,
} from '#lib/platform/generated/prisma/enums.ts'

export const campaignMoveInput = z.object({ to: z.enum(CampaignState) })
export const campaignMoveAnswer = z.object({ ok: z.literal(true) })

/** The fields of a campaign's details as the form names and labels them. */
export const detailLabels = {
  title: 'Title',
  titleCy: 'Title in Welsh (optional)',
  summary: 'Summary',
  summaryCy: 'Summary in Welsh (optional)',
  aim: 'Aim',
  nations: 'Nations',
  leadOrganisationId: 'Organisation that leads',
  opensOn: 'First day (optional)',
  closesOn: 'Last day (optional)',
  imprint: 'Promoter’s imprint',
  regulatedPeriod: 'It falls in a regulated period before an election',
  whenSignatoriesChange: 'When an organisation signs or withdraws',
} as const

export const letterLabels = { letterSubject: 'Subject', letterTemplate: 'Letter' } as const

export const askLabels = {
  text: 'What you ask for',
  nations: 'Nations',
  kinds: 'Kinds of MP',
  edmNumber: 'Number of an Early Day Motion (optional)',
  event: 'Event (optional)',
} as const

const needed = (most: number, missing: string) =>
  z.string().min(1, missing).max(most, `This is longer than ${most} characters. Shorten it a little.`)
const optional = (most: number) =>
  z
    .string()
    .max(most, `This is longer than ${most} characters. Shorten it a little.`)
    .transform((text) => text || null)
/** Ticks, joined by commas as a form's values are. */
const ticked = <T extends string>(of: Readonly<Record<string, T>>, missing: string) =>
  z
    .string()
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(z.enum(of)).min(1, missing))
const day = z
  .literal('')
  .or(z.iso.date('Give a day, such as 3 March 2027.'))
  .transform((text) => (text ? new Date(`${text}T00:00:00Z`) : null))

/** A campaign's details from a form's values. */
export const detailsInput = z
  .object({
    title: needed(120, 'Give the campaign a title.'),
    titleCy: optional(120),
    summary: needed(800, 'Say in two or three sentences what the campaign is about.'),
    summaryCy: optional(800),
    aim: needed(600, 'Say what will be different when the campaign has won.'),
    nations: ticked(Nation, 'Choose at least one nation.'),
    leadOrganisationId: z.string().min(1, 'Choose the organisation that leads.'),
    opensOn: day,
    closesOn: day,
    imprint: z.string().max(400, 'This is longer than 400 characters. Shorten it a little.'),
    regulatedPeriod: z.string().transform((text) => text === 'yes'),
    whenSignatoriesChange: z
      .literal('')
      .transform(() => WhenSignatoriesChange.hold)
      .or(z.enum(WhenSignatoriesChange)),
  })
  .refine(({ opensOn, closesOn }) => !opensOn || !closesOn || opensOn <= closesOn, {
    path: ['closesOn'],
    message: 'The last day comes before the first. Change one of them.',
  })

export type Details = z.output<typeof detailsInput>

export const letterInput = z.object({
  letterSubject: needed(200, 'Give the letter a subject.'),
  letterTemplate: needed(20_000, 'Write the letter.'),
})

export const askInput = z
  .object({
    text: needed(500, 'Say what you ask the MP to do.'),
    nations: ticked(Nation, 'Choose at least one nation.'),
    kinds: ticked(MemberKind, 'Choose at least one kind of MP.'),
    edmNumber: z
      .string()
      .regex(/^(\d{1,5})?$/, 'The number of a motion is digits alone, such as 123.')
      .transform((text) => (text ? Number(text) : null)),
    event: optional(300),
  })
  .refine(({ edmNumber, event }) => edmNumber === null || event === null, {
    path: ['event'],
    message: 'An ask has a motion or an event, not both. Make two asks of it.',
  })

export const signOffInput = z.object({
  note: needed(1000, 'Say who looked at it, when, and what they decided.'),
})

/** The first thing wrong with each field, in the form's words. */
export function faultsOf(error: z.ZodError): Record<string, string> {
  const faults: Record<string, string> = {}
  for (const { path, message } of error.issues) faults[String(path[0])] ??= message
  return faults
}

/** What a form of the campaign desk is answered. */
export const deskAnswer = z.union([
  z.object({ to: z.string() }),
  z.object({
    reason: z.string(),
    message: z.string(),
    fields: z.record(z.string(), z.string()).optional(),
    missing: z.array(z.object({ what: z.string(), how: z.string(), href: z.string() })).optional(),
    conflicts: z.array(z.object({ name: z.string(), saved: z.string(), yours: z.string() })).optional(),
    /** What the form should hold now, and what it then starts from; with conflicts */
    values: z.record(z.string(), z.string()).optional(),
    saved: z.record(z.string(), z.string()).optional(),
  }),
])

export type DeskRefusal = Exclude<z.infer<typeof deskAnswer>, { to: string }>
