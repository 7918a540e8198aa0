import { z } from 'zod'
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

/** An answer that only says that it was done; the page reads the statement again. */
export const done = z.object({ ok: z.literal(true) })

export const newClauseInput = z.object({
  clauseId: id.optional(),
  text: words,
  textCy: words.nullish(),
  after: id.nullish(),
})
export const clauseInput = z.object({ revision: z.number().int(), text: words, textCy: words.nullish() })
export const clauseMoveInput = z.object({ from: z.number().int(), to: z.number().int() })
export const removalInput = z.object({ revision: z.number().int() })
export const amendmentInput = z.object({
  amendmentId: id.optional(),
  organisationId: z.string(),
  kind: z.enum(AmendmentKind),
  text: words.nullable(),
  reasons: words,
  revision: z.number().int(),
})
export const commentInput = z.object({
  commentId: id.optional(),
  organisationId: z.string(),
  amendmentId: z.string().nullish(),
  text: words,
})
export const viewInput = z.object({ organisationId: z.string(), supports: z.boolean() })
export const decisionInput = z.discriminatedUnion('to', [
  z.object({ to: z.literal('accepted') }),
  z.object({ to: z.literal('declined'), why: words }),
  z.object({ to: z.literal('withdrawn') }),
])
export type DecisionInput = z.infer<typeof decisionInput>
export const mergeInput = z.object({
  amendmentIds: z.array(z.string()).min(1).max(100),
  revision: z.number().int(),
  text: words.nullable(),
  textAfter: words.nullish(),
})

/** Cutting a version, with the draft as the page showed it. */
export const cutInput = z.object({
  change: z.enum(VersionChange),
  /** A day such as 2026-12-24; until its end, in London, positions are asked for. */
  askedUntil: z.iso.date().nullable(),
  expectedLatest: z.number().int().min(0),
  expectedRevisions: z.array(z.object({ clauseId: z.string(), revision: z.number().int() })),
})
export type CutInput = z.infer<typeof cutInput>

export const cutAnswer = z.object({ ok: z.literal(true), number: z.number().int() })

/** What `Version.clauses` holds. */
export const versionClauses = z.array(
  z.object({
    clauseId: z.string(),
    number: z.number().int(),
    text: z.string(),
    textCy: z.string().nullable(),
  }),
)
