import type { Database, Transaction } from '#lib/platform/database.ts'
import type { DeliveryState, OutboxKind } from '#lib/platform/generated/prisma/enums.ts'

/** One move of one message. `response` is the receiving system's own answer, where there was one. */
export type DeliveryEvent = {
  correlationId: string
  dedupeKey: string
  from: DeliveryState
  to: DeliveryState
  response: string | null
  now: Date
}

/** Told of each move of a kind's messages, in the transaction of the move. */
export type Follower = (tx: Transaction, event: DeliveryEvent) => Promise<void>

/** Asked just before a message leaves: has anything changed since it was written that keeps it back? */
export type MayLeave = (
  db: Database,
  message: { correlationId: string; dedupeKey: string },
) => Promise<{ ok: true } | { ok: false; reason: string }>

/**
 * What belongs to each kind of message: who follows its moves, which of these it hears of (of all, where that is not said), and
 * who is asked before it leaves.
 */
export type Kinds = Partial<
  Record<OutboxKind, { follow?: Follower; hears?: readonly DeliveryState[]; mayLeave?: MayLeave }>
>
