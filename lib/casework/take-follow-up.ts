import type { NotAllowed } from '#lib/accounts/allowed.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import { tellLive } from '#lib/platform/live.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { followUpInHand } from './follow-up-in-hand.ts'

export type FollowUpTaken =
  | { ok: true }
  | NotAllowed
  | Refused<'no_such_follow_up' | 'ended_meanwhile' | 'taken_meanwhile'>

/**
 * Somebody takes a follow-up of their organisation, or gives it back. Of two who take it at once one has it, and the other is
 * told who; taking over what somebody else had when the page was opened is another press.
 * @param seen who had it when the button was shown; empty for nobody
 */
export async function takeFollowUp({
  db,
  person,
  followUpId,
  to,
  seen,
  now,
}: {
  db: Database
  person: { id: string }
  followUpId: string
  to: 'me' | 'nobody'
  seen: string
  now: Date
}): Promise<FollowUpTaken> {
  return db.$transaction(async (tx) => {
    const held = await followUpInHand(tx, { followUpId, personId: person.id, now })
    if (!held.ok) return held
    const { state, personId, organisationId } = held.followUp
    if (state !== 'open') return endedMeanwhile
    const next = to === 'me' ? person.id : null
    if (personId === next) return { ok: true }
    if ((personId ?? '') !== seen) {
      const owner =
        personId && (await tx.user.findUnique({ where: { id: personId }, select: { name: true } }))
      return refused(
        'taken_meanwhile',
        owner
          ? `${owner.name} has taken it meanwhile. It stays with them; speak to each other if it should be yours.`
          : 'It was given back meanwhile, and is with nobody now. Open this page again, and take it if you like.',
      )
    }
    await tx.followUp.update({ where: { id: followUpId }, data: { personId: next } })
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: followUpId,
      action: 'follow_up.taken',
      to: next ? 'somebody' : 'nobody',
      detail: { organisationId },
    })
    await tellLive(tx, 'follow-ups')
    return { ok: true }
  })
}

const endedMeanwhile = refused(
  'ended_meanwhile',
  'Somebody has finished it meanwhile, so there is nothing to take. Open this page again.',
)
