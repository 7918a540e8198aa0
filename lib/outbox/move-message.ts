import { countMoves } from '#lib/counts/change-counts.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import type { AttemptOutcome, DeliveryState, OutboxKind } from '#lib/platform/generated/prisma/enums.ts'
import { statesBefore } from '#lib/platform/life-cycle.ts'
import { log } from '#lib/platform/log.ts'
import { alone, type RunStatement, within } from '#lib/platform/run-statement.ts'
import { runTogether } from '#lib/platform/run-together.ts'
import { uuid7 } from '#lib/platform/uuid7.ts'
import { deliveryStates } from './delivery-states.ts'
import type { Kinds } from './follower.ts'
import { LEASE_MS, leaseUntil, UNSAID_LEASE_MS } from './lease.ts'

/** Proof that a sender still holds a message: a lease lost and taken by another has another owner or number. */
export type Fence = { owner: string; attempt: number }

/** Something that follows a message failed; the message's own move was rolled back with it. */
export class FollowerError extends Error {}

export type Move = {
  id: string
  /** Taken they are by `takeMessages`. */
  to: Exclude<DeliveryState, 'leased'>
  now: Date
  /** Narrows the states it may come from; the life cycle's table otherwise. */
  from?: readonly DeliveryState[]
  fence?: Fence
  /** The receiving system's own answer, or ours, where there is one; the last one is kept. */
  response?: string | null
  nextAttemptAt?: Date
  /** What stands before its bytes from now on. */
  signature?: string
  /** Its new Message-ID. */
  messageId?: string
  /** How the attempt that is open ended, where it did. */
  ended?: { outcome: AttemptOutcome; why?: string | null }
}

type Moved = {
  id: string
  from: DeliveryState
  kind: OutboxKind
  correlationId: string
  dedupeKey: string
}

/** What every move needs to know of a message as it was. */
const AS_IT_WAS =
  'state AS "from", kind, "correlationId", "dedupeKey", lane, "envelopeTo", "stateChangedAt" AS since'
const TOLD = 'id, "from", kind, "correlationId", "dedupeKey"'

/** A slot that was given to a message of which nothing was said after all is free: the next may have it. */
const FREE_SLOT = `
UPDATE "MailboxSlot" AS slot SET "nextAt" = moved.at, given = slot.given - 1, "givenTo" = NULL
FROM moved
WHERE slot.mailbox = moved."envelopeTo" AND slot."givenTo" = moved.id
  AND moved.from = 'leased' AND moved.to IN ('ready', 'cancelled')`

/** What is asked of a move, as it is given to the statement. */
const ASKED = {
  id: 'uuid',
  /** The states it may come from, with commas */
  before: 'text',
  owner: 'text',
  attempt: 'integer',
  to: '"DeliveryState"',
  at: 'timestamptz',
  lease: 'timestamptz',
  next: 'timestamptz',
  response: 'text',
  signature: 'text',
  messageId: 'text',
  outcome: '"AttemptOutcome"',
  said: 'text',
} as const
type Asked = Record<keyof typeof ASKED, string | null> & { id: string }
const columns = Object.keys(ASKED) as (keyof typeof ASKED)[]

/** One, that waits for whoever holds its message. */
const ONE = {
  asked: `SELECT ${columns.map((name, at) => `$${at + 1}::text::${ASKED[name]} AS "${name}"`).join(', ')}`,
  hold: 'FOR NO KEY UPDATE',
}
/**
 * Several; each array in a query of its own, so that a plan does not depend on how many they are: it is made once. They pass over what
 * somebody else holds: nobody waits for another's message, and no two lock each other out.
 */
const SEVERAL = {
  asked: `SELECT * FROM unnest(${columns.map((name, at) => `(SELECT $${at + 1}::${ASKED[name]}[])`).join(', ')})
    AS asked(${columns.map((name) => `"${name}"`).join(', ')})`,
  hold: 'FOR NO KEY UPDATE SKIP LOCKED',
}

