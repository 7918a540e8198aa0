import { withdrawLetter } from '#lib/letters/withdraw-letter.ts'
import { againAfterDeadlock } from '#lib/platform/again-after-deadlock.ts'
import type { Database } from '#lib/platform/database.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { yoursWords } from '#lib/words/catalogue/yours.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { clearLetter, toClear } from './clear-letter.ts'
import { lockOwnRows, type Unknown, unknownHere } from './own-rows.ts'

type OwnVerb = { db: Database; token: string; letterId: string; language: Language; now: Date }

/** "Do not send it": from the writer's own page. A letter whose text is being handed over goes on, and the answer says so. */
export async function stopLetter({
  db,
  token,
  letterId,
  language,
  now,
}: OwnVerb): Promise<{ ok: true } | Unknown | Refused<'too_late'>> {
  return againAfterDeadlock(() =>
    db.$transaction(async (tx) => {
      const rows = await lockOwnRows(tx, token)
      const where = { id: letterId, supporterId: { in: rows.map(({ id }) => id) } }
      const letter = await tx.letter.findFirst({
        where,
        select: { id: true, supporterId: true, state: true },
      })
      if (!letter) return unknownHere(language)
      if (letter.state === 'withdrawn') return { ok: true }
      const outcome = await withdrawLetter(tx, { letter, why: 'their wish', now })
      if (outcome === 'withdrawn') return { ok: true }
      return refused('too_late', sayIn(language)(yoursWords.tooLate))
    }),
  )
}

/**
 * "Delete it": what has not left is stopped, and everything of the letter is cleared: its words, its person, our mails about
 * it, its answers. That it was there stays counted.
 */
export async function deleteLetter({
  db,
  token,
  letterId,
  language,
  now,
}: OwnVerb): Promise<{ ok: true } | Unknown> {
  return againAfterDeadlock(() =>
    db.$transaction(async (tx) => {
      const rows = await lockOwnRows(tx, token)
      const where = { id: letterId, supporterId: { in: rows.map(({ id }) => id) } }
      const letter = await tx.letter.findFirst({ where, select: toClear })
      if (!letter) return unknownHere(language)
      await withdrawLetter(tx, { letter, why: 'their wish', now })
      await clearLetter(tx, { letter, why: 'wish', now })
      return { ok: true }
    }),
  )
}
