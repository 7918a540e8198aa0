import { z } from 'zod'
import { noneWhereEmpty, packed, several, tick, wholeNumber, yesOrNo } from '#lib/platform/form-fields.ts'
import {
  AmendmentKind,
  AmendmentState,
  CampaignState,
  VersionChange,
} from '#lib/platform/generated/prisma/enums.ts'

const instant = z.iso.datetime()
const id = z.uuid()
/** As much as a request may carry; the verbs say in words what is too long. */
const words = z.string().max(100_000)

const organisation = z.object({ id: z.string(), name: z.string() })

const remark = z.object({
  id: z.string(),
  organisation,
  author: z.string(),
  text: z.string(),
  at: instant,
})
export type Remark = z.infer<typeof remark>

const amendment = z.object({
  id: z.string(),
  kind: z.enum(AmendmentKind),
  state: z.enum(AmendmentState),
  organisation,
  author: z.string(),
  text: z.string().nullable(),
  reasons: z.string(),
  againstRevision: z.number().int(),
  /** What the clause said when this was proposed; null when it says so still. */
  base: z.string().nullable(),
  views: z.array(z.object({ organisation, supports: z.boolean() })),
  comments: z.array(remark),
  decision: z.object({ by: z.string(), at: instant, why: z.string().nullable() }).nullable(),
  at: instant,
})
export type StatementAmendment = z.infer<typeof amendment>

const clause = z.object({
  id: z.string(),
  /** Its place in the draft, from 1; null once it is removed. */
  number: z.number().int().nullable(),
  text: z.string(),
  textCy: z.string().nullable(),
  revision: z.number().int(),
  savedBy: z.string(),
  savedAt: instant,
  amendments: z.array(amendment),
  comments: z.array(remark),
})
export type StatementClause = z.infer<typeof clause>

const statement = z.object({
  campaign: z.object({
    id: z.string(),
    slug: z.string(),
    title: z.string(),
    state: z.enum(CampaignState),
    lead: organisation,
  }),
  /** In their order. */
  clauses: z.array(clause),
  /** Clauses that are out of the draft but still have an open amendment. */
  removed: z.array(clause),
})
export type Statement = z.infer<typeof statement>

/** What the reader may do with it now; the verbs check again. */
const rights = z.object({
  edit: z.boolean(),
  decide: z.boolean(),
  /** The organisations of theirs they may propose amendments for. */
  propose: z.array(organisation),
  view: z.array(organisation),
  comment: z.array(organisation),
})
export type Rights = z.infer<typeof rights>

export const statementAnswer = z.object({ ...statement.shape, may: rights })
export type StatementAnswer = z.infer<typeof statementAnswer>

const versionLine = z.object({
  id: z.string(),
  number: z.number().int(),
  sha256: z.string(),
  change: z.enum(VersionChange),
  author: z.string(),
  cutAt: instant,
  askedUntil: instant.nullable(),
  publishedAt: instant.nullable(),
  /** Whether it is the one the public sees. */
  published: z.boolean(),
})
export type VersionLine = z.infer<typeof versionLine>

export const changeNames: Record<VersionChange, string> = {
  first: 'First version',
  editorial: 'Editorial change',
  material: 'Material change',
}

// What follows is read from forms and from JSON alike.
const optionalId = noneWhereEmpty(id.optional())

export const newClauseInput = z.object({
  clauseId: optionalId,
  text: words,
  textCy: words.nullish(),
  after: noneWhereEmpty(id.nullish()),
})
export const clauseInput = z.object({ revision: wholeNumber, text: words, textCy: words.nullish() })
export const clauseMoveInput = z.object({ from: wholeNumber, to: wholeNumber })
export const removalInput = z.object({ revision: wholeNumber })
export const amendmentInput = z
  .object({
    amendmentId: optionalId,
    organisationId: z.string(),
    kind: z.enum(AmendmentKind),
    /** How the clause should read. */
    text: words.nullish(),
    /** What the clause after it should say. */
    textAfter: words.nullish(),
    reasons: words,
    revision: wholeNumber,
  })
  .transform(({ text, textAfter, ...input }) => {
    const proposed = { replace: text, insert_after: textAfter, remove: null }
    return { ...input, text: proposed[input.kind] ?? null }
  })
export const commentInput = z.object({
  commentId: optionalId,
  organisationId: z.string(),
  amendmentId: noneWhereEmpty(z.string().nullish()),
  text: words,
})
export const viewInput = z.object({ organisationId: z.string(), supports: yesOrNo })
export const decisionInput = z.discriminatedUnion('to', [
  z.object({ to: z.literal('accepted') }),
  z.object({ to: z.literal('declined'), why: words }),
  z.object({ to: z.literal('withdrawn') }),
])
export const mergeInput = z
  .object({
    amendmentIds: several(z.string()).pipe(z.array(z.string()).max(100)),
    revision: wholeNumber,
    /** Whether the clause goes, in place of its text. */
    remove: tick,
    text: words,
    textAfter: words.nullish(),
  })
  .transform(({ remove, text, textAfter, ...input }) => ({
    ...input,
    text: remove ? null : text,
    textAfter: textAfter?.trim() ? textAfter : null,
  }))

/** Cutting a version, with the draft as the page showed it. */
export const cutInput = z.object({
  change: z.enum(VersionChange),
  /** A day such as 2026-12-24; until its end, in London, positions are asked for. */
  askedUntil: noneWhereEmpty(z.iso.date().nullish()).transform((day) => day ?? null),
  expectedLatest: wholeNumber,
  /** From a form as JSON. */
  expectedRevisions: packed(z.array(z.object({ clauseId: z.string(), revision: z.number().int() }))),
})
export type CutInput = z.infer<typeof cutInput>

/** What `Version.clauses` holds. */
export const versionClauses = z.array(
  z.object({
    clauseId: z.string(),
    number: z.number().int(),
    text: z.string(),
    textCy: z.string().nullable(),
  }),
)
