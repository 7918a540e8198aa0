import { againAfterDeadlock } from '#lib/platform/again-after-deadlock.ts'
import type { Database } from '#lib/platform/database.ts'
import type { Language } from '#lib/words/language.ts'
import { eraseRows } from './erase-rows.ts'
import { erasureMark } from './erasure-mark.ts'
import { noteErasures } from './erasures-file.ts'
import { keepErasures } from './keep-erasures.ts'
import { lockOwnRows, type Unknown, unknownHere } from './own-rows.ts'

/**
 * Erases a writer, from their own page: everything that is kept of them, for whomever they wrote. What stays names nobody:
 * that letters were there, counted as before, and a keyed hash with which an older copy of the data forgets them again. It
 * is on the disk, beside the database, before anything is erased.
 */
export async function eraseWriter({
  db,
  token,
  language,
  now,
}: {
  db: Database
  token: string
  language: Language
  now: Date
}): Promise<{ ok: true; letters: number } | Unknown> {
  return againAfterDeadlock(() =>
    db.$transaction(async (tx) => {
      const rows = await lockOwnRows(tx, token)
      const [writer] = rows
      if (!writer) return unknownHere(language)
      const erasure = { writer: erasureMark(writer), at: now }
      await noteErasures([erasure])
      await keepErasures(tx, [erasure])
      const letters = await eraseRows(tx, { rows, until: now, now })
      return { ok: true, letters }
    }),
  )
}
