import { z } from 'zod'
import { noneWhereEmpty, tick, wholeNumber } from '#lib/platform/form-fields.ts'
import { EvidenceKind, PromiseState, StanceKind } from '#lib/platform/generated/prisma/enums.ts'
import { tidyLine } from '#lib/platform/tidy-text.ts'
import { typed } from '#lib/platform/typed.ts'

const CASEWORK_LIMITS = {
  what: 200,
  reason: 500,
  words: 1_000,
  outcome: 500,
  link: 500,
  number: 60,
} as const

const line = (name: keyof typeof CASEWORK_LIMITS, what: string, missing?: string) =>
  typed(CASEWORK_LIMITS[name], `${what} may have ${CASEWORK_LIMITS[name]} characters. Please shorten it.`, {
    missing,
    tidy: tidyLine,
  })
const lineOrNone = (name: keyof typeof CASEWORK_LIMITS, what: string) =>
  z.preprocess((sent) => sent ?? '', line(name, what))

const DAY = 'Choose a day, such as 3 March 2026.'
const day = z.iso.date(DAY)
const dayOrNone = noneWhereEmpty(day.optional())
const ownId = z.uuid('That form is not complete. Open the page again.')
const ownIdOrNone = noneWhereEmpty(ownId.optional())
const memberId = z.coerce.number().int().positive().max(2_147_483_647)

/** A page of ours that a form came from, to go back to; anything else is none. */
const back = z
  .string()
  .max(300)
  .regex(/^\/(?:desk|replies)(?:\/[\w-]+)*(?:\?[\w=&%.+-]*)?(?:#[\w-]+)?$/)
  .optional()
  .catch(undefined)

/** A record that is chosen from what is known: its source and its id there. */
const knownRef = z.string().regex(/^[a-z]{2,20}:[\w-]{1,64}$/, 'Choose one of the records.')

/** A record as a form says it: chosen from what is known, or told. */
const recordFields = {
  known: noneWhereEmpty(knownRef.optional()),
  kind: noneWhereEmpty(z.enum(EvidenceKind, 'Choose what kind of record it is.').optional()),
  words: lineOrNone('words', 'The words'),
  link: noneWhereEmpty(
    z
      .url({ protocol: /^https?$/, error: 'Give a whole address, such as https://hansard.parliament.uk/…' })
      .max(CASEWORK_LIMITS.link, 'That address is too long.')
      .optional(),
  ),
  number: lineOrNone('number', 'The number'),
  happenedOn: dayOrNone,
}
const recordSaid = z.object(recordFields)
export type RecordSaid = z.infer<typeof recordSaid>

/** From an answer, and the place of one of its sentences; or else about a member and a campaign. */
const about = {
  replyId: ownIdOrNone,
  sentence: noneWhereEmpty(wholeNumber.optional()),
  memberId: noneWhereEmpty(memberId.optional()),
  campaignId: ownIdOrNone,
  organisationId: ownId,
  back,
}

export const stanceInput = z.object({
  ...about,
  ...recordFields,
  stance: z.enum(StanceKind, 'Choose where they stand.'),
  reason: lineOrNone('reason', 'The reason'),
})
export type StanceInput = z.infer<typeof stanceInput>

export const promiseInput = z.object({
  ...about,
  ...recordFields,
  /** Made with the form: pressed twice, it is one promise. */
  id: ownIdOrNone,
  what: line('what', 'What they promised', 'Say what they promised, such as “Write to the minister”.'),
  dueOn: dayOrNone,
})
export type PromiseInput = z.infer<typeof promiseInput>

export const promiseEndInput = z.object({
  ...recordFields,
  to: z.enum(PromiseState).exclude(['open'], 'Say how it ended.'),
  back,
})
export type PromiseEndInput = z.infer<typeof promiseEndInput>

export const evidenceInput = z.object({
  ...recordFields,
  organisationId: ownId,
  stanceId: ownIdOrNone,
  promiseId: ownIdOrNone,
  back,
})
export type EvidenceInput = z.infer<typeof evidenceInput>

export const followUpInput = z.object({
  id: ownIdOrNone,
  what: line('what', 'The follow-up', 'Say what is to be done, such as “Ring the office”.'),
  /** One of the days that are offered; `otherDay` comes before it. */
  dueOn: dayOrNone,
  otherDay: dayOrNone,
  organisationId: ownId,
  /** Whoever writes it does it. */
  mine: tick,
  replyId: ownIdOrNone,
  promiseId: ownIdOrNone,
  memberId: noneWhereEmpty(memberId.optional()),
  campaignId: ownIdOrNone,
  back,
})
export type FollowUpInput = z.infer<typeof followUpInput>

export const takingInput = z.object({
  to: z.enum(['me', 'nobody']),
  /** Who had it when the button was shown; empty for nobody. */
  seen: z.string().max(64).default(''),
  back,
})

export const followUpEndInput = z.object({
  to: z.enum(['done', 'dropped']),
  outcome: lineOrNone('outcome', 'What came of it'),
  back,
})

/** A button, and the page it stands on. */
export const buttonInput = z.object({ back })
