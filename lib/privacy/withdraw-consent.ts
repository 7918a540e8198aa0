import { withdrawLetter } from '#lib/letters/withdraw-letter.ts'
import { againAfterDeadlock } from '#lib/platform/again-after-deadlock.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import type { Language } from '#lib/words/language.ts'
import { lockOwnRows, type Unknown, unknownHere } from './own-rows.ts'

/**
 * Takes a yes back, from this moment on: to an organisation's news with whatever letter it was said, to sending a letter
 * with that letter, which is taken back where it has not left. A second press changes nothing.
 */
export async function withdrawConsent({
  db,
  token,
  consentId,
  language,
  now,
}: {
  db: Database
  token: string
  consentId: string
  language: Language
  now: Date
}): Promise<{ ok: true } | Unknown> {
  return againAfterDeadlock(() =>
    db.$transaction(async (tx) => {
      const rows = await lockOwnRows(tx, token)
      const consent = await tx.consent.findFirst({
        where: { id: consentId, supporterId: { in: rows.map(({ id }) => id) } },
      })
      if (!consent) return unknownHere(language)
      if (consent.withdrawnAt) return { ok: true }
      const { supporterId, organisationId, letterId, channel } = consent
      const same = channel === 'letter' ? { letterId } : { organisationId }
      await tx.consent.updateMany({
        where: { ...same, channel, supporterId: { in: rows.map(({ id }) => id) }, withdrawnAt: null },
        data: { withdrawnAt: now },
      })
      await writeAudit(tx, {
        actor: { kind: 'supporter', id: supporterId },
        subjectId: consentId,
        action: 'consent.withdrawn',
      })
      const letter = { id: letterId, supporterId }
      if (channel === 'letter') await withdrawLetter(tx, { letter, why: 'their wish', now })
      return { ok: true }
    }),
  )
}
