import type { Database, Transaction } from '#lib/platform/database.ts'
import type { DeliveryState } from '#lib/platform/generated/prisma/enums.ts'

/** What a message is; the only thing the outbox knows of what it is for. */
export type Kind = 'letter' | 'confirmation' | 'reply_copy' | 'notice'

/** Messages of one lane leave through the same connections and are slowed down together. */
export type Lane = 'members' | 'supporters'

export const lanes: readonly Lane[] = ['supporters', 'members']

/** One move of one message. `response` is the receiving system's own answer, where there was one. */
export type DeliveryEvent = {
  correlationId: string
  from: DeliveryState
  to: DeliveryState
  response: string | null
  now: Date
}

/** Told of each move of a kind's messages, in the transaction of the move. */
export type Follower = (tx: Transaction, event: DeliveryEvent) => Promise<void>
export type Followers = Partial<Record<Kind, Follower>>

/** Asked just before a message leaves: has anything changed since it was written that keeps it back? */
export type MayLeave = (
  db: Database,
  correlationId: string,
) => Promise<{ ok: true } | { ok: false; reason: string }>
