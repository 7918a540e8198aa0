import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { againAfterDeadlock } from '#lib/platform/again-after-deadlock.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { londonDay } from '#lib/platform/london-day.ts'
import { isOwnId } from '#lib/platform/own-id.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { clearInbound } from '#lib/replies/clear-inbound.ts'
import { moveInbound } from '#lib/replies/move-inbound.ts'
import { rowsOfAddress, writerKey } from '#lib/supporters/writer.ts'
import { endRequest } from './end-request.ts'
import { eraseRows } from './erase-rows.ts'
import { erasureMark } from './erasure-mark.ts'
import { noteErasures } from './erasures-file.ts'
import { keepErasures } from './keep-erasures.ts'
import { lockRowsOfWriter } from './own-rows.ts'
import { enqueueOwnLinks } from './send-own-links.ts'

type Press = { db: Database; person: { id: string }; requestId: string; now: Date }
type NotOpen = Refused<'unknown_request' | 'ended'>

/** Sends the mailbox of whoever asked the links to their own page, at most once a day. */
export async function sendRequestLink({
  db,
  person,
  requestId,
  now,
}: Press): Promise<{ ok: true } | NotAllowed | NotOpen | Refused<'sent_today' | 'nobody'>> {
  return db.$transaction(async (tx) => {
    const right = await allowed(tx, { personId: person.id, action: 'request.handle', now })
    if (!right.ok) return right
    const open = await lockOpen(tx, requestId)
    if (!open.ok) return open
    const { supporter, linkSentAt } = open.request
    if (supporter.email === '') return refused('nobody', NOBODY)
    if (linkSentAt && londonDay(linkSentAt) === londonDay(now)) return refused('sent_today', SENT_TODAY)
    const written = await tx.letter.findFirst({
      where: { supporterId: supporter.id },
      orderBy: { createdAt: 'desc' },
      select: { language: true },
    })
    await enqueueOwnLinks(tx, { email: supporter.email, language: written?.language ?? 'en', now })
    await tx.request.update({ where: { id: requestId }, data: { linkSentAt: now } })
    const actor = { kind: 'person', id: person.id } as const
    await writeAudit(tx, { actor, subjectId: requestId, action: 'request.link_sent' })
    return { ok: true }
  })
}

/**
 * Erases one of those who write from the mailbox of whoever asked, as they could on their own page, and ends the request. Not where
 * the sender's domain says that it did not send the message: then only the mailbox itself can, with the link.
 * @param supporterId whom, of those
 */
export async function eraseForRequest({
  db,
  person,
  requestId,
  supporterId,
  now,
}: Press & { supporterId: string }): Promise<
  { ok: true } | NotAllowed | NotOpen | Refused<'sender_denied' | 'nobody'>
> {
  return againAfterDeadlock(() =>
    db.$transaction(async (tx) => {
      const right = await allowed(tx, { personId: person.id, action: 'request.handle', now })
      if (!right.ok) return right
      // The supporters first, as whoever erases themself on their own page does.
      const rows = isOwnId(supporterId) ? await lockRowsOfWriter(tx, supporterId) : []
      const open = await lockOpen(tx, requestId)
      if (!open.ok) return open
      const { request } = open
      if (request.sender === 'denied') return refused('sender_denied', SENDER_DENIED)
      const [writer] = rows
      const theirs = new Set((await rowsOfAddress(tx, request.supporter.email)).map(writerKey))
      if (!writer || !theirs.has(writerKey(writer))) return refused('nobody', NOBODY)
      const erasure = { writer: erasureMark(writer), at: now }
      await noteErasures([erasure])
      await keepErasures(tx, [erasure])
      const actor = { kind: 'person', id: person.id } as const
      await endRequest(tx, { requestId, to: 'done', actor, now })
      await eraseRows(tx, { rows, until: now, now })
      await clearInbound(tx, { ids: [request.inboundId], now })
      return { ok: true }
    }),
  )
}

/** A person who has looked says that it asks for nothing of the kind: its message waits in the holding pen. */
export async function sayNoRequest({
  db,
  person,
  requestId,
  now,
}: Press): Promise<{ ok: true } | NotAllowed | NotOpen> {
  return db.$transaction(async (tx) => {
    const right = await allowed(tx, { personId: person.id, action: 'request.handle', now })
    if (!right.ok) return right
    const open = await lockOpen(tx, requestId)
    if (!open.ok) return open
    const actor = { kind: 'person', id: person.id } as const
    await endRequest(tx, { requestId, to: 'no_request', actor, now })
    const { inboundId, inbound } = open.request
    // Of a message that was cleared meanwhile nobody could say what it is.
    if (!inbound.clearedAt) await moveInbound(tx, { inboundId, actor, to: 'held', reason: NO_REQUEST })
    return { ok: true }
  })
}

/** The request, held until the transaction ends; of two who deal with it at once the second is told. */
async function lockOpen(tx: Transaction, requestId: string) {
  const state = isOwnId(requestId) ? await lockRow(tx, 'Request', { id: requestId }, 'state') : null
  if (!state) return refused('unknown_request', UNKNOWN)
  if (state !== 'open') return refused('ended', ENDED)
  const request = await tx.request.findUniqueOrThrow({
    where: { id: requestId },
    select: {
      inboundId: true,
      inbound: { select: { clearedAt: true } },
      sender: true,
      linkSentAt: true,
      supporter: { select: { id: true, email: true } },
    },
  })
  return { ok: true as const, request }
}

const UNKNOWN = 'There is no such request. Nothing was changed.'
const ENDED = 'Somebody has dealt with this request already. Nothing was changed. Reload to see what is open.'
const NOBODY = 'Nothing is kept of this person any more. Nothing was changed.'
const SENT_TODAY =
  'They were sent the link today already. Nothing was sent. Send it again tomorrow if they need it.'
const SENDER_DENIED =
  'Checks say that this message did not come from the address it names, so somebody else may have written it. Nothing was erased. Send them the link: with it they can do it themselves.'
const NO_REQUEST = 'Somebody looked at it: it is no request about their data.'
