import type { Transaction } from '#lib/platform/database.ts'
import { moveLetter } from './move-letter.ts'

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
