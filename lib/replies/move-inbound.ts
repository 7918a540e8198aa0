import { countMessageMoves } from '#lib/counts/change-counts.ts'
import { type Actor, auditRow } from '#lib/platform/audit.ts'
import type { Transaction } from '#lib/platform/database.ts'
import type { InboundMessage } from '#lib/platform/generated/prisma/client.ts'
import type { InboundState } from '#lib/platform/generated/prisma/enums.ts'
import { statesBefore } from '#lib/platform/life-cycle.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { rowsAsJson } from '#lib/platform/rows-as-json.ts'
import { within } from '#lib/platform/run-statement.ts'
import { uuid7 } from '#lib/platform/uuid7.ts'
import { inboundStates } from './inbound-states.ts'
import type { Answered, Suggestion } from './match-reply.ts'

/** A message that is nobody's answer, as far as any rule can tell: the reason in words, and the letters it points to. */
export type Apart = { to: 'held' | 'set_aside'; reason: string; suggestions?: Suggestion[] }
/** A message that a person took for spam. */
type Dismissed = { to: 'dismissed'; reason: string; now: Date }
/** A message that belongs to a letter or to a joint mail, and why. */
type AtLetter = { to: 'placed'; of: Answered; by: string }
/** What is no answer and no work of the holding pen: the id of the relay or the request it is about. */
type Elsewhere = { to: 'relayed' | 'requested'; about: string }

/** What was read in a message, and found out of it. */
const READ = [
  'fromName',
  'fromAddress',
  'subject',
  'text',
  'words',
  'attachments',
  'replyTo',
  'messageId',
  'speaker',
  'speakerRule',
  'trust',
  'trustReason',
  'staffMayRead',
] as const satisfies readonly (keyof InboundMessage)[]
export type InboundRead = Pick<InboundMessage, (typeof READ)[number]>

/** A move counted and audited; the audit says what it came from. Nothing but that state comes back where the table forbids it. */
const moveWith = (more: string) => `
WITH found AS (
  SELECT id, state AS "from" FROM "InboundMessage" WHERE id = $1::uuid FOR NO KEY UPDATE
), moved AS (
  UPDATE "InboundMessage" AS message SET state = $3::"InboundState",
    "heldReason" = coalesce($4::text, message."heldReason"), "dismissedAt" = $5::timestamptz${more}
  WHERE message.id = $1::uuid AND found."from"::text = ANY ($2::text[])
  RETURNING found."from", message.state AS "to"
), counted AS (${countMessageMoves('moved')}), audit AS (
  INSERT INTO "AuditEntry" SELECT given.* FROM moved, json_populate_record(
    NULL::"AuditEntry", ($6::jsonb || jsonb_build_object('from', moved."from"))::json
  ) AS given
)
SELECT (SELECT count(*) FROM moved)::integer AS moved FROM found`

const MOVE = moveWith(' FROM found')
const READ_AND_MOVE = moveWith(`, ${READ.map((column) => `"${column}" = given."${column}"`).join(', ')}
  FROM found, json_populate_record(NULL::"InboundMessage", $7::json) AS given`)

/**
 * Moves an incoming message along its table, counted and with its audit row, in the caller's transaction. Of two at once the second
 * sees what the first made of it.
 * @param move.read what was read in it, to be kept with the move
 * @returns whether the table allows the move; otherwise nothing was changed
 */
export async function moveInbound(
  tx: Transaction,
  move: { inboundId: string; actor: Actor; read?: InboundRead } & (Apart | Dismissed | AtLetter | Elsewhere),
): Promise<boolean> {
  const { inboundId, actor, to, read } = move
  const at = new Date()
  const note = auditRow({ actor, subjectId: inboundId, action: 'inbound.moved', to, detail: detailOf(move) })
  const values = [
    inboundId,
    statesBefore(inboundStates, to),
    to,
    'reason' in move ? move.reason : null,
    to === 'dismissed' ? move.now.toISOString() : null,
    rowsAsJson({ id: uuid7(at), at, ...note }),
  ]
  const run = within(tx)<{ moved: number }>
  const [found] = await (read ? run(READ_AND_MOVE, [...values, rowsAsJson(read)]) : run(MOVE, values))
  if (!found) throw new Error(NO_SUCH_MESSAGE)
  if (found.moved === 0) return false
  const suggestions = 'suggestions' in move ? (move.suggestions ?? []) : []
  if (suggestions.length > 0) {
    await tx.inboundSuggestion.createMany({
      data: suggestions.map((suggestion) => ({ inboundId, ...suggestion })),
      skipDuplicates: true,
    })
  }
  return true
}

const NO_SUCH_MESSAGE = 'there is no such incoming message'

function detailOf(move: Apart | Dismissed | AtLetter | Elsewhere) {
  if ('about' in move) return { about: move.about }
  if ('of' in move) return { ...move.of, by: move.by }
  const suggestions = 'suggestions' in move ? (move.suggestions ?? []) : []
  return { reason: move.reason, suggestions }
}

/** Holds an incoming message until the transaction ends and says what state it is in. Throws where there is none. */
export async function lockInbound(tx: Transaction, inboundId: string): Promise<InboundState> {
  const state = await lockRow(tx, 'InboundMessage', { id: inboundId }, 'state')
  if (!state) throw new Error(NO_SUCH_MESSAGE)
  return state
}
