import type { Transaction } from '#lib/platform/database.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { supporterOfToken } from '#lib/supporters/own-page.ts'
import { rowsOfWriter, type WriterRow } from '#lib/supporters/writer.ts'
import { yoursWords } from '#lib/words/catalogue/yours.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

export type Unknown = Refused<'not_found'>

/** The rows of the writer whose page a token leads to, held until the transaction ends; empty where it leads to nobody. */
export async function lockOwnRows(tx: Transaction, token: string): Promise<WriterRow[]> {
  const supporterId = supporterOfToken(token)
  return supporterId ? lockRowsOfWriter(tx, supporterId) : []
}

/** The rows of the writer whom one of them is of, held until the transaction ends. */
export async function lockRowsOfWriter(tx: Transaction, supporterId: string): Promise<WriterRow[]> {
  const rows = await rowsOfWriter(tx, supporterId)
  for (const { id } of [...rows].sort((a, b) => a.id.localeCompare(b.id))) {
    await lockRow(tx, 'Supporter', { id }, 'id')
  }
  // Read again under the lock: they may have been erased meanwhile.
  return rowsOfWriter(tx, supporterId)
}

/** The answer to a token that leads to nobody, and to something that is not that writer's: the same. */
export const unknownHere = (language: Language): Unknown =>
  refused('not_found', sayIn(language)(yoursWords.notHere))
