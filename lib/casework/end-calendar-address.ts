import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'

/** From now on nobody reads anything at the address of somebody's calendar. */
export async function endCalendarAddress({
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
    const { count } = await tx.calendarFeed.deleteMany({ where: { userId: person.id } })
    if (count === 0) return { ok: true }
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: person.id,
      action: 'calendar.address_ended',
    })
    return { ok: true }
  })
}
