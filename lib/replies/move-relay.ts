import { type Actor, writeAudit } from '#lib/platform/audit.ts'
import type { Transaction } from '#lib/platform/database.ts'
import type { LetGoFor, RelayState } from '#lib/platform/generated/prisma/enums.ts'
import { mayMove } from '#lib/platform/life-cycle.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { relayStates } from './relay-states.ts'

type RelayMove =
  | { to: 'let_go'; letGoFor: LetGoFor }
  | { to: Exclude<RelayState, 'asked' | 'let_go'>; letGoFor?: undefined }

/**
 * Moves what a supporter wrote back along its table, with its audit row, in the caller's transaction. Of two at once the second
 * sees what the first made of it.
 * @returns whether the table allows the move; otherwise nothing was changed
 */
export async function moveRelay(
  tx: Transaction,
  {
    relayId,
    actor,
    now,
    to,
    letGoFor,
    only,
  }: {
    relayId: string
    actor: Actor
    now: Date
    /** Moves it from this state alone. */
    only?: RelayState
  } & RelayMove,
): Promise<boolean> {
  const from = await lockRow(tx, 'Relay', { id: relayId }, 'state')
  if (!from || (only && from !== only) || !mayMove(relayStates, from, to)) return false
  await tx.relay.update({ where: { id: relayId }, data: { state: to, letGoFor, stateChangedAt: now } })
  const detail = letGoFor && { for: letGoFor }
  await writeAudit(tx, { actor, subjectId: relayId, action: 'relay.moved', from, to, detail })
  return true
}
