import { z } from 'zod'
import { wholeNumber } from '#lib/platform/form-fields.ts'
import {
  AnswersGoTo,
  CampaignState,
  Nation,
  WhenSignatoriesChange,
} from '#lib/platform/generated/prisma/enums.ts'
import { dateOf } from '#lib/platform/london-day.ts'
import { maybeEmpty, needed, optional, ticked, yes } from './form-fields.ts'

export const campaignMoveInput = z.object({ to: z.enum(CampaignState) })

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
  quote: 'What somebody says about it (optional)',
  quoteCy: 'The same in Welsh (optional)',
  quoteName: 'Their name, as they want it shown',
  quoteAgreed: 'They agreed to these words and this name being public',
  figure: 'One figure (optional)',
  figureCy: 'The figure in Welsh (optional)',
  figureMeans: 'What the figure says',
  figureMeansCy: 'What the figure says, in Welsh (optional)',
  figureSource: 'Where the figure comes from',
  figureUrl: 'Web address of the source (optional)',
  goalSeats: 'Goal: constituencies from which people write (optional)',
  regulatedPeriod: 'It falls in a regulated period before an election',
  whenSignatoriesChange: 'When an organisation signs or withdraws',
  answersGoTo: 'Who reads the answers',
} as const

export const letterLabels = {
  letterSubject: 'Subject',
  letterTemplate: 'Letter',
  letterSubjectCy: 'Subject in Welsh (optional)',
  letterTemplateCy: 'Letter in Welsh (optional)',
} as const

/** Seats of the House of Commons (Parliamentary Constituencies Act 1986 as amended in 2020). */
const ALL_SEATS = 650

export const answersGoTo = z.enum(AnswersGoTo)

const day = z
  .literal('')
  .or(z.iso.date('Give a day, such as 3 March 2027.'))
  .transform((text) => (text ? dateOf(text) : null))

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
    quote: maybeEmpty(400),
    quoteCy: optional(400),
    quoteName: maybeEmpty(80),
    quoteAgreed: yes,
    figure: maybeEmpty(20),
    figureCy: optional(20),
    figureMeans: maybeEmpty(200),
    figureMeansCy: optional(200),
    figureSource: maybeEmpty(160),
    figureUrl: z
      .literal('')
      .transform(() => null)
      .or(z.url({ protocol: /^https$/, error: 'Give a whole address that begins with https://.' }).max(400)),
    goalSeats: z
      .literal('')
      .transform(() => null)
      .or(wholeNumber.pipe(z.number().min(1).max(ALL_SEATS, `There are ${ALL_SEATS} constituencies.`))),
    regulatedPeriod: yes,
    whenSignatoriesChange: z
      .literal('')
      .transform(() => WhenSignatoriesChange.hold)
      .or(z.enum(WhenSignatoriesChange)),
    answersGoTo: z
      .literal('')
      .transform(() => AnswersGoTo.supporter_and_staff)
      .or(answersGoTo),
  })
  .refine(({ opensOn, closesOn }) => !opensOn || !closesOn || opensOn <= closesOn, {
    path: ['closesOn'],
    message: 'The last day comes before the first. Change one of them.',
  })
  .refine(({ quote, quoteName }) => !quote || quoteName, {
    path: ['quoteName'],
    message: 'Say whose words they are. A first name and a place are enough.',
  })
  .refine(({ quote, quoteAgreed }) => !quote || quoteAgreed, {
    path: ['quoteAgreed'],
    message: 'Ask them first, and tick this when they agreed.',
  })
  .refine(({ figure, figureMeans }) => !figure || figureMeans, {
    path: ['figureMeans'],
    message: 'Say what the figure says.',
  })
  .refine(({ figure, figureSource }) => !figure || figureSource, {
    path: ['figureSource'],
    message: 'Say where the figure comes from, so that anybody can check it.',
  })

export type Details = z.output<typeof detailsInput>

/** The longest letter a campaign may write. */
export const LONGEST_LETTER = 20_000

export const letterInput = z.object({
  letterSubject: needed(200, 'Give the letter a subject.'),
  letterTemplate: needed(LONGEST_LETTER, 'Write the letter.'),
  letterSubjectCy: maybeEmpty(200),
  letterTemplateCy: maybeEmpty(LONGEST_LETTER),
})

export const signOffInput = z.object({
  note: needed(1000, 'Say who looked at it, when, and what they decided.'),
})
