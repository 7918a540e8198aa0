import type { MayLeave } from '#lib/outbox/follower.ts'
import type { Database } from '#lib/platform/database.ts'
import { inOffice, jointLetterSource } from './data.ts'

/**
 * Asked of each mail of a joint letter just before it leaves: one whose version or signatories are not those of this moment
 * stays here, and so does one to a member who has left the House since.
 */
export const mayJointLetterLeave: MayLeave = async (db: Database, { correlationId }) => {
  const mail = await db.jointMail.findUnique({
    where: { id: correlationId },
    include: { jointLetter: { include: { version: { select: { campaign: { select: { slug: true } } } } } } },
  })
  if (!mail) return { ok: false, reason: 'no such letter' }
  const letter = mail.jointLetter
  if (letter.stoppedFor === 'by_hand') return { ok: false, reason: 'the letter was stopped' }
  const now = new Date()
  const source = await jointLetterSource(db, { slug: letter.version.campaign.slug, now })
  if (source?.version.id !== letter.versionId) return { ok: false, reason: 'another version is published' }
  if (source.signatoriesKey !== letter.signatoriesKey) return { ok: false, reason: 'the signatories changed' }
  if (mail.memberId !== null) {
    const sits = await db.member.count({ where: { id: mail.memberId, ...inOffice(now) } })
    if (sits === 0) return { ok: false, reason: 'the member has left the House' }
  }
  return { ok: true }
}
