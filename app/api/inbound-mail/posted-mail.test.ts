import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { routesForTests } from '#app/http/testing/routes.ts'
import { readPieces } from '#lib/files/mail-source.ts'
import { letterAddress } from '#lib/letters/letter-address.ts'
import { newReplyToken } from '#lib/letters/reply-token.ts'
import { signatureOf, signedText } from '#lib/replies/posted-mail.ts'
import { POST } from './route.ts'

const OLD = 'the secret that is being changed for a new one'
const NEW = 'the secret that takes the place of the old one'
vi.stubEnv('INBOUND_SECRET', `${NEW}, ${OLD}`)
const testing = routesForTests()

let to = ''
beforeAll(() => {
  to = letterAddress({ replyToken: newReplyToken(), senderName: 'Ann Example' })
})
beforeEach(async () => {
  await testing.db.inboundMessage.deleteMany()
  await testing.db.mailPiece.deleteMany()
  await testing.db.mailSource.deleteMany()
})

const hello = Buffer.from('From: office@mp.example\r\nSubject: Hello\r\n\r\nHello\0\r\n', 'latin1')
const inSeconds = (seconds: number) => String(Math.floor(Date.now() / 1_000) + seconds)

type Mail = {
  raw?: Buffer
  /** What comes in place of the bytes that were signed. */
  sends?: Buffer | ReadableStream<Uint8Array>
  secret?: string
  timestamp?: string
  from?: string
  /** Headers that are changed after the signing. */
  changed?: Record<string, string>
}

function post(mail: Mail & { to?: string } = {}): Promise<Response> {
  const { raw = hello, secret = NEW, timestamp = inSeconds(0), from = 'office@mp.example', changed } = mail
  const sha256 = createHash('sha256').update(raw).digest('hex')
  const recipients = mail.to ?? to
  const signature = signatureOf(secret, signedText({ timestamp, from, to: recipients, sha256 }))
  const headers = new Headers({
    'mail-from': from,
    'mail-to': recipients,
    'mail-timestamp': timestamp,
    'mail-sha256': sha256,
    'mail-signature': `v1=${signature.toString('hex')}`,
    ...changed,
  })
  const body = mail.sends ?? raw
  return POST(
    new Request('http://localhost:3000/api/inbound-mail', {
      method: 'POST',
      headers,
      body: body instanceof ReadableStream ? body : new Uint8Array(body),
      duplex: 'half',
    } as RequestInit),
  )
}

const stored = () =>
  testing.db.inboundMessage.findMany({
    select: { envelopeFrom: true, envelopeTo: true, state: true, source: true },
    orderBy: { envelopeTo: 'asc' },
  })

const answered = async (response: Response) => [response.status, (await response.json()).reason]

test('a posted message is stored as it came, byte for byte, before it is answered', async () => {
  const answer = await post()
  expect([answer.status, await answer.json()]).toEqual([200, { stored: true, fresh: true, notOurs: [] }])
  const [message] = await stored()
  expect(message).toMatchObject({ envelopeFrom: 'office@mp.example', envelopeTo: to, state: 'received' })
  expect(message && (await buffer(readPieces(testing.db, message.source).pieces()))).toEqual(hello)
})

test('sent again, it is answered the same and stored once', async () => {
  await post()
  const again = await post({ timestamp: inSeconds(20) })
  expect([again.status, await again.json()]).toEqual([200, { stored: true, fresh: false, notOurs: [] }])
  expect(await stored()).toHaveLength(1)
})

test('the same request twice at once is one message', async () => {
  const timestamp = inSeconds(0)
  const answers = await Promise.all([post({ timestamp }), post({ timestamp })])
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  expect(await stored()).toHaveLength(1)
})

test('while the secret is changed, the old one counts beside the new', async () => {
  expect((await post({ secret: OLD })).status).toBe(200)
})

test('the null sender, and an address with letters of other scripts, come through', async () => {
  const from = Buffer.from('<siân@mp.example>', 'utf8').toString('latin1')
  await post({ from })
  expect(await stored()).toMatchObject([{ envelopeFrom: 'siân@mp.example' }])
  await post({ from: '<>', raw: Buffer.from('another') })
  expect((await stored()).map(({ envelopeFrom }) => envelopeFrom).toSorted()).toEqual(['', 'siân@mp.example'])
})

test('what is for us is taken and what is not is named', async () => {
  const answer = await post({ to: `campaigns@letters.invalid, ann@elsewhere.example, ${to}` })
  expect(await answer.json()).toEqual({ stored: true, fresh: true, notOurs: ['ann@elsewhere.example'] })
  expect(await stored()).toHaveLength(2)
})

describe('nothing is stored', () => {
  const refused = async (mail: Mail & { to?: string }, status: number, reason: string) => {
    expect(await answered(await post(mail))).toEqual([status, reason])
    expect(await stored()).toEqual([])
    expect(await testing.db.mailPiece.count()).toBe(0)
  }

  test('of what somebody else signed', () =>
    refused({ secret: 'a secret of somebody else altogether' }, 401, 'not_signed'))

  test.each([
    ['the sender', { 'mail-from': 'other@mp.example' }],
    ['the recipient', { 'mail-to': 'campaigns@letters.invalid' }],
    ['the time', { 'mail-timestamp': '1' }],
    ['the bytes', { 'mail-sha256': 'a'.repeat(64) }],
    ['the signature', { 'mail-signature': '' }],
    ['the signature', { 'mail-signature': `v1=${'ab'.repeat(31)}` }],
    ['the signature', { 'mail-signature': `v2=${'ab'.repeat(32)}` }],
  ])('where %s was changed behind it', (_what, changed) => refused({ changed }, 401, 'not_signed'))

  test.each([-400, 400])('that was signed %i seconds from now', (seconds) =>
    refused({ timestamp: inSeconds(seconds) }, 401, 'stale'),
  )

  test.each(['tomorrow', ''])('that says it was signed "%s"', (timestamp) =>
    refused({ timestamp }, 401, 'stale'),
  )

  test('that is for nobody here', () => refused({ to: 'ann@elsewhere.example' }, 422, 'not_ours'))

  test('that is for more than a message may be for', () =>
    refused({ to: Array.from({ length: 21 }, () => to).join(',') }, 422, 'not_ours'))

  test('whose bytes are not those that were signed', () =>
    refused({ sends: Buffer.from('something else') }, 422, 'invalid'))

  test('that breaks off', () => refused({ sends: hello.subarray(0, 10) }, 422, 'invalid'))

  test('that fails in the middle', async () => {
    const broken = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(hello)
        controller.error(new Error('the line broke'))
      },
    })
    await refused({ sends: broken }, 503, 'unavailable')
  })

  test('that says it is too large, before any of it is read', () =>
    refused({ changed: { 'content-length': '25000001' } }, 413, 'too_big'))

  test('of a stranger, not even looked at', async () => {
    let asked = 0
    const body = new ReadableStream<Uint8Array>(
      {
        pull() {
          asked += 1
        },
      },
      { highWaterMark: 0 },
    )
    await refused({ sends: body, secret: 'a secret of somebody else altogether' }, 401, 'not_signed')
    expect(asked).toBe(0)
  })
})
