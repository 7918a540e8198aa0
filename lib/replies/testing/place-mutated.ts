import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { readPieces } from '#lib/files/mail-source.ts'
import { letterAddress, returnPath } from '#lib/letters/letter-address.ts'
import type { Database } from '#lib/platform/database.ts'
import { messageOf } from '#lib/platform/error-parts.ts'
import { takesMail } from '#lib/replies/own-addresses.ts'
import { placeMessage } from '#lib/replies/place-message.ts'
import { receiveMessage } from '#lib/replies/receive-message.ts'
import { makeLetter } from '#prisma/seed/factories.ts'
import { eml, OFFICE, report } from './mail.ts'
import { type Chance, chance, mutated } from './mutations.ts'
import { quotedAnswers } from './quoted-answers.ts'
import { der, signed, tnef, tnefFile } from './wrappers.ts'

const LETTERS = 40
/** What a chunk of a message has at most on its way in. */
const CHUNK_BYTES = 50_000

export type PlacedMutated = {
  messages: number
  placed: number
  held: number
  setAside: number
  /** Not taken at the door, since its address is none of ours. */
  refused: number
  /** The longest that one took, from its first byte until it was placed, of the processor and by the clock. */
  worstMs: number
  worstByTheClockMs: number
  /** What went wrong, each with the number of its message, and what had been done to that. */
  wrong: string[]
}

/** Messages with parts: a file, an enclosed message, an invitation, a report. */
const withParts = (): Buffer[] => {
  const part = (type: string, text: string) => `--b\nContent-Type: ${type}\n\n${text}`
  const packed = (type: string, name: string, text: string) =>
    `--b\nContent-Type: ${type}; name="${name}"\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\n${Buffer.from(text).toString('base64')}`
  const mixed = (...parts: string[]) =>
    eml({
      headers: { 'Content-Type': 'multipart/mixed; boundary=b' },
      body: [...parts, '--b--', ''].join('\n'),
    })
  return [
    mixed(
      part('text/plain', 'See the file.'),
      packed('application/pdf', 'reply.pdf', '%PDF-1.7 What we wrote'),
    ),
    mixed(
      part('text/plain', 'The Minister has answered.'),
      part('message/rfc822', 'From: minister@dept.invalid\nSubject: Waits\n\nDear Jane'),
    ),
    mixed(
      part('text/plain', 'Will you come?'),
      part(
        'text/calendar; method=REQUEST',
        'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Talk\nEND:VEVENT\nEND:VCALENDAR',
      ),
    ),
    mixed(part('text/plain', 'See it.'), ...wrapped()),
    eml(report({ action: 'failed', status: '5.1.1' })),
    eml({ headers: { Subject: 'Automatic reply: Waits', 'Auto-Submitted': 'auto-replied' } }),
  ]
}

/** As Outlook and as a signature wrap files up. */
const wrapped = () => {
  const named = (type: string, bytes: Buffer) =>
    `--b\nContent-Type: ${type}\nContent-Transfer-Encoding: base64\n\n${bytes.toString('base64')}`
  const inner = 'Content-Type: application/pdf; name=a.pdf\r\nContent-Disposition: attachment\r\n\r\n%PDF-1.7'
  return [
    named('application/ms-tnef; name="winmail.dat"', tnef(tnefFile('a.pdf', Buffer.from('%PDF-1.7')))),
    named('application/pkcs7-mime; name="smime.p7m"', signed(der(0x04, Buffer.from(inner)))),
  ]
}

const fixtures = (): Buffer[] => [
  ...quotedAnswers.map(({ body, headers = {} }) => eml({ body, headers })),
  ...Array.from({ length: 10 }, withParts).flat(),
]

/**
 * Has messages that something was done to go the whole way: taken at the door, stored, placed. Each ends placed, held, set
 * aside or refused with a reason, its bytes are kept as they came, and nothing is thrown.
 * @param seed the same one makes the same messages
 * @param first the number of the first message: to look at one again
 * @param onDone how many are done, after each
 */
