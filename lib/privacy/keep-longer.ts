import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import type { Language } from '#lib/words/language.ts'
import { lockOwnRows, type Unknown, unknownHere } from './own-rows.ts'

const KEPT_DAYS = 365

/** "Keep it for a year": its writer agrees to more than the rule. From today on, and again with each press. */
export async function keepLonger({
  db,
  token,
  letterId,
  language,
  now,
}: {
  db: Database
  token: string
  letterId: string
  language: Language
  now: Date
}): Promise<{ ok: true } | Unknown> {
  return db.$transaction(async (tx) => {
    const rows = await lockOwnRows(tx, token)
    const where = {
      id: letterId,
      supporterId: { in: rows.map(({ id }) => id) },
      clearedAt: null,
      confirmedAt: { not: null },
    }
    const letter = await tx.letter.findFirst({ where, select: { supporterId: true } })
    if (!letter) return unknownHere(language)
    const keptUntil = new Date(now.getTime() + KEPT_DAYS * DAY_MS)
    // The night may have cleared it while this waited for its row.
    const { count } = await tx.letter.updateMany({ where, data: { keptUntil } })
    if (count === 0) return unknownHere(language)
    await writeAudit(tx, {
      actor: { kind: 'supporter', id: letter.supporterId },
      subjectId: letterId,
      action: 'letter.kept_longer',
    })
    return { ok: true }
  })
}
