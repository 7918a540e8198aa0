import { randomUUID } from 'node:crypto'
import { countLeft } from '#lib/counts/testing/count-left.ts'
import type { Database } from '#lib/platform/database.ts'
import type { OutboxKind } from '#lib/platform/generated/prisma/enums.ts'
import { placeMessage } from '#lib/replies/place-message.ts'
import { receiveMessage } from '#lib/replies/receive-message.ts'

export const OFFICE = 'jane.doe@parliament.invalid'
export const ANSWER = 'Dear Ann,\n\nThank you for writing. I will sign the motion.\n\nJane Doe MP'

export type Mail = {
  headers?: Record<string, string | null>
  body?: string | Buffer
  from?: string
  to?: string
}

/** The bytes of an answer; a header given as null is left out. */
export function eml({ headers = {}, body = ANSWER }: Mail): Buffer {
  const all = {
    From: `DOE, Jane <${OFFICE}>`,
    To: 'Ann Other <somebody@letters.invalid>',
    Subject: 'RE: Rheumatology in Leeds',
    Date: 'Tue, 10 Mar 2026 11:59:00 +0000',
    'Message-ID': `<${randomUUID()}@parliament.invalid>`,
    'Content-Type': 'text/plain; charset=utf-8',
    ...headers,
  }
  const head = Object.entries(all)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${value}\r\n`)
  const text = typeof body === 'string' ? Buffer.from(body.replaceAll('\n', '\r\n')) : body
  return Buffer.concat([Buffer.from(`${head.join('')}\r\n`), text])
}

/** Receives a message as `arrive` does, for one recipient, and leaves it to be placed; @returns its id. */
export async function receive(
  db: Database,
  { raw, from = OFFICE, to = 'somebody@letters.invalid', now }: Mail & { raw: Buffer; now: Date },
): Promise<string> {
  const { inboundIds } = await receiveMessage({ db, now, raw: [raw], envelope: { from, to: [to] } })
  return inboundIds[0] ?? ''
}

/** Receives a message and places it; unless told otherwise from the office to an address that is no letter's. */
export async function arrive(db: Database, { raw, now, ...mail }: Mail & { raw?: Buffer; now: Date }) {
  const inboundId = await receive(db, { ...mail, raw: raw ?? eml(mail), now })
  const placed = await placeMessage({ db, now, inboundId })
  const inbound = await db.inboundMessage.findUniqueOrThrow({
    where: { id: inboundId },
    include: { suggestions: { include: { letter: { select: { reference: true } } } } },
  })
  return { inboundId, placed, inbound }
}

/** A message of ours about a letter as if it had been sent; @returns its Message-ID. */
export async function sentAs(db: Database, letter: { id: string }, kind: OutboxKind = 'letter') {
  const messageId = `<${randomUUID()}@letters.invalid>`
  const [lane, at] = ['members', new Date()] as const
  const data = {
    kind,
    correlationId: letter.id,
    dedupeKey: messageId,
    lane,
    envelopeFrom: '',
    envelopeTo: OFFICE,
    messageId,
    raw: new Uint8Array(),
    repeatable: false,
    state: 'accepted',
    stateChangedAt: at,
  } as const
  await db.$transaction(async (tx) => {
    await tx.outboxMessage.create({ data })
    await countLeft(tx, { lane, at, by: 1 })
  })
  return messageId
}

/** A delivery report about a message of ours. */
export function report({ action, status, about }: { action: string; status: string; about?: string }): Mail {
  const lines = [
    '--b',
    'Content-Type: text/plain',
    '',
    'It could not be delivered.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.parliament.invalid',
    '',
    `Final-Recipient: rfc822; ${OFFICE}`,
    `Action: ${action}`,
    `Status: ${status}`,
    '',
    '--b',
    'Content-Type: message/rfc822',
    '',
    `Message-ID: ${about ?? '<unknown@letters.invalid>'}`,
    'Subject: Rheumatology in Leeds',
    '',
    'Dear Jane Doe',
    '--b--',
  ]
  return {
    from: '',
    headers: {
      From: 'MAILER-DAEMON@parliament.invalid',
      Subject: 'Undeliverable: Rheumatology in Leeds',
      'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b',
    },
    body: lines.join('\n'),
  }
}
