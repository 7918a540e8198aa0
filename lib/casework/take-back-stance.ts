import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import { tellLive } from '#lib/platform/live.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'

/** Takes back what was said of a member's stance by a slip: it stays as history, and the one before it counts again. */
export async function takeBackStance({
  db,
  person,
  stanceId,
  now,
}: {
  db: Database
  person: { id: string }
  stanceId: string
  now: Date
}): Promise<{ ok: true } | NotAllowed | Refused<'unknown_stance' | 'taken_back_already'>> {
  return db.$transaction(async (tx) => {
    const stance = await tx.stance.findUnique({
      where: { id: stanceId },
      select: { stance: true, memberId: true, campaignId: true, organisationId: true },
    })
    if (!stance) return refused('unknown_stance', 'There is no such stance. Nothing was changed.')
    const { organisationId, memberId, campaignId } = stance
    const right = await allowed(tx, { personId: person.id, action: 'member.record', organisationId, now })
    if (!right.ok) return right
    const { count } = await tx.stance.updateMany({
      where: { id: stanceId, takenBackAt: null },
      data: { takenBackAt: now, takenBackById: person.id },
    })
    if (count === 0) {
      return refused(
        'taken_back_already',
        'Somebody else has taken it back already. Nothing more was changed.',
      )
    }
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: stanceId,
      action: 'stance.taken_back',
      from: stance.stance,
      detail: { memberId, campaignId, organisationId },
    })
    await tellLive(tx, 'stances')
    return { ok: true }
  })
}
