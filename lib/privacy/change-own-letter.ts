import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import type { Language } from '#lib/words/language.ts'
import { lockOwnRows, type Unknown, unknownHere } from './own-rows.ts'

/** Changes what a writer says of a confirmed letter of theirs, from their own page, and writes it down. */
export async function changeOwnLetter({
  db,
  token,
  letterId,
  language,
  data,
  audit,
}: {
  db: Database
  token: string
  letterId: string
  language: Language
  data: Prisma.LetterUpdateManyMutationInput
  audit: { action: 'letter.kept_longer' | 'letter.staff_may_read'; to?: string }
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
    // The night may have cleared it while this waited for its row.
    const { count } = await tx.letter.updateMany({ where, data })
    if (count === 0) return unknownHere(language)
    const actor = { kind: 'supporter', id: letter.supporterId } as const
    await writeAudit(tx, { actor, subjectId: letterId, ...audit })
    return { ok: true }
  })
}
