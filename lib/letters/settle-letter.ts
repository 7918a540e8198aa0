import { z } from 'zod'
import type { Transaction } from '#lib/platform/database.ts'
import { lockLetter, moveLetter } from './move-letter.ts'

/**
 * What came back settles what became of a letter: any answer, even an automatic one, proves that it arrived; a delivery
 * report says that it did not. Settles also a letter that was in doubt; leaves alone one that has not left yet.
 */
export async function settleLetter(
  tx: Transaction,
  options: { letterId: string; as: 'sent' | 'bounced'; why: string; now: Date },
): Promise<void> {
  const { letterId, as, why, now } = options
  await moveLetter(tx, { letterId, to: as, actor: { kind: 'system', id: 'inbound' }, now, why })
}

/** What is written of a letter that an answer showed to have arrived. */
const BY_AN_ANSWER = ['answered', 'auto_reply']

/**
 * An answer that was taken for this letter's was not: where it alone had shown that the letter arrived, that is in doubt
 * again. The caller has taken the answer away.
 */
export async function unsettleLetter(
  tx: Transaction,
  { letterId, now }: { letterId: string; now: Date },
): Promise<void> {
  if ((await lockLetter(tx, letterId)) !== 'sent') return
  if ((await tx.reply.count({ where: { letterId } })) > 0) return
  const settled = await tx.auditEntry.findFirst({
    where: { subjectKind: 'letter', subjectId: letterId, action: 'letter.moved', to: 'sent' },
    orderBy: { at: 'desc' },
    select: { from: true, detail: true },
  })
  const why = z.object({ why: z.string() }).safeParse(settled?.detail)
  if (settled?.from !== 'in_doubt' || !BY_AN_ANSWER.includes(why.data?.why ?? '')) return
  const actor = { kind: 'system', id: 'inbound' } as const
  await moveLetter(tx, { letterId, to: 'in_doubt', actor, now, why: 'answer_taken_back' })
}
