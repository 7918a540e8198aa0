import { mailSigner } from '#lib/coalition/data.ts'
import { countRequests } from '#lib/counts/change-counts.ts'
import { mailboxKey } from '#lib/letters/mailbox-key.ts'
import { enqueueMessage } from '#lib/outbox/enqueue-message.ts'
import { systemMail } from '#lib/outbox/system-mail.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Transaction } from '#lib/platform/database.ts'
import { foldedName } from '#lib/platform/folded.ts'
import type { SenderSaid } from '#lib/platform/generated/prisma/enums.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { dateOf, londonDay } from '#lib/platform/london-day.ts'
import { uuid7 } from '#lib/platform/uuid7.ts'
import { ownPageAddress } from '#lib/supporters/own-page.ts'
import { rowsOfAddress, type WriterRow, writerKey } from '#lib/supporters/writer.ts'
import { relayWords } from '#lib/words/catalogue/relay.ts'
import { yoursWords } from '#lib/words/catalogue/yours.ts'
import { dayIn } from '#lib/words/dates.ts'
import { sayIn } from '#lib/words/say.ts'
import { monthAfter } from './month-after.ts'
import { moveInbound } from './move-inbound.ts'
import type { Mailbox } from './read-message.ts'

const MACHINE = { kind: 'system', id: 'replies' } as const
/** A household; who is named beyond that asks with the link of a mail. */
const MOST_WRITERS = 10

const ASKED_BEFORE = 'They asked for the same before, and that request is open. Nothing more need be done.'

/**
 * Takes the wish of a supporter to be deleted: a request that somebody here fulfils within a month, its message kept with it. Their
 * mailbox, and nobody else, gets the link with which they can do it at once, at most once a day. The caller holds the message's row.
 * @returns the reason where nothing more is made of it
 */
export async function takeRequest(
  tx: Transaction,
  {
    inbound: { id: inboundId, receivedAt },
    from,
    sender,
    now,
  }: {
    inbound: { id: string; receivedAt: Date }
    from: Mailbox
    sender: SenderSaid
    now: Date
  },
): Promise<{ ok: true } | { ok: false; reason: string }> {
  const rows = await rowsOfAddress(tx, from.address)
  const named = rows.find(({ name }) => foldedName(name) === foldedName(from.name))
  const supporter = named ?? rows[0]
  if (!supporter) return { ok: false, reason: 'Nothing is kept of its sender any more.' }
  // Of two messages at once from their mailbox, whoever wrote each, the second sees the request that the first became.
  const [first = supporter.id] = rows.map(({ id }) => id).sort()
  await lockRow(tx, 'Supporter', { id: first }, 'id')
  const open = { state: 'open' as const, supporterId: { in: rows.map(({ id }) => id) } }
  if ((await tx.request.count({ where: open })) > 0) return { ok: false, reason: ASKED_BEFORE }
  const requestId = uuid7(now)
  const dueOn = dateOf(monthAfter(receivedAt))
  await moveInbound(tx, { inboundId, actor: MACHINE, to: 'requested', about: requestId })
  await tx.request.create({
    data: { id: requestId, inboundId, supporterId: supporter.id, sender, receivedAt, dueOn },
  })
  await countRequests(tx, 1)
  await writeAudit(tx, { actor: MACHINE, subjectId: requestId, action: 'request.came', to: 'open' })
  await confirmRequest(tx, { rows, supporter, dueOn, now })
  return { ok: true }
}

/** We have it, and here is the page where they can do it themselves. */
async function confirmRequest(
  tx: Transaction,
  {
    rows,
    supporter,
    dueOn,
    now,
  }: { rows: readonly WriterRow[]; supporter: WriterRow; dueOn: Date; now: Date },
): Promise<void> {
  const written = await tx.letter.findFirst({
    where: { supporterId: { in: rows.map(({ id }) => id) } },
    orderBy: { createdAt: 'desc' },
    select: { language: true },
  })
  const language = written?.language ?? 'en'
  const say = sayIn(language)
  const writers = [...new Map(rows.map((row) => [writerKey(row), row])).values()].slice(0, MOST_WRITERS)
  const mailbox = mailboxKey(supporter.email)
  await enqueueMessage(
    tx,
    systemMail({
      kind: 'request_received',
      about: mailbox,
      dedupeKey: `request_received:${mailbox}:${londonDay(now)}`,
      signer: await mailSigner(tx),
      to: { name: '', email: supporter.email },
      language,
      subject: say(relayWords.requestSubject),
      body: [
        say(relayWords.requestCame, { day: dayIn(language, dueOn) }),
        say(relayWords.requestNow),
        ...writers.map(({ id, name }) => ({
          button: say(yoursWords.linkOpen, { name }),
          href: ownPageAddress(language, id),
        })),
      ],
      why: say(relayWords.requestWhy),
    }),
  )
}
