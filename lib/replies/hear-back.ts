import { countLetter, letterAsCounted } from '#lib/counts/change-counts.ts'
import { lockLetter } from '#lib/letters/move-letter.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import type { Heard } from '#lib/platform/generated/prisma/enums.ts'
import { keepQuiet } from '#lib/supporters/quiet.ts'
import { letterOfHeardToken, type Saying } from './heard-link.ts'

const heardBy: Record<Exclude<Saying, 'never-ask'>, Heard> = {
  'by-post': 'by_post',
  'by-telephone': 'by_telephone',
  'not-yet': 'not_yet',
}

/**
 * Keeps what a supporter says of the answer to their letter, or that they wish never to be asked again: pressed on the page
 * behind a link in the mail that asked. Said again it is put right; only what was sent can be answered.
 */
export async function hearBack({
  db,
  now,
  token,
  saying,
}: {
  db: Database
  now: Date
  token: string
  saying: Saying
}): Promise<{ ok: boolean }> {
  const letterId = letterOfHeardToken(token)
  if (!letterId) return { ok: false }
  return db.$transaction(async (tx) => {
    await lockLetter(tx, letterId)
    const letter = await tx.letter.findUnique({
      where: { id: letterId, sentAt: { not: null } },
      select: { supporterId: true, heard: true },
    })
    if (!letter) return { ok: false }
    const actor = { kind: 'supporter', id: letter.supporterId } as const
    if (saying === 'never-ask') {
      await keepQuiet(tx, letter.supporterId, now)
      await writeAudit(tx, { actor, subjectId: letter.supporterId, action: 'supporter.wished_quiet' })
      return { ok: true }
    }
    const heard = heardBy[saying]
    if (heard === letter.heard) return { ok: true }
    const before = await letterAsCounted(tx, letterId)
    await tx.letter.update({ where: { id: letterId }, data: { heard, heardAt: now } })
    await countLetter(tx, { letterId, before })
    await writeAudit(tx, { actor, subjectId: letterId, action: 'letter.heard_of', to: heard })
    return { ok: true }
  })
}
