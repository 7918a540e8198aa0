import { mailboxKey } from '#lib/letters/mailbox-key.ts'
import { forgetMailbox } from '#lib/letters/mailbox-mail.ts'
import { mailboxOf } from '#lib/letters/mailbox-of.ts'
import { withdrawLetter } from '#lib/letters/withdraw-letter.ts'
import { callBackMessages } from '#lib/outbox/call-back-messages.ts'
import { clearMessagesAbout } from '#lib/outbox/clear-messages.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Transaction } from '#lib/platform/database.ts'
import { addressToCompare } from '#lib/platform/mail-address.ts'
import { within } from '#lib/platform/run-statement.ts'
import { clearInbound } from '#lib/replies/clear-inbound.ts'
import type { WriterRow } from '#lib/supporters/writer.ts'
import { clearLetter, toClear } from './clear-letter.ts'
import { clearSupporter } from './clear-supporter.ts'
import { endRequest } from './end-request.ts'
import { forgetMessages } from './forget-held.ts'

/**
 * Erases what rows of a writer hold that was there until a moment: letters, mails, answers, messages that wait, consents,
 * and the rows themselves where nothing newer hangs on them. Letters that have not left are taken back first. The caller
 * holds the rows.
 * @returns how many letters were cleared
 */
export async function eraseRows(
  tx: Transaction,
  { rows, until, now }: { rows: readonly WriterRow[]; until: Date; now: Date },
): Promise<number> {
  let cleared = 0
  for (const row of rows) {
    const letters = await tx.letter.findMany({
      where: { supporterId: row.id, clearedAt: null, createdAt: { lte: until } },
      orderBy: { id: 'asc' },
      select: toClear,
    })
    for (const letter of letters) {
      await withdrawLetter(tx, { letter, why: 'their wish', now })
      if (await clearLetter(tx, { letter, why: 'wish', now })) cleared += 1
    }
    await tx.consent.deleteMany({ where: { supporterId: row.id, givenAt: { lte: until } } })
    await endRequests(tx, { supporterId: row.id, until, now })
    await forgetNaming(tx, { row, until, now })
    // Whoever took a supporter's address for an office's was wrong.
    await tx.knownSender.deleteMany({ where: { address: row.email.toLowerCase() } })
    const mailbox = mailboxKey(row.email)
    await callBackMessages(tx, { correlationId: mailbox, now })
    await clearMessagesAbout(tx, { correlationId: mailbox, now })
    await forgetMailbox(tx, mailbox)
    // Newer letters, and what was said yes to since, stay.
    if (!(await clearSupporter(tx, { id: row.id, now }))) continue
    await writeAudit(tx, {
      actor: { kind: 'supporter', id: row.id },
      subjectId: row.id,
      action: 'supporter.cleared',
      to: 'wish',
    })
  }
  return cleared
}

/** Whoever asked to be erased is. */
async function endRequests(
  tx: Transaction,
  { supporterId, until, now }: { supporterId: string; until: Date; now: Date },
): Promise<void> {
  const open = await tx.request.findMany({
    where: { supporterId, state: 'open', receivedAt: { lte: until } },
    orderBy: { id: 'asc' },
    select: { id: true, inboundId: true },
  })
  const actor = { kind: 'system', id: 'privacy' } as const
  for (const { id: requestId } of open) await endRequest(tx, { requestId, to: 'done', actor, now })
  await clearInbound(tx, { ids: open.map(({ inboundId }) => inboundId), now })
}

/** What waits in the holding pen and comes from the writer's mailbox, or names it. */
async function forgetNaming(
  tx: Transaction,
  { row: { email }, until, now }: { row: WriterRow; until: Date; now: Date },
): Promise<void> {
  const mailbox = mailboxOf(email)
  const spellings = [...new Set([email.toLowerCase(), addressToCompare(email), mailbox])]
  const domains = [...new Set(spellings.map((one) => one.slice(one.lastIndexOf('@'))))]
  const found = await within(tx)<Held>(HELD_NAMING, [spellings, domains, until.toISOString()])
  const naming = found.filter(
    ({ senders, text }) =>
      senders.some((sender) => mailboxOf(sender) === mailbox) || spellings.some((one) => names(text, one)),
  )
  await forgetMessages(tx, { ids: naming.map(({ id }) => id), now })
}

type Held = { id: string; senders: string[]; text: string }

/** What names the address ($1), or comes from its domain ($2): its mailbox has more addresses than that one. */
const HELD_NAMING = `SELECT id, ARRAY["fromAddress", "envelopeFrom", "replyTo"] AS senders, held.text
FROM "InboundMessage" CROSS JOIN LATERAL (
  SELECT lower(concat_ws(' ', subject, text)) AS text, lower(concat_ws(' ', "fromAddress", "envelopeFrom", "replyTo")) AS senders
) AS held
WHERE state IN ('held', 'set_aside', 'requested') AND "clearedAt" IS NULL AND "receivedAt" <= $3::timestamptz AND (
  EXISTS (SELECT FROM unnest($1::text[]) AS spelling WHERE strpos(held.text, spelling) > 0)
  OR EXISTS (SELECT FROM unnest($2::text[]) AS domain WHERE strpos(held.senders, domain) > 0)
)`

/** What may stand in an address: where it stands around this one, this is a part of another. */
const PART = /[\w.+%'-]/

/** Whether a text holds an address, and not only as the end or the beginning of a longer one. */
function names(text: string, address: string): boolean {
  for (let at = text.indexOf(address); at >= 0; at = text.indexOf(address, at + 1)) {
    const after = text.slice(at + address.length, at + address.length + 2)
    // A full stop behind it ends a sentence.
    const ends = !PART.test(after.charAt(0)) || /^\.(?!\w)/.test(after)
    if (ends && !PART.test(text.charAt(at - 1))) return true
  }
  return false
}