export async function placeMutated(
  db: Database,
  {
    seed,
    messages,
    first = 0,
    now,
    onDone = () => {},
  }: { seed: number; messages: number; first?: number; now: Date; onDone?: (done: number) => void },
): Promise<PlacedMutated> {
  const letters = []
  for (let at = 0; at < LETTERS; at += 1) letters.push(await makeLetter(db, { state: 'in_doubt' }))
  const all = fixtures()
  const tokens = letters.map(({ replyToken }) => replyToken)
  const ended: PlacedMutated = {
    ...{ messages: 0, placed: 0, held: 0, setAside: 0, refused: 0 },
    ...{ worstMs: 0, worstByTheClockMs: 0, wrong: [] },
  }
  for (let number = first; number < first + messages; number += 1) {
    const luck = chance(seed + number)
    const any = () => all[luck.below(all.length)] ?? Buffer.alloc(0)
    const letter = letters[luck.below(LETTERS)]
    if (!letter) continue
    const { raw, done } = mutated(any(), { luck, other: any(), tokens: [letter.replyToken, ...tokens] })
    const envelope = envelopeFor(letter, luck)
    const [began, before] = [performance.now(), process.cpuUsage()]
    const wrong = await goTheWholeWay(db, { raw, envelope, now, ended }).catch(
      (error: unknown) => `it threw: ${messageOf(error).slice(-300)}`,
    )
    const { user, system } = process.cpuUsage(before)
    ended.worstMs = Math.max(ended.worstMs, Math.round((user + system) / 1_000))
    ended.worstByTheClockMs = Math.max(ended.worstByTheClockMs, Math.round(performance.now() - began))
    ended.messages += 1
    if (wrong) ended.wrong.push(`seed ${seed}, message ${number} (${done.join('; ')}): ${wrong}`)
    onDone(ended.messages)
  }
  return ended
}

type Envelope = { from: string; to: string }

/** Most come from an office to the letter's own address; some to where reports go, to ours, or to nobody. */
function envelopeFor(
  letter: { replyToken: string; senderName: string; senderEmail: string },
  luck: Chance,
): Envelope {
  const own = letterAddress(letter)
  return {
    from: luck.pick([
      OFFICE,
      OFFICE,
      OFFICE,
      '',
      letter.senderEmail,
      `a\0b@x.invalid`,
      `${'x'.repeat(300)}@y.invalid`,
    ]),
    to: luck.pick([
      ...([own, own, own, own, own.toUpperCase(), returnPath(letter.replyToken)] as const),
      ...(['replies@letters.invalid', 'bounces@letters.invalid', `b+${own}`, `x${own}`] as const),
    ]),
  }
}

function* chunks(raw: Buffer): Generator<Buffer> {
  for (let at = 0; at < raw.length; at += CHUNK_BYTES) yield raw.subarray(at, at + CHUNK_BYTES)
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** @returns what went wrong, if anything did */
async function goTheWholeWay(
  db: Database,
  { raw, envelope, now, ended }: { raw: Buffer; envelope: Envelope; now: Date; ended: PlacedMutated },
): Promise<string | null> {
  if (!takesMail(envelope.to)) {
    ended.refused += 1
    return null
  }
  const { inboundIds } = await receiveMessage({
    ...{ db, now, raw: chunks(raw) },
    envelope: { from: envelope.from, to: [envelope.to] },
  })
  const [inboundId = ''] = inboundIds
  await placeMessage({ db, now, inboundId })
  const { state, heldReason, source } = await db.inboundMessage.findUniqueOrThrow({
    where: { id: inboundId },
    include: { source: true },
  })
  if (state === 'placed') ended.placed += 1
  else if (state === 'held') ended.held += 1
  else if (state === 'set_aside') ended.setAside += 1
  else return `it is ${state}`
  if (state !== 'placed' && !heldReason) return `it is ${state} without a reason`
  const kept = await buffer(readPieces(db, source).pieces())
  return sha256(kept) === sha256(raw) ? null : 'its bytes are not those that were sent'
}
