import type { NotAllowed } from '#lib/accounts/allowed.ts'
import type { Transaction } from '#lib/platform/database.ts'
import { dayOf, londonDay } from '#lib/platform/london-day.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { answerInHand } from './answer-in-hand.ts'
import { type EvidenceKept, evidenceOfAnswer, evidenceSaid } from './evidence-said.ts'
import type { RecordSaid } from './schema.ts'

type Said = RecordSaid & {
  replyId?: string
  sentence?: number
  memberId?: number
  campaignId?: string
}

export type RecordAbout = {
  memberId: number
  campaignId: string
  evidence: EvidenceKept | null
  /** The day on which the member said or did it: `2026-03-10`. */
  day: string
}

export type NotAbout =
  | NotAllowed
  | Refused<'unknown_reply' | 'no_member' | 'no_such_member' | 'no_such_campaign'>
  | Refused<'invalid', { fields: Record<string, string> }>

/** Of whom, for which campaign and by what a stance or a promise is: from an answer, or as a form of a member's page says. */
export async function recordAbout(
  tx: Transaction,
  { said, personId, now }: { said: Said; personId: string; now: Date },
): Promise<({ ok: true } & RecordAbout) | NotAbout> {
  if (said.replyId) {
    const held = await answerInHand(tx, { personId, replyId: said.replyId, now })
    if (!held.ok) return held
    const { memberId, campaignId, receivedAt } = held.answer
    const taken = evidenceOfAnswer(held.answer, said.sentence)
    if (!taken.ok) return taken
    return { ok: true, memberId, campaignId, evidence: taken.evidence, day: londonDay(receivedAt) }
  }
  const memberId = said.memberId ?? 0
  const campaignId = said.campaignId
  const member = await tx.member.findUnique({ where: { id: memberId }, select: { id: true } })
  const campaign = campaignId
    ? await tx.campaign.findUnique({ where: { id: campaignId }, select: { id: true } })
    : null
  if (!member) return refused('no_such_member', 'There is no such MP, so nothing was written down.')
  if (!campaign) {
    return refused('no_such_campaign', 'Choose which campaign it is about. Nothing was written down yet.')
  }
  const told = await evidenceSaid(tx, { said, personId, memberId, campaignId: campaign.id, now })
  if (!told.ok) return told
  const { evidence } = told
  const day = evidence ? dayOf(new Date(evidence.happenedOn)) : (said.happenedOn ?? londonDay(now))
  return { ok: true, memberId, campaignId: campaign.id, evidence, day }
}
