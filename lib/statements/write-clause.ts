import { type ActionOn, writeAudit } from '#lib/platform/audit.ts'
import type { Transaction } from '#lib/platform/database.ts'
import type { Clause } from '#lib/platform/generated/prisma/client.ts'
import { placeAfter } from './clause-order.ts'

type Words = { text: string; textCy: string | null }
type Hand = { personId: string; now: Date }

/** Adds a clause with its first revision after another one (null: at the end), in the caller's hold of the statement. */
export async function writeNewClause(
  tx: Transaction,
  {
    campaignId,
    after,
    id,
    text,
    textCy,
    personId,
    now,
  }: Words & Hand & { campaignId: string; after: string | null; id?: string },
): Promise<Clause> {
  const position = await placeAfter(tx, { campaignId, clauseId: after })
  const clause = await tx.clause.create({
    data: {
      id,
      campaignId,
      position,
      text,
      textCy,
      createdAt: now,
      revisions: { create: { revision: 1, text, textCy, authorId: personId, at: now } },
    },
  })
  await audit(tx, { clauseId: clause.id, personId, action: 'clause.added', campaignId })
  return clause
}

/** Saves a clause's words as its next revision, in the caller's hold of the statement. */
export async function writeRevision(
  tx: Transaction,
  { clause, text, textCy, personId, now }: Words & Hand & { clause: Clause },
): Promise<number> {
  const revision = clause.revision + 1
  await tx.clause.update({
    where: { id: clause.id },
    data: {
      text,
      textCy,
      revision,
      revisions: { create: { revision, text, textCy, authorId: personId, at: now } },
    },
  })
  await audit(tx, {
    clauseId: clause.id,
    personId,
    action: 'clause.saved',
    campaignId: clause.campaignId,
    revision,
  })
  return revision
}

/** Takes a clause out of the draft; its words, thread and amendments are kept. */
export async function writeRemoval(
  tx: Transaction,
  { clause, personId, now }: Hand & { clause: Clause },
): Promise<void> {
  await tx.clause.update({ where: { id: clause.id }, data: { removedAt: now } })
  await audit(tx, {
    clauseId: clause.id,
    personId,
    action: 'clause.removed',
    campaignId: clause.campaignId,
    revision: clause.revision,
  })
}

const audit = (
  tx: Transaction,
  {
    clauseId,
    personId,
    action,
    ...detail
  }: {
    clauseId: string
    personId: string
    action: ActionOn<'clause'>
    campaignId: string
    revision?: number
  },
) =>
  writeAudit(tx, {
    actor: { kind: 'person', id: personId },
    subjectId: clauseId,
    action,
    detail,
  })
