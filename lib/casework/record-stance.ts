import { allowed } from '#lib/accounts/allowed.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { tellLive } from '#lib/platform/live.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { dateOf } from '#lib/platform/london-day.ts'
import { type NotAbout, recordAbout } from './record-about.ts'
import type { StanceInput } from './schema.ts'

type Said = Pick<StanceInput, 'stance' | 'organisationId'> & Partial<StanceInput>

export type StanceRecorded =
  /** `again`: it was their stance already, shown by the same answer. */
  { ok: true; stanceId: string; again: boolean } | NotAbout

/**
 * Somebody says where a member stands on a campaign, with what shows it. The newest is the stance; what was said before stays
 * as history. Of two who press at once both are kept, and pressed twice it is one.
 */
export async function recordStance({
  db,
  person,
  now,
  ...said
}: { db: Database; person: { id: string }; now: Date } & Said): Promise<StanceRecorded> {
  return db.$transaction(async (tx) => {
    const { organisationId } = said
    const right = await allowed(tx, { personId: person.id, action: 'member.record', organisationId, now })
    if (!right.ok) return right
    const about = await recordAbout(tx, {
      said: { words: '', number: '', ...said },
      personId: person.id,
      now,
    })
    if (!about.ok) return about
    const { memberId, campaignId, evidence, day } = about
    await lockRow(tx, 'Member', { id: memberId }, 'id')
    const there = await sameAlready(tx, { memberId, campaignId, said, evidence })
    if (there) return { ok: true, stanceId: there, again: true }
    const { id } = await tx.stance.create({
      data: {
        ...{ memberId, campaignId, organisationId, stance: said.stance, reason: said.reason ?? '' },
        shownOn: dateOf(day),
        recordedById: person.id,
        recordedAt: now,
        evidence: evidence ? { create: { ...evidence, addedById: person.id, addedAt: now } } : undefined,
      },
      select: { id: true },
    })
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: id,
      action: 'stance.recorded',
      to: said.stance,
      detail: { memberId, campaignId, organisationId, ...(said.replyId && { replyId: said.replyId }) },
    })
    await tellLive(tx, 'stances')
    return { ok: true, stanceId: id, again: false }
  })
}

/** The stance that says this already, if it is the member's now: from the same answer and sentence, or for the same reason. */
async function sameAlready(
  tx: Transaction,
  {
    memberId,
    campaignId,
    said,
    evidence,
  }: {
    memberId: number
    campaignId: string
    said: Said
    evidence: { replyId?: string | null; words?: string; link?: string; number?: string } | null
  },
): Promise<string | null> {
  const now = await tx.stance.findFirst({
    where: { memberId, campaignId, takenBackAt: null },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, stance: true, reason: true, evidence: true },
  })
  if (now?.stance !== said.stance || now.reason !== (said.reason ?? '')) return null
  if (!evidence) return now.evidence.length === 0 ? now.id : null
  const shows = now.evidence.some(
    ({ replyId, words, link, number }) =>
      replyId === (evidence.replyId ?? null) &&
      words === (evidence.words ?? '') &&
      link === (evidence.link ?? '') &&
      number === (evidence.number ?? ''),
  )
  return shows ? now.id : null
}
