import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import type { Person } from './schema.ts'

/**
 * Which mails a person wants about one of their organisations: at once when something is asked, one digest a day, what is due,
 * and what is new each morning.
 */
export async function setMailPreferences({
  db,
  person,
  organisationId,
  mailWhenAsked,
  mailDigest,
  mailMorning,
  mailFollowUps,
}: {
  db: Database
  person: Pick<Person, 'id'>
  organisationId: string
  mailWhenAsked: boolean
  mailDigest: boolean
  mailMorning: boolean
  mailFollowUps: boolean
}): Promise<{ ok: true } | Refused<'no_role_here'>> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.membership.updateMany({
      where: { userId: person.id, organisationId },
      data: { mailWhenAsked, mailDigest, mailFollowUps, mailMorning },
    })
    if (count === 0) {
      return refused('no_role_here', 'You have no role at that organisation now, so nothing was changed.')
    }
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: person.id,
      action: 'mail_preferences.set',
      detail: { organisationId, mailWhenAsked, mailDigest, mailFollowUps, mailMorning },
    })
    return { ok: true }
  })
}
