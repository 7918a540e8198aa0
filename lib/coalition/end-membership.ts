import { allowed } from '#lib/accounts/allowed.ts'
import { callBackAll } from '#lib/accounts/call-back-invitation.ts'
import type { Person } from '#lib/accounts/schema.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { londonDate } from '#lib/platform/london-day.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { currentPeriod } from './periods.ts'

export type EndMembershipResult =
  | { ok: true }
  | Refused<'not_allowed' | 'unknown' | 'umbrella_stays' | 'left_already'>

/**
 * Ends an organisation's membership today. Its period stays as history, its people lose what they could do from their next
 * request on, and its open invitations are called back.
 */
export async function endMembership({
  db,
  person,
  organisationId,
  now,
}: {
  db: Database
  person: Pick<Person, 'id'>
  organisationId: string
  now: Date
}): Promise<EndMembershipResult> {
  return db.$transaction(async (tx) => {
    await lockRow(tx, 'Organisation', { id: organisationId }, 'id')
    const right = await allowed(tx, { personId: person.id, action: 'organisation.manage', now })
    if (!right.ok) return right
    const organisation = await tx.organisation.findUnique({
      where: { id: organisationId },
      select: { kind: true, periods: true },
    })
    if (!organisation) return refused('unknown', 'There is no such organisation. Nothing was changed.')
    if (organisation.kind === 'umbrella') {
      return refused(
        'umbrella_stays',
        'The umbrella is the coalition itself: it cannot leave. Nothing was changed.',
      )
    }
    const period = currentPeriod(organisation.periods, now)
    if (!period) {
      return refused('left_already', 'This organisation has left the coalition already. Nothing was changed.')
    }
    await tx.coalitionPeriod.update({ where: { id: period.id }, data: { leftOn: londonDate(now) } })
    const actor = { kind: 'person', id: person.id } as const
    await callBackAll(tx, { organisationId, actor, now })
    await writeAudit(tx, {
      actor,
      subjectId: organisationId,
      action: 'organisation.left',
      from: 'in_coalition',
      to: 'left',
    })
    return { ok: true }
  })
}
