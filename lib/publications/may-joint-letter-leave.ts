import type { MayLeave } from '#lib/outbox/follower.ts'
import type { Database } from '#lib/platform/database.ts'
import { inOffice, jointLetterSource } from './data.ts'
import { memberInKey } from './joint-letter-key.ts'

/**
 * Asked of each mail of a joint letter just before it leaves: one whose version or signatories are not those of this moment
 * stays here, and so does one to a member who has left the House since.
 */
export const mayJointLetterLeave: MayLeave = async (db: Database, { correlationId, dedupeKey }) => {
  const letter = await db.jointLetter.findUnique({
    where: { id: correlationId },
    include: { version: { select: { campaign: { select: { slug: true } } } } },
  })
  if (!letter) return { ok: false, reason: 'no such letter' }
  if (letter.stoppedAt) return { ok: false, reason: 'the letter was stopped' }
  const now = new Date()
  const source = await jointLetterSource(db, { slug: letter.version.campaign.slug, now })
  if (source?.version.id !== letter.versionId) return { ok: false, reason: 'another version is published' }
  if (source.signatoriesKey !== letter.signatoriesKey) return { ok: false, reason: 'the signatories changed' }
  if (letter.audience === 'all_members') {
    const sits = await db.member.count({ where: { id: memberInKey(dedupeKey), ...inOffice(now) } })
    if (sits === 0) return { ok: false, reason: 'the member has left the House' }
  }
  return { ok: true }
}
