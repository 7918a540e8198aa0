import type { Transaction } from '#lib/platform/database.ts'
import type { ClearedFor } from '#lib/platform/generated/prisma/enums.ts'

/** What a letter's row holds once it was cleared; whatever it counts for stays as it was. */
const NOTHING = {
  subject: '',
  body: '',
  ownWords: '',
  representedName: '',
  relation: '',
  senderName: '',
  senderEmail: '',
  senderAddress: '',
  senderPostcode: '',
  mailbox: '',
  confirmTokenHash: null,
  confirmNonce: null,
} as const

/**
 * Takes words and person out of a letter; the row stays, and stays counted. The caller holds the letter's lock.
 * @returns whether there was anything left to take out
 */
export async function clearLetterRow(
  tx: Transaction,
  { letterId, why, now }: { letterId: string; why: ClearedFor; now: Date },
): Promise<boolean> {
  const { count } = await tx.letter.updateMany({
    where: { id: letterId, clearedAt: null },
    data: { ...NOTHING, clearedAt: now, clearedFor: why },
  })
  return count > 0
}
