import { membershipsOf } from '#lib/accounts/data.ts'
import type { Transaction } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import { dateOf, londonDay } from '#lib/platform/london-day.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { type AnswerInHand, answerToRecordFrom } from './answer-in-hand.ts'
import { knownRecord } from './known-records.ts'
import type { RecordSaid } from './schema.ts'

/** A record as it is kept; whose it is, and who added it, the verb says. */
export type EvidenceKept = Omit<
  Prisma.EvidenceUncheckedCreateInput,
  'stanceId' | 'promiseId' | 'of' | 'addedById' | 'addedAt' | 'id'
>
type Wrong = Refused<'invalid', { fields: Record<string, string> }>

const wrong = (field: string, message: string): Wrong =>
  refused(
    'invalid',
    'Nothing was saved yet. Please put right what is marked; everything you typed is still here.',
    {
      fields: { [field]: message },
    },
  )

/** An answer as evidence, with the sentence that was chosen of it. */
export function evidenceOfAnswer(
  answer: AnswerInHand,
  sentence: number | undefined,
): { ok: true; evidence: EvidenceKept } | Wrong {
  const words = sentence === undefined ? '' : answer.sentences[sentence]
  if (words === undefined) {
    return wrong(
      'sentence',
      'That sentence is not there any more. Open the answer again, and choose once more.',
    )
  }
  const happenedOn = dateOf(londonDay(answer.receivedAt))
  return { ok: true, evidence: { kind: 'answer', replyId: answer.id, words, happenedOn } }
}

/** What a form says of a record: chosen from what is known, or told; null where it says nothing at all. */
export async function evidenceSaid(
  tx: Transaction,
  { said, ...of }: { said: RecordSaid; personId: string; memberId: number; campaignId: string; now: Date },
): Promise<{ ok: true; evidence: EvidenceKept | null } | Wrong> {
  const { known, kind, words, link = '', number } = said
  const today = londonDay(of.now)
  if (said.happenedOn && said.happenedOn > today) {
    return wrong('happenedOn', 'That day is still to come. Say the day on which it happened.')
  }
  if (known) return chosen(tx, { said, known, ...of })
  if (!kind && !words && !link && !number) return { ok: true, evidence: null }
  if (!kind) return wrong('kind', 'Choose what kind of record it is.')
  if (!words && !link && !number) {
    return wrong('words', 'Say what shows it: in words, or by its number or its address.')
  }
  const happenedOn = dateOf(said.happenedOn ?? today)
  return { ok: true, evidence: { kind, words, link, number, happenedOn } }
}

async function chosen(
  tx: Transaction,
  given: {
    said: RecordSaid
    known: string
    personId: string
    memberId: number
    campaignId: string
    now: Date
  },
): Promise<{ ok: true; evidence: EvidenceKept } | Wrong> {
  const { said, known, personId, memberId, campaignId, now } = given
  const memberships = await membershipsOf(tx, { userId: personId, now })
  const record = await knownRecord(
    { db: tx, person: { id: personId, memberships }, memberId, campaignId },
    known,
  )
  if (!record) {
    return wrong('known', 'That record is not there any more, or it is another member’s. Choose again.')
  }
  const { kind, happenedOn, replyId, contactId } = record
  const answer = replyId ? await answerToRecordFrom(tx, replyId) : null
  const words = said.words || record.words
  return {
    ok: true,
    evidence: {
      ...{ kind, replyId, contactId, happenedOn: dateOf(happenedOn) },
      words: answer ? answer.strike(words) : words,
      link: said.link ?? record.link,
      number: said.number || record.number,
    },
  }
}
