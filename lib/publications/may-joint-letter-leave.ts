import type { MayLeave } from '#lib/outbox/follower.ts'
import type { Database } from '#lib/platform/database.ts'
import { jointLetterSource } from './data.ts'

/**
 * Asked of each notice just before it leaves: a joint letter whose version or signatories are not those of this moment
 * stays here. Any other notice may go.
 */
export const mayJointLetterLeave: MayLeave = async (db: Database, correlationId: string) => {
  const letter = await db.jointLetter.findUnique({
    where: { id: correlationId },
    include: { version: { select: { campaign: { select: { slug: true } } } } },
  })
  if (!letter) return { ok: true }
  if (letter.stoppedAt) return { ok: false, reason: 'the letter was stopped' }
  const source = await jointLetterSource(db, { slug: letter.version.campaign.slug, now: new Date() })
  if (source?.version.id !== letter.versionId) return { ok: false, reason: 'another version is published' }
  if (source.signatoriesKey !== letter.signatoriesKey) return { ok: false, reason: 'the signatories changed' }
  return { ok: true }
}
