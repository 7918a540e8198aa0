import { z } from 'zod'
import { CampaignState, Nation, WhenSignatoriesChange } from '#lib/platform/generated/prisma/enums.ts'
import { maybeEmpty, needed, optional, ticked, yes } from './form-fields.ts'

export const campaignMoveInput = z.object({ to: z.enum(CampaignState) })
export const campaignMoveAnswer = z.object({ ok: z.literal(true) })

/** The fields of a campaign's details as the form names and labels them. */
export const detailLabels = {
  title: 'Title',
  titleCy: 'Title in Welsh (optional)',
  summary: 'Summary',
  summaryCy: 'Summary in Welsh (optional)',
  aim: 'Aim',
  aimCy: 'Aim in Welsh (optional)',
  nations: 'Nations',
  leadOrganisationId: 'Organisation that leads',
  opensOn: 'First day (optional)',
  closesOn: 'Last day (optional)',
  imprint: 'Promoter’s imprint',
  regulatedPeriod: 'It falls in a regulated period before an election',
  whenSignatoriesChange: 'When an organisation signs or withdraws',
} as const

export const letterLabels = {
  letterSubject: 'Subject',
  letterTemplate: 'Letter',
  letterSubjectCy: 'Subject in Welsh (optional)',
  letterTemplateCy: 'Letter in Welsh (optional)',
} as const

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
    aimCy: optional(600),
    nations: ticked(Nation, 'Choose at least one nation.'),
    leadOrganisationId: z.string().min(1, 'Choose the organisation that leads.'),
    opensOn: day,
    closesOn: day,
    imprint: maybeEmpty(400),
    regulatedPeriod: yes,
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

/** The longest letter a campaign may write. */
const LONGEST_LETTER = 20_000

export const letterInput = z.object({
  letterSubject: needed(200, 'Give the letter a subject.'),
  letterTemplate: needed(LONGEST_LETTER, 'Write the letter.'),
  letterSubjectCy: maybeEmpty(200),
  letterTemplateCy: maybeEmpty(LONGEST_LETTER),
})

export const signOffInput = z.object({
  note: needed(1000, 'Say who looked at it, when, and what they decided.'),
})

/** What a form of the desk is answered. */
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