/** A move, with what else comes of it: each arm costs time of its own, and what most moves are has fewest. */
const moveWith = ({ asked, hold }: typeof ONE, ...arms: string[]) => `
WITH asked AS (${asked}), found AS (
  SELECT asked.*, message.* FROM asked CROSS JOIN LATERAL (
    SELECT ${AS_IT_WAS} FROM "OutboxMessage"
    WHERE id = asked.id AND state::text = ANY (string_to_array(asked.before, ','))
      AND (asked.owner IS NULL OR ("leaseOwner" = asked.owner AND attempts = asked.attempt))
    ${hold}
  ) AS message
), moved AS (
  UPDATE "OutboxMessage" AS message SET state = found.to, "stateChangedAt" = found.at,
    "leaseOwner" = CASE WHEN found.lease IS NULL THEN NULL ELSE message."leaseOwner" END, "leaseExpiresAt" = found.lease,
    "nextAttemptAt" = coalesce(found.next, message."nextAttemptAt"),
    "lastResponse" = coalesce(found.response, message."lastResponse"), signature = coalesce(found.signature, message.signature),
    "messageId" = coalesce(found."messageId", message."messageId")
  FROM found WHERE message.id = found.id
  RETURNING found.*, message.attempts
), attempt AS (
  UPDATE "OutboxAttempt" AS attempt SET
    "inDataAt" = CASE moved.to WHEN 'in_data' THEN moved.at ELSE attempt."inDataAt" END,
    "endedAt" = CASE WHEN moved.outcome IS NULL THEN NULL ELSE moved.at END,
    outcome = moved.outcome, response = moved.said
  FROM moved WHERE attempt."outboxId" = moved.id AND attempt.number = moved.attempts AND attempt."endedAt" IS NULL
    AND (moved.to = 'in_data' OR moved.outcome IS NOT NULL)
)${arms.join('')}
SELECT ${TOLD} FROM moved`

const SLOT = `, slot AS (${FREE_SLOT})`
const COUNTED = `, counted AS (${countMoves('moved')})`
/** What begins was in hand: nothing of it is counted anew, and its slot is used. */
const BEGIN = moveWith(ONE)
const ACCEPT = moveWith(ONE, COUNTED)
const MOVE = moveWith(ONE, SLOT, COUNTED)
const statementFor = (to: string | null) => (to === 'in_data' ? BEGIN : to === 'accepted' ? ACCEPT : MOVE)
const BEGIN_OR_ACCEPT = moveWith(SEVERAL, COUNTED)

/** What was called back never left, so its Message-ID is free for the message that takes its place. */
const newMessageId = ({ id, to, messageId }: Move) =>
  messageId ?? (to === 'cancelled' ? `cancelled:${id}` : null)

function askedOf(move: Move): Asked {
  const { id, to, now, fence, response = null, nextAttemptAt, signature, ended } = move
  const before = statesBefore(deliveryStates, to)
  return {
    id,
    before: (move.from?.filter((state) => before.includes(state)) ?? before).join(),
    owner: fence?.owner ?? null,
    attempt: fence ? String(fence.attempt) : null,
    to,
    at: now.toISOString(),
    lease: to === 'in_data' ? leaseUntil(now, LEASE_MS).toISOString() : null,
    next: nextAttemptAt?.toISOString() ?? null,
    response,
    signature: signature ?? null,
    messageId: newMessageId(move),
    outcome: ended?.outcome ?? null,
    said: ended ? (response ?? ended.why ?? null) : null,
  }
}

async function moveOne(run: RunStatement, asked: Asked): Promise<Moved | null> {
  const [moved] = await run<Moved>(
    statementFor(asked.to),
    columns.map((name) => asked[name]),
  )
  return moved ?? null
}

/**
 * Makes several moves to `in_data` or `accepted` in one statement and one commit, each fenced by itself. One that is not made so
 * (its message is held, its fence is lost, or the statement failed) is made by itself, which then says what became of it.
 */
async function moveSeveral(db: Database, several: Asked[]): Promise<Promise<Moved | null>[]> {
  // Two of one message are no company: only one can be right.
  const first = new Map(several.toReversed().map((asked) => [asked.id, asked]))
  const some = [...first.values()]
  const made = await alone(db)<Moved>(
    BEGIN_OR_ACCEPT,
    columns.map((name) => some.map((asked) => asked[name])),
  ).catch((error: unknown) => {
    log().warn({ err: error }, 'moves could not be made together, and are made one by one')
    return []
  })
  const moved = new Map(made.map((one) => [first.get(one.id), one]))
  return several.map(async (asked) => moved.get(asked) ?? (await moveOne(alone(db), asked)))
}

const together = new WeakMap<Database, (asked: Asked) => Promise<Moved | null>>()

