import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import type { Person } from '#lib/accounts/schema.ts'
import type { ActionOn } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { keepRows, lockRow } from '#lib/platform/lock-row.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { tidyText } from '#lib/platform/tidy-text.ts'
import { endPosition } from './end-position.ts'
import { POSITION_LIMITS } from './schema.ts'

export type Ending = {
  db: Database
  person: Pick<Person, 'id'>
  positionId: string
  /** In the organisation's own words, for its own record; may be empty. */
  why?: string | null
  now: Date
}

export type PositionWithdrawn =
  | { ok: true; positionId: string; again: boolean }
  | NotAllowed
  | Refused<'no_such_position' | 'already_ended'>

/**
 * Takes an organisation's position back, at any time and in any state of the campaign. Takes effect at once: everything
 * public asks what stands when it is shown. Where an editorial change carried the position on at this very moment, the
 * carried one is withdrawn.
 */
export async function withdrawPosition({ db, ...ending }: Ending): Promise<PositionWithdrawn> {
  return db.$transaction(async (tx) => {
    const held = await holdPosition(tx, ending)
    if (!held.ok) return held
    const why = tidyText(ending.why ?? '').slice(0, POSITION_LIMITS.why)
    return endAs(tx, {
      ...ending,
      held,
      why: why || 'Withdrawn by the organisation.',
      action: 'position.withdrawn',
    })
  })
}

type Held = { ok: true; id: string; withdrawn: boolean; stands: boolean; objectUntil: Date | null }

/** Finds the position that stands where this one stood, and holds its campaign and the person's role. */
export async function holdPosition(
  tx: Transaction,
  { person, positionId, now }: Omit<Ending, 'db'>,
): Promise<Held | Exclude<PositionWithdrawn, { ok: true }>> {
  const named = await tx.position.findUnique({
    where: { id: positionId },
    select: { organisationId: true, version: { select: { campaignId: true } } },
  })
  if (!named) {
    const message = 'There is no such position. Nothing was changed. Open the page again from “Asked of us”.'
    return refused('no_such_position', message)
  }
  const { organisationId } = named
  await lockRow(tx, 'Campaign', { id: named.version.campaignId }, 'id')
  // A role that is taken away at this moment counts either before or after.
  await keepRows(tx, 'Membership', { userId: person.id, organisationId })
  const may = await allowed(tx, { personId: person.id, action: 'position.take', organisationId, now })
  if (!may.ok) return may
  const position = await lastCarried(tx, positionId)
  return {
    ok: true,
    id: position.id,
    withdrawn: position.state === 'withdrawn',
    stands: position.state === 'stands',
    objectUntil: position.objectUntil,
  }
}

async function lastCarried(tx: Transaction, positionId: string) {
  let position = await tx.position.findUniqueOrThrow({ where: { id: positionId } })
  while (position.state === 'replaced') {
    const next = await tx.position.findFirst({ where: { carriedFromId: position.id } })
    if (!next) break
    position = next
  }
  return position
}

/** Ends what was held as withdrawn; a second press of the button changes nothing and is no fault. */
export async function endAs(
  tx: Transaction,
  ending: Omit<Ending, 'db' | 'why'> & { held: Held; why: string; action: ActionOn<'position'> },
): Promise<PositionWithdrawn> {
  const { held, person, why, action, now } = ending
  if (held.withdrawn) return { ok: true, positionId: held.id, again: true }
  const actor = { kind: 'person', id: person.id } as const
  const ended =
    held.stands && (await endPosition(tx, { positionId: held.id, to: 'withdrawn', actor, why, action, now }))
  if (ended) return { ok: true, positionId: held.id, again: false }
  const message =
    'This position no longer stands, so there is nothing to withdraw. See “Asked of us” for what stands now.'
  return refused('already_ended', message)
}
