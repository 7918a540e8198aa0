import { allowed } from '#lib/accounts/allowed.ts'
import type { Person } from '#lib/accounts/schema.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { londonDate } from '#lib/platform/london-day.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { currentPeriod } from './periods.ts'

export type RejoinResult = { ok: true } | Refused<'not_allowed' | 'unknown' | 'here_already'>

/**
 * Lets an organisation that left join again from today: a new period beside the old ones. Its people have their roles
 * again. One that left on the day it joined goes on with that day's period.
 */
export async function rejoin({
  db,
  person,
  organisationId,
  now,
}: {
  db: Database
  person: Pick<Person, 'id'>
  organisationId: string
  now: Date
}): Promise<RejoinResult> {
  return db.$transaction(async (tx) => {
    await lockRow(tx, 'Organisation', { id: organisationId }, 'id')
    const right = await allowed(tx, { personId: person.id, action: 'organisation.manage', now })
    if (!right.ok) return right
    const organisation = await tx.organisation.findUnique({
      where: { id: organisationId },
      select: { periods: true },
    })
    if (!organisation) return refused('unknown', 'There is no such organisation. Nothing was changed.')
    if (currentPeriod(organisation.periods, now)) {
      return refused(
        'here_already',
        'This organisation belongs to the coalition already. Nothing was changed.',
      )
    }
    const joinedOn = londonDate(now)
    await tx.coalitionPeriod.upsert({
      where: { organisationId_joinedOn: { organisationId, joinedOn } },
      create: { organisationId, joinedOn },
      update: { leftOn: null },
    })
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: organisationId,
      action: 'organisation.joined_again',
      from: 'left',
      to: 'in_coalition',
    })
    return { ok: true }
  })
}