/** The moves of every letter, that come close upon one another. */
function moveTogether(db: Database, asked: Asked): Promise<Moved | null> {
  const run = together.get(db) ?? runTogether((several: Asked[]) => moveSeveral(db, several))
  together.set(db, run)
  return run(asked)
}

/**
 * Makes one move of one message, with its follower, in the caller's transaction. What is kept of the way is the attempts.
 * Whoever holds the message at this moment is waited for.
 * @returns the state it came from, or null when the table or the fence forbids the move (then nothing was changed)
 * @throws FollowerError
 */
export async function moveMessage(
  tx: Transaction,
  { kinds = {}, ...asked }: Move & { kinds?: Kinds },
): Promise<DeliveryState | null> {
  const moved = await moveOne(within(tx), askedOf(asked))
  if (moved) await tell(tx, { moved, to: asked.to, response: asked.response ?? null, now: asked.now, kinds })
  return moved?.from ?? null
}

/**
 * The same by itself, where the follower of its kind does not hear of such a move: one statement, and for moves to `in_data` and
 * `accepted` one commit with others that come at this moment.
 */
export async function moveAlone(
  db: Database,
  { kind, kinds = {}, ...asked }: Move & { kind: OutboxKind; kinds?: Kinds },
): Promise<DeliveryState | null> {
  if (hears(kinds, kind, asked.to)) return db.$transaction((tx) => moveMessage(tx, { kinds, ...asked }))
  const often = asked.to === 'in_data' || asked.to === 'accepted'
  const moved = await (often ? moveTogether(db, askedOf(asked)) : moveOne(alone(db), askedOf(asked)))
  return moved?.from ?? null
}

const TAKE = `
WITH found AS (
  SELECT id, ${AS_IT_WAS} FROM "OutboxMessage" WHERE id = ANY ($1::uuid[]) AND state IN ('ready', 'deferred')
  FOR NO KEY UPDATE
), moved AS (
  UPDATE "OutboxMessage" AS message SET state = 'leased', "stateChangedAt" = $2::timestamptz, "leaseOwner" = $3,
    "leaseExpiresAt" = $4::timestamptz, attempts = message.attempts + 1
  FROM found WHERE message.id = found.id
  RETURNING found.*, message.state AS "to", message.attempts, message."stateChangedAt" AS at
), attempt AS (
  INSERT INTO "OutboxAttempt" (id, "outboxId", number, owner, "startedAt")
  SELECT ids.attempt, moved.id, moved.attempts, $3, moved.at
  FROM moved JOIN unnest($1::uuid[], $5::uuid[]) AS ids(message, attempt) ON ids.message = moved.id
), counted AS (${countMoves('moved')})
SELECT ${TOLD} FROM moved ORDER BY array_position($1::uuid[], id)`

/**
 * Takes messages that wait, and that this transaction holds, for `owner`: each gets a lease, and a numbered attempt begins.
 * @returns those that were taken, in the same order
 * @throws FollowerError
 */
export async function takeMessages(
  tx: Transaction,
  { ids, owner, now, kinds = {} }: { ids: readonly string[]; owner: string; now: Date; kinds?: Kinds },
): Promise<string[]> {
  if (ids.length === 0) return []
  const taken = await within(tx)<Moved>(TAKE, [
    ids,
    now.toISOString(),
    owner,
    leaseUntil(now, UNSAID_LEASE_MS).toISOString(),
    ids.map(() => uuid7(now)),
  ])
  for (const moved of taken) await tell(tx, { moved, to: 'leased', response: null, now, kinds })
  return taken.map(({ id }) => id)
}

function hears(kinds: Kinds, kind: OutboxKind, to: DeliveryState): boolean {
  const known = kinds[kind]
  return known?.follow !== undefined && (known.hears?.includes(to) ?? true)
}

async function tell(
  tx: Transaction,
  event: { moved: Moved; to: DeliveryState; response: string | null; now: Date; kinds: Kinds },
): Promise<void> {
  const { moved, to, response, now, kinds } = event
  const { from, kind, correlationId, dedupeKey } = moved
  if (!hears(kinds, kind, to)) return
  try {
    await kinds[kind]?.follow?.(tx, { correlationId, dedupeKey, from, to, response, now })
  } catch (cause) {
    throw new FollowerError(`Following a ${kind} to ${to} failed`, { cause })
  }
}
