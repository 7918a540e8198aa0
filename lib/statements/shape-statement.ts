import type {
  Amendment,
  AmendmentView,
  Campaign,
  Clause,
  ClauseRevision,
  Comment,
} from '#lib/platform/generated/prisma/client.ts'
import type { Remark, Statement, StatementAmendment, StatementClause } from './schema.ts'

type Organisation = { id: string; name: string }
type AmendmentRow = Amendment & {
  organisation: Organisation
  views: (AmendmentView & { organisation: Organisation })[]
}
type CommentRow = Comment & { organisation: Organisation }

/** The rows of a draft, each kind read at once: clauses in their order, the rest the oldest first. */
export type StatementRows = {
  campaign: Pick<Campaign, 'id' | 'slug' | 'title' | 'state'> & { leadOrganisation: Organisation }
  clauses: Clause[]
  amendments: AmendmentRow[]
  comments: CommentRow[]
  revisions: ClauseRevision[]
  nameOf: (personId: string) => string
}

/** Puts the rows of a draft together: threads and amendments to their clauses, numbers by order. */
export function shapeStatement(rows: StatementRows): Statement {
  const { campaign, clauses } = rows
  const shape = clauseShaper(rows)
  const { leadOrganisation: lead, ...rest } = campaign
  return {
    campaign: { ...rest, lead },
    clauses: clauses.filter(({ removedAt }) => !removedAt).map((clause, at) => shape(clause, at + 1)),
    removed: clauses.filter(({ removedAt }) => removedAt).map((clause) => shape(clause, null)),
  }
}

function clauseShaper({ amendments, comments, revisions, nameOf }: StatementRows) {
  const amendmentsOf = Map.groupBy(amendments, ({ clauseId }) => clauseId)
  const commentsOf = Map.groupBy(comments, ({ amendmentId, clauseId }) => amendmentId ?? clauseId)
  const revisionsOf = Map.groupBy(revisions, ({ clauseId }) => clauseId)
  const remarks = (id: string) => (commentsOf.get(id) ?? []).map((comment) => toRemark(comment, nameOf))
  return (clause: Clause, number: number | null): StatementClause => {
    const known = revisionsOf.get(clause.id) ?? []
    const saved = known.find(({ revision }) => revision === clause.revision)
    const textAt = (revision: number) => known.find((each) => each.revision === revision)?.text ?? null
    return {
      id: clause.id,
      number,
      text: clause.text,
      textCy: clause.textCy,
      revision: clause.revision,
      savedBy: nameOf(saved?.authorId ?? ''),
      savedAt: (saved?.at ?? clause.updatedAt).toISOString(),
      comments: remarks(clause.id),
      amendments: (amendmentsOf.get(clause.id) ?? []).map((amendment) => ({
        ...toAmendment(amendment, nameOf),
        base: amendment.againstRevision === clause.revision ? null : textAt(amendment.againstRevision),
        comments: remarks(amendment.id),
      })),
    }
  }
}

function toAmendment(
  row: AmendmentRow,
  nameOf: StatementRows['nameOf'],
): Omit<StatementAmendment, 'base' | 'comments'> {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    organisation: row.organisation,
    author: nameOf(row.authorId),
    text: row.text,
    reasons: row.reasons,
    againstRevision: row.againstRevision,
    views: row.views.map(({ organisation, supports }) => ({ organisation, supports })),
    decision: row.decidedAt && {
      by: nameOf(row.decidedById ?? ''),
      at: row.decidedAt.toISOString(),
      why: row.decisionReason,
    },
    at: row.createdAt.toISOString(),
  }
}

const toRemark = (row: CommentRow, nameOf: StatementRows['nameOf']): Remark => ({
  id: row.id,
  organisation: row.organisation,
  author: nameOf(row.authorId),
  text: row.text,
  at: row.createdAt.toISOString(),
})
