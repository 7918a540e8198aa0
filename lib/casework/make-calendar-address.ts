import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import { calendarToken, hashOfCalendarToken } from './calendar-address.ts'

/** Gives somebody an address at which their own calendar reads their follow-ups; one they had before reads nothing any more. */
export async function makeCalendarAddress({
  db,
  person,
  now,
}: {
  db: Database
  person: { id: string }
  now: Date
}): Promise<{ ok: true } | NotAllowed> {
  return db.$transaction(async (tx) => {
    const right = await allowed(tx, { personId: person.id, action: 'member.read', now })
    if (!right.ok) return right
    const kept = {
      madeAt: now,
      tokenHash: hashOfCalendarToken(calendarToken({ userId: person.id, madeAt: now })),
    }
    await tx.calendarFeed.upsert({
      where: { userId: person.id },
      create: { userId: person.id, ...kept },
      update: kept,
    })
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: person.id,
      action: 'calendar.address_made',
    })
    return { ok: true }
  })
}
