import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import { londonDay } from '#lib/platform/london-day.ts'
import { isOwnId } from '#lib/platform/own-id.ts'
import { replyStates } from '#lib/replies/reply-states.ts'
import { dayIn } from '#lib/words/dates.ts'
import type { AskedOfSource, EvidenceSource, KnownRecord } from './evidence-source.ts'
import { mayOpenAnswersOf } from './who-sees.ts'

type Of = { memberId: number; campaignId: string }

const of = ({ memberId, campaignId }: Of): Prisma.ReplyWhereInput => ({
  campaignId,
  inbound: { staffMayRead: true },
  OR: [{ letter: { memberId } }, { jointMail: { memberId } }],
  NOT: { state: { in: ['auto_reply', 'acknowledgement'] } },
})
const toOffer = { id: true, state: true, receivedAt: true } as const
type Row = Prisma.ReplyGetPayload<{ select: typeof toOffer }>

const asRecord = ({ id, state, receivedAt }: Row): KnownRecord => ({
  id,
  kind: 'answer',
  title: `Answer of ${dayIn('en', receivedAt)} (${replyStates.states[state].means.toLowerCase()})`,
  happenedOn: londonDay(receivedAt),
  ...{ words: '', link: '', number: '' },
  replyId: id,
})

/** The answers of a member's office to letters of the campaign, for whoever may read them; none of their words. */
export const answersAsEvidence: EvidenceSource = {
  key: 'answer',
  title: 'Their answers',
  async newest(asked, take) {
    const theirs = whose(asked)
    return theirs ? (await newestAnswers(asked.db, { ...theirs, take })).map(asRecord) : []
  },
  async one(asked, id) {
    const theirs = whose(asked)
    if (!isOwnId(id) || !theirs) return null
    const row = await asked.db.reply.findFirst({ where: { ...of(theirs), id }, select: toOffer })
    return row && asRecord(row)
  },
}

/** Whose answers those are, where whoever asks may read them; null where they may not, or no campaign is chosen. */
const whose = ({ person, memberId, campaignId }: AskedOfSource): Of | null =>
  campaignId !== null && mayOpenAnswersOf(person, campaignId) ? { memberId, campaignId } : null

/** Found by the member's own letters, however many answers others' have; and not in the order of all answers, where few are theirs. */
const newestAnswers = (db: AskedOfSource['db'], { memberId, campaignId, take }: Of & { take: number }) =>
  db.$queryRaw<Row[]>`
    WITH theirs AS MATERIALIZED (
      SELECT reply.id, reply.state, reply."receivedAt", reply."inboundId"
      FROM "Letter" letter JOIN "Reply" reply ON reply."letterId" = letter.id
      WHERE letter."memberId" = ${memberId} AND reply."campaignId" = ${campaignId}::uuid
      UNION ALL
      SELECT reply.id, reply.state, reply."receivedAt", reply."inboundId"
      FROM "JointMail" mail JOIN "Reply" reply ON reply."jointMailId" = mail.id
      WHERE mail."memberId" = ${memberId} AND reply."campaignId" = ${campaignId}::uuid
    )
    SELECT theirs.id, theirs.state, theirs."receivedAt"
    FROM theirs JOIN "InboundMessage" inbound ON inbound.id = theirs."inboundId" AND inbound."staffMayRead"
    WHERE theirs.state NOT IN ('auto_reply', 'acknowledgement')
    ORDER BY theirs."receivedAt" DESC, theirs.id DESC LIMIT ${take}`
