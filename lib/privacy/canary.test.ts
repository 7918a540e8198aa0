import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { compareCounts, mendCounts } from '#lib/counts/compare-counts.ts'
import { confirmLetter } from '#lib/letters/confirm-letter.ts'
import { followDelivery } from '#lib/letters/follow-delivery.ts'
import { letterAddress, returnPath } from '#lib/letters/letter-address.ts'
import { type LettersForTests, later, lettersForTests, now } from '#lib/letters/testing/letters.ts'
import { claimMessages } from '#lib/outbox/claim-messages.ts'
import { sendMessage } from '#lib/outbox/send-message.ts'
import type { SmtpSession } from '#lib/platform/smtp-session.ts'
import { everyRow } from '#lib/platform/testing/every-row.ts'
import { arrive, report } from '#lib/replies/testing/mail.ts'
import { ownPageToken } from '#lib/supporters/own-page.ts'
import { clearAfterWishes } from './clear-after-wishes.ts'
import { eraseWriter } from './erase-writer.ts'
import { replayErasures } from './replay-erasures.ts'
import { sendOwnLinks } from './send-own-links.ts'

const logged = vi.hoisted((): string[] => [])
vi.mock('#lib/platform/log.ts', async () => {
  const { pino } = await import('pino')
  const logger = pino({ level: 'trace' }, { write: (line: string) => logged.push(line) })
  return { log: () => logger }
})

/** A word for each door that nothing else holds, so that it can be found wherever it went. */
const canaries = {
  name: 'Namecanary',
  mailbox: 'mailboxcanary',
  street: 'Streetcanary',
  ownWords: 'Wordscanary',
  represented: 'Representedcanary',
  relation: 'Relationcanary',
  mailSystem: 'Systemcanary',
  answer: 'Answercanary',
  attachment: 'Attachmentcanary',
  office: 'Officecanary',
  heldByReference: 'Referencecanary',
  fromTheSupporter: 'Awaycanary',
  returned: 'Returnedcanary',
  writtenBack: 'Backcanary',
  writtenAlong: 'Alongcanary',
  request: 'Requestcanary',
  late: 'Latecanary',
} as const
const writer = { name: `Ann ${canaries.name}`, email: `${canaries.mailbox}@supporter.example` }

let letters: LettersForTests
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canary-'))
  vi.stubEnv('DATA_DIR', folder)
  vi.stubEnv('ERASURES_FILE', join(folder, 'erasures.txt'))
  letters = await lettersForTests()
})
afterAll(async () => {
  await letters.drop()
  await rm(folder, { recursive: true })
})

// Each begins with nobody's words: they speak of the same writer.
beforeEach(async () => {
  const { db } = letters
  for (const { id } of await db.supporter.findMany({ where: { clearedAt: null } })) {
    await eraseWriter({ db, token: ownPageToken(id), language: 'en', now: later(1) })
  }
  await db.outboxMessage.deleteMany()
  // Whoever takes a letter back is left alone for a day.
  await db.mailboxMail.deleteMany()
  await mendCounts(db)
})

/** Everything that the database, the data folder and the log hold, as one text. */
async function everything(): Promise<string> {
  const { db } = letters
  const rows = await everyRow(db)
  const values = rows.flatMap((row) => Object.values(row).map(asText))
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const written = await Promise.all(
    files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name), 'utf8')),
  )
  return [...values, ...written, ...logged].join('\n').toLowerCase()
}

/** Bytes as the text they are, also where a mail broke a line in the middle of a word or packed an attachment. */
function asText(value: unknown): string {
  if (typeof value === 'bigint') return String(value)
  if (!(value instanceof Uint8Array)) return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  const text = Buffer.from(value).toString('latin1').replaceAll('=\r\n', '')
  const packed = text.match(/^[\w+/]{20,}={0,2}\r?$/gm) ?? []
  return [text, ...packed.map((line) => Buffer.from(line, 'base64').toString('latin1'))].join('\n')
}

const foundIn = (text: string) =>
  Object.entries(canaries).flatMap(([door, word]) => (text.includes(word.toLowerCase()) ? [door] : []))

/** Sends what is in the queue; the mail system answers with a word of its own, and one message is still in its hands. */
async function send({ leaving = false } = {}): Promise<void> {
  const { db } = letters
  for (const lane of ['supporters', 'members'] as const) {
    const claimed = await claimMessages({ db, owner: 'w', lane, limit: 500, now: later(1) })
    for (const message of claimed) {
      const session: Pick<SmtpSession, 'deliver'> = {
        async deliver({ release }) {
          await release()
          if (leaving && message.kind === 'letter') await eraseWriter(await pageOf(message.correlationId))
          return { kind: 'accepted', response: `250 ${canaries.mailSystem} has it` }
        },
      }
      await sendMessage({
        db,
        message,
        owner: 'w',
        now: () => now,
        kinds: { letter: { follow: followDelivery } },
        session: session as SmtpSession,
      })
    }
  }
}

async function pageOf(letterId: string) {
  const { supporterId } = await letters.db.letter.findUniqueOrThrow({ where: { id: letterId } })
  return { db: letters.db, token: ownPageToken(supporterId), language: 'en', now } as const
}

