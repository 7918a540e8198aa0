import { once } from 'node:events'
import { describe, expect, test } from 'vitest'
import { inPieces } from '#lib/files/in-pieces.ts'
import { messageReader } from './message-reader.ts'

const bytesOf = (text: string) => {
  const raw = Buffer.from(text)
  return { size: raw.length, pieces: () => inPieces([raw]) }
}

const head = (type = 'text/plain') =>
  `From: Jane <office@mp.invalid>\r\nSubject: Hello\r\nContent-Type: ${type}\r\n\r\n`
const ANSWER = bytesOf(`${head()}I will sign it.\r\n\r\n> Please sign\r\n`)

describe('a message is read in a thread of its own', () => {
  test('and its new words are found there too', async () => {
    const reading = await messageReader().read(ANSWER)
    expect(reading).toMatchObject({
      ok: true,
      message: { subject: 'Hello', from: { address: 'office@mp.invalid' }, words: 'I will sign it.' },
    })
  })

  test('several at once, each for itself', async () => {
    const reader = messageReader()
    const subjects = ['One', 'Two', 'Three']
    const readings = await Promise.all(
      subjects.map((subject) => reader.read(bytesOf(`Subject: ${subject}\r\n\r\nHello`))),
    )
    expect(readings).toMatchObject(subjects.map((subject) => ({ ok: true, message: { subject } })))
  })

  test('so that this process goes on meanwhile', async () => {
    const order: string[] = []
    const reading = messageReader()
      .read(bytesOf(`${head('text/html')}${'<b>x</b> '.repeat(60_000)}`))
      .then(() => order.push('read'))
    await new Promise((resolve) => setImmediate(resolve))
    order.push('something else')
    await reading
    expect(order).toEqual(['something else', 'read'])
  })
})

describe('what is too much gets a reason, and the next message is read', () => {
  test.each<[string, () => string, string]>([
    [
      'parts',
      () => `${head('multipart/mixed; boundary=b')}${'--b\r\n\r\nx\r\n'.repeat(1_200)}`,
      '1,000 parts',
    ],
    ['lines', () => `${head()}${'\r\n'.repeat(600_000)}`, '40,000 lines'],
    ['bytes', () => `${head()}${`${'x'.repeat(998)}\r\n`.repeat(30_001)}`, 'text is longer'],
    ['headers', () => `${`X-A: ${'b'.repeat(100)}\r\n`.repeat(3_000)}\r\nHello`, 'headers are longer'],
    [
      'parts within parts',
      () =>
        Array.from(
          { length: 60 },
          (_, n) => `Content-Type: multipart/mixed; boundary=${n}\r\n\r\n--${n}\r\n`,
        ).join(''),
      'parts within parts',
    ],
    ['text', () => `${head()}${'Thank you. '.repeat(10_000)}`, 'text is longer'],
    ['HTML', () => `${head('text/html')}${'<p>x</p>'.repeat(260_000)}`, 'text is longer'],
  ])('%s', async (_, make, reason) => {
    const reader = messageReader()
    expect(await reader.read(bytesOf(make()))).toEqual({
      ok: false,
      reason: expect.stringContaining(reason),
    })
    expect(await reader.read(ANSWER)).toMatchObject({ ok: true })
  })

  test('time', async () => {
    const reader = messageReader({ withinMs: 0 })
    const slow = bytesOf(`${head()}${`${'x'.repeat(40)}\r\n`.repeat(39_000)}`)
    expect(await reader.read(slow)).toMatchObject({ ok: false, reason: expect.stringContaining('too long') })
  })

  test('memory', async () => {
    const reader = messageReader({ heapMb: 16, withinMs: 60_000 })
    const heavy = bytesOf(`${head('text/html')}${'<p>x</p>'.repeat(240_000)}`)
    expect(await reader.read(heavy)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('more memory'),
    })
    expect(await reader.read(ANSWER)).toMatchObject({ ok: true })
  })
})

test('bytes that cannot be had are a fault, and the next message is read', async () => {
  const reader = messageReader()
  const lost = {
    size: 10,
    async *pieces() {
      yield Buffer.from('Subj')
      throw new Error('no database')
    },
  }
  await expect(reader.read(lost)).rejects.toThrow('no database')
  expect(await reader.read(ANSWER)).toMatchObject({ ok: true })
})

test('a thread that nobody needs ends, and another one reads the next message', async () => {
  const reader = messageReader({ idleMs: 0 })
  const read = async () => {
    const started = once(process, 'worker')
    expect(await reader.read(ANSWER)).toMatchObject({ ok: true })
    const [thread] = await started
    await once(thread, 'exit')
  }
  for (let time = 0; time < 3; time++) await read()
})
