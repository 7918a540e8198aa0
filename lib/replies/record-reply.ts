import { countNewAnswers } from '#lib/counts/change-counts.ts'
import { letterStates } from '#lib/letters/letter-states.ts'
import { settleLetter } from '#lib/letters/settle-letter.ts'
import { type Actor, type AuditNote, auditRow } from '#lib/platform/audit.ts'
import type { Transaction } from '#lib/platform/database.ts'
import type { Reply } from '#lib/platform/generated/prisma/client.ts'
import type { MatchedBy } from '#lib/platform/generated/prisma/enums.ts'
import { mayMove } from '#lib/platform/life-cycle.ts'
import { tellLive } from '#lib/platform/live.ts'
import { rowsAsJson } from '#lib/platform/rows-as-json.ts'
import { within } from '#lib/platform/run-statement.ts'
import { uuid7 } from '#lib/platform/uuid7.ts'
import { clearInbound } from './clear-inbound.ts'
import { clearReplies } from './clear-replies.ts'
import { copyToSupporter } from './copy-to-supporter.ts'
import type { AnsweredLetter } from './hold-answered.ts'
import { filesToPassOn } from './pass-on-files.ts'
import type { Mailbox } from './read-message.ts'
import { replyStates } from './reply-states.ts'
import { keepBackFiles } from './why-kept-back.ts'

/** An incoming message that belongs to a letter, on its way to becoming a reply. */
export type Arrival = {
  letterId: string
  /** Held until the transaction ends. */
  letter: AnsweredLetter
  inboundId: string
  matchedBy: MatchedBy
  receivedAt: Date
  from: Mailbox
  /** Where its writer wants answers; empty for where it came from. */
  replyTo: string
  subject: string
  /** The new words, without what was quoted. */
  words: string
  /** How many files somebody attached to it. */
  attachments: number
  /** Whether staff may read it, by the rule of may-staff-read.ts. */
  staffMayRead: boolean
  /** A machine's message is kept as one, and never passed on. */
  automatic: boolean
  /** That it came shows that the letter arrived. */
  proves: boolean
  /**
   * Whether the supporter gets a copy of a person's answer: at once, in a minute in which whoever placed it may think again,
   * when somebody lets it go, or never.
   */
  copy: 'now' | 'soon' | 'waits' | 'none'
  /** Nobody could say that it is from whom it says: nothing in the copy may be pressed. */
  unchecked?: boolean
  actor: Actor
  now: Date
}

/** Whoever places a message by hand can undo it for so long before anybody has a copy; pages say so. */
const THINK_AGAIN_MS = 60_000

/**
 * Makes the reply, settles the letter (whoever answered it has it), and passes a person's answer on to the supporter. A
 * second time for the same letter and message nothing more happens. Of a letter that was cleared there is nobody to pass it
 * on to; where its writer wished that, nothing of the answer is kept either but that it came. What staff may not read is
 * marked as what it is, for nobody here will read it.
 * @returns the reply's id
 */
export async function recordReply(tx: Transaction, arrival: Arrival): Promise<string> {
  const { letterId, letter, inboundId, from, replyTo, subject, words, automatic, staffMayRead, now } = arrival
  const { clearedFor } = letter
  const replyId = uuid7()
  const copy = automatic || clearedFor !== null ? 'none' : arrival.copy
  const leavesAt = copyLeaves(copy, now)
  const row = replyRow(arrival, { id: replyId, leavesAt, waits: copy === 'waits' })
  const [written] = await within(tx)<{ files: number }>(WRITE, [
    rowsAsJson(row),
    rowsAsJson(auditOf(arrival, row)),
  ])
  if (!written) {
    const where = { letterId_inboundId: { letterId, inboundId } }
    return (await tx.reply.findUniqueOrThrow({ where, select: { id: true } })).id
  }
  await tellLive(tx, 'answers')
  const { attachments } = arrival
  const withFiles = written.files > 0
  if (withFiles) await keepBackFiles(tx, { inboundId, letterId })
  // Its lock is held, so it is still in that state.
  if (arrival.proves && mayMove(letterStates, letter.state, 'sent')) {
    await settleLetter(tx, { letterId, as: 'sent', why: automatic ? 'auto_reply' : 'answered', now })
  }
  if (leavesAt) {
    const { unchecked = false } = arrival
    const files = withFiles ? await tx.attachedFile.findMany({ where: { inboundId }, ...filesToPassOn }) : []
    await copyToSupporter(
      tx,
      { replyId, letterId, from, replyTo, words, unchecked, leavesAt },
      { letter, subject, inbound: { attachments, staffMayRead, files } },
    )
  }
  if (clearedFor === 'wish') {
    await clearReplies(tx, { ids: [replyId], now })
    await clearInbound(tx, { ids: [inboundId], now })
  }
  return replyId
}

/** The reply, counted, with the audit's rows; nothing where it is there already. How many files came with it is answered. */
const WRITE = `
WITH reply AS (
  INSERT INTO "Reply" SELECT given.* FROM json_populate_record(NULL::"Reply", $1::json) AS given
  ON CONFLICT DO NOTHING RETURNING *
), counted AS (
  ${countNewAnswers('reply')}
), audit AS (
  INSERT INTO "AuditEntry" SELECT given.* FROM reply, json_populate_recordset(NULL::"AuditEntry", $2::json) AS given
)
SELECT (SELECT count(*) FROM "AttachedFile" AS file WHERE file."inboundId" = reply."inboundId")::integer AS files FROM reply`

const MACHINE = { kind: 'system', id: 'replies' } as const

/** What nobody here reads is known for what it is. */
function replyRow(
  { letterId, letter, inboundId, matchedBy, receivedAt, from, subject, words, ...arrival }: Arrival,
  { id, leavesAt, waits }: { id: string; leavesAt: Date | null; waits: boolean },
): Reply {
  const known = arrival.automatic ? 'auto_reply' : arrival.staffMayRead ? null : 'answered_alone'
  return {
    id,
    letterId,
    jointMailId: null,
    campaignId: letter.campaignId,
    inboundId,
    state: known ?? 'unclassified',
    matchedBy,
    receivedAt,
    fromName: from.name,
    fromAddress: from.address,
    subject,
    text: words,
    classifiedAt: known && arrival.now,
    classifiedById: null,
    passedOnAt: leavesAt,
    copyLeftAt: null,
    waitsSince: waits ? arrival.now : null,
    clearedAt: null,
    filedToldAt: null,
    also: [],
    claimedById: null,
    claimedAt: null,
    assignedToId: null,
    stackId: null,
    // The database looks them up.
    memberId: null,
    gssCode: null,
    comparedAt: null,
  }
}

/** Every reply begins unclassified; what it is known for at once is a move of its own. */
function auditOf({ actor, letterId, matchedBy }: Arrival, { id: subjectId, state }: Reply) {
  const { initial } = replyStates
  const notes: AuditNote[] = [
    { actor, subjectId, action: 'reply.arrived', to: initial, detail: { letterId, matchedBy } },
    ...(mayMove(replyStates, initial, state)
      ? [{ actor: MACHINE, subjectId, action: 'reply.classified', from: initial, to: state } as const]
      : []),
  ]
  const at = new Date()
  return notes.map((note) => ({ id: uuid7(at), at, ...auditRow(note) }))
}

function copyLeaves(copy: Arrival['copy'], now: Date): Date | null {
  if (copy === 'now') return now
  return copy === 'soon' ? new Date(now.getTime() + THINK_AGAIN_MS) : null
}
