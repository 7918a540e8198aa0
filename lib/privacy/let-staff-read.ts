import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import type { Language } from '#lib/words/language.ts'
import { lockOwnRows, type Unknown, unknownHere } from './own-rows.ts'

/**
 * Lets staff read what a letter's supporter writes back to the office, or ends that: from the supporter's own page. What they
 * wrote before is shown, and hidden, with it.
 */
export async function letStaffRead({
  db,
  token,
  letterId,
  mayRead,
  language,
  now,
}: {
  db: Database
  token: string
  letterId: string
  mayRead: boolean
  language: Language
  now: Date
}): Promise<{ ok: true } | Unknown> {
  return db.$transaction(async (tx) => {
    const rows = await lockOwnRows(tx, token)
    const where = {
      id: letterId,
      supporterId: { in: rows.map(({ id }) => id) },
      clearedAt: null,
      confirmedAt: { not: null, lte: now },
    }
    const letter = await tx.letter.findFirst({ where, select: { supporterId: true } })
    if (!letter) return unknownHere(language)
    const { count } = await tx.letter.updateMany({ where, data: { staffReadWriteBack: mayRead } })
    if (count === 0) return unknownHere(language)
    await writeAudit(tx, {
      actor: { kind: 'supporter', id: letter.supporterId },
      subjectId: letterId,
      action: 'letter.staff_may_read',
      to: mayRead ? 'yes' : 'no',
    })
    return { ok: true }
  })
}