/** A letter of the writer's, confirmed and sent. */
async function writes(given: object) {
  const input = await letters.aLetter({ ...writer, ...given })
  await letters.submit(input)
  const token = (await letters.tokensMailedTo(writer.email)).at(-1) ?? ''
  await confirmLetter({ db: letters.db, now, token })
  return letters.db.letter.findFirstOrThrow({
    where: { campaign: { slug: input.campaignSlug } },
  })
}

const answerWithAttachment = {
  headers: { 'Content-Type': 'multipart/mixed; boundary=b', From: `${canaries.office} <office@mp.invalid>` },
  body: [
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `Dear Ann, ${canaries.answer}. I shall sign.`,
    '--b',
    'Content-Type: application/pdf; name="a.pdf"',
    'Content-Disposition: attachment; filename="a.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(`This holds ${canaries.attachment} alone`).toString('base64'),
    '--b--',
  ].join('\n'),
}

it('leaves nothing of a writer anywhere once they are erased, and the counts as they were', async () => {
  const { db } = letters
  const were = await db.letter.count()
  const letter = await writes({ address: `1 ${canaries.street}\nLondon`, ownWords: canaries.ownWords })
  await writes({ representedName: `Mair ${canaries.represented}`, relation: canaries.relation })
  await letters.submit(await letters.aLetter(writer))
  await sendOwnLinks({ db, email: writer.email, language: 'en', from: '192.0.2.1', now })
  await send()
  const to = letterAddress(letter)
  await arrive(db, { ...answerWithAttachment, to, now })
  await arrive(db, { body: `${canaries.heldByReference} about ${letter.reference}`, now })
  await arrive(db, {
    from: writer.email,
    headers: { From: writer.email },
    body: canaries.fromTheSupporter,
    now,
  })
  const copy = await db.outboxMessage.findFirstOrThrow({ where: { kind: 'reply_copy' } })
  const back = { 'In-Reply-To': copy.messageId, From: writer.email }
  const replies = `replies@${to.split('@')[1]}`
  const along = { ...answerWithAttachment.headers, ...back }
  const words = answerWithAttachment.body.replace(canaries.answer, canaries.writtenBack)
  const file = Buffer.from(`This holds ${canaries.writtenAlong} alone`).toString('base64')
  const written = await arrive(db, {
    from: writer.email,
    to: replies,
    headers: along,
    body: words.replace(Buffer.from(`This holds ${canaries.attachment} alone`).toString('base64'), file),
    now,
  })
  expect(written.inbound.state).toBe('relayed')
  const asked = await arrive(db, {
    from: writer.email,
    to: replies,
    headers: back,
    body: `Please delete me.\n\n${canaries.request}`,
    now,
  })
  expect(asked.inbound.state).toBe('requested')
  const undelivered = report({ action: 'failed', status: '5.1.1' })
  const body = String(undelivered.body).replace('Dear Jane Doe', canaries.returned)
  await arrive(db, { ...undelivered, body, to: returnPath(letter.replyToken), now })
  const before = await everything()
  expect(foundIn(before).sort()).toEqual(
    Object.keys(canaries)
      .filter((door) => door !== 'late')
      .sort(),
  )

  await eraseWriter(await pageOf(letter.id))
  // An answer that comes only now is counted, and nothing of it is kept.
  await arrive(db, { body: `${canaries.late} for Ann`, to: `${letter.replyToken}@${to.split('@')[1]}`, now })
  const after = await everything()
  expect(foundIn(after)).toEqual([])
  expect((await db.letter.count()) - were).toBe(3)
  expect(await db.reply.count({ where: { letterId: letter.id } })).toBe(2)
  expect(await compareCounts(db)).toEqual([])
})

it('lets a mail that is being handed over leave, and clears it then', async () => {
  const { db } = letters
  const { id } = await writes({ ownWords: canaries.ownWords })
  await send({ leaving: true })
  expect((await db.letter.findUniqueOrThrow({ where: { id } })).state).toBe('sent')
  expect(foundIn(await everything())).not.toEqual([])
  await clearAfterWishes({ db, now })
  expect(foundIn(await everything())).toEqual([])
  expect(await compareCounts(db)).toEqual([])
})

it('forgets again after an older copy was restored, by the file beside it, and keeps what came later', async () => {
  const { db } = letters
  await eraseWriter(await pageOf((await writes({})).id))
  const { id } = await writes({ ownWords: canaries.ownWords })
  // As in a copy that was made before: it knows of no erasure, and the letter is older than the one that the file knows.
  const old = new Date(now.getTime() - 60_000)
  await db.erasure.deleteMany()
  await db.letter.update({ where: { id }, data: { createdAt: old } })
  await db.supporter.updateMany({ where: { email: writer.email }, data: { createdAt: old } })
  await db.consent.updateMany({ where: { letterId: id }, data: { givenAt: old } })
  expect(await replayErasures({ db, now })).toBe(1)
  expect(foundIn(await everything())).toEqual([])
  expect(await db.erasure.count()).toBe(1)
  const anew = await writes({ ownWords: 'New words.' })
  await db.letter.update({ where: { id: anew.id }, data: { createdAt: later(2) } })
  await db.supporter.update({ where: { id: anew.supporterId }, data: { createdAt: later(2) } })
  expect(await replayErasures({ db, now: later(2) })).toBe(0)
  expect((await db.letter.findUniqueOrThrow({ where: { id: anew.id } })).clearedAt).toBeNull()
  await eraseWriter({ ...(await pageOf(anew.id)), now: later(3) })
})
