import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { openSession, type Patience } from '#lib/platform/smtp-session.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { enqueueMessage } from './enqueue-message.ts'
import { type Sender, startSender } from './sender.ts'
import { type Point, type StandIn, standInMailSystem, type Whim } from './testing/stand-in-mail-system.ts'

/** Which wait of a session ends when a system takes its time at a point. */
const WAITS: Record<Point, keyof Patience> = {
  greeting: 'connectMs',
  ehlo: 'openMs',
  starttls: 'openMs',
  auth: 'openMs',
  mail: 'envelopeMs',
  rcpt: 'envelopeMs',
  data: 'envelopeMs',
  text: 'finalMs',
  end: 'finalMs',
  rset: 'resetMs',
}
const SHORT_MS = 1_500
const ACCESS = { user: 'chorus', pass: 'right' }
const patiently = { timeout: 15_000, interval: 20 }

let data: TestDatabase
let system: StandIn
let sender: Sender | undefined
beforeAll(async () => {
  data = await testDatabase()
})
afterAll(() => data.drop())
beforeEach(async () => {
  await data.db.outboxMessage.deleteMany()
  await data.db.laneRest.deleteMany()
})
afterEach(async () => {
  await sender?.stop()
  await system.stop()
})

async function post({ repeatable = false } = {}) {
  const name = randomUUID()
  const { id } = await data.db.$transaction((tx) =>
    enqueueMessage(tx, {
      kind: repeatable ? 'confirmation' : 'letter',
      correlationId: name,
      dedupeKey: name,
      lane: 'members',
      repeatable,
      envelope: { from: 'b+token@letters.invalid', to: `${name}@mp.invalid` },
      mail: {
        from: { name: 'Ann Other', address: 'ann.token@letters.invalid' },
        to: { address: `${name}@mp.invalid` },
        subject: 'Rheumatology in Leeds',
        text: 'Dear MP,\n\nMy hands hurt.\n',
        messageId: `<${name}@letters.invalid>`,
      },
    }),
  )
  return id
}

/**
 * A sender whose days go by twenty times as fast, to a system that has one whim at one point, once, and then is well. What
 * it would wait for at that point is short until then.
 */
async function meet(where: Point, whim: Whim) {
  let met = false
  system = await standInMailSystem({
    access: ACCESS,
    at(point) {
      if (point !== where || met) return 'ok'
      met = true
      return whim
    },
  })
  const began = Date.now()
  const patience: Partial<Patience> = {}
  const takesTime = whim === 'silence' || whim === SLOW
  Object.defineProperty(patience, WAITS[where], {
    enumerable: true,
    get: () => (takesTime && !met ? SHORT_MS : 60_000),
  })
  sender = startSender({
    db: data.db,
    owner: randomUUID(),
    transport: () => ({ ...system.target, auth: ACCESS }),
    kinds: {},
    takeOver: false,
    pollMs: 10,
    patience,
    now: () => new Date(began + 20 * (Date.now() - began)),
  })
}

const look = (id: string) =>
  data.db.outboxMessage.findUniqueOrThrow({ where: { id }, include: { log: { orderBy: { number: 'asc' } } } })

/** How each try of a message ended, and how often it arrived, once it waits or has ended. */
async function comesTo(id: string) {
  await vi.waitFor(
    async () => expect((await look(id)).state).toMatch(/accepted|failed|unknown|deferred/),
    patiently,
  )
  const { envelopeTo, log } = await look(id)
  const times = system.arrived.filter(({ to }) => to === envelopeTo).length
  return `${log.map(({ outcome }) => outcome).join(', then ')}: arrived ${times}`
}

const cut = (says: string): Whim => ({ says, next: 'drop' })
const GARBAGE: Whim = { says: Buffer.from('ff00fe9c8a0d0a', 'hex'), next: 'unheard' }
const SLOW: Whim = { says: '250 2.0.0 This takes a very, very long time\r\n', everyMs: 100, next: 'heard' }
const ENDLESS: Whim = {
  says: '220-Welcome to the mail system of this place\r\n'.repeat(20_000),
  next: 'silence',
}

describe('a system that does its worst before a session is open costs a letter no try', () => {
  test.each<[Point, string, Whim]>([
    ...(['greeting', 'ehlo', 'auth'] as const).flatMap((point): [Point, string, Whim][] => [
      [point, 'the line ends', 'drop'],
      [point, 'the line is torn', 'reset'],
      [point, 'an answer has no end', ENDLESS],
      [point, 'half an answer', cut('220-Welc')],
      [point, 'bytes that mean nothing', GARBAGE],
      [point, '421', { code: 421, text: '4.3.2 Closing' }],
      [point, '454', { code: 454, text: '4.7.0 Not at the moment' }],
    ]),
    ['greeting', 'nothing is said', 'silence'],
    ['greeting', 'an answer comes a byte at a time', SLOW],
    ['ehlo', 'an answer comes a byte at a time', SLOW],
    ['auth', 'nothing is said', 'silence'],
  ])('at %s: %s', async (point, _, whim) => {
    await meet(point, whim)
    expect(await comesTo(await post())).toBe('accepted: arrived 1')
    expect(await data.db.laneRest.findMany()).toEqual([])
  })
})

describe('before the text it is tried again, and arrives once', () => {
  const twice = (answer: string): Whim => ({ says: answer.repeat(2), next: 'heard' })
  test.each<[Point, string, Whim, string]>([
    ...(['mail', 'rcpt', 'data'] as const).flatMap((point): [Point, string, Whim, string][] => [
      [point, 'the line ends', 'drop', 'broke'],
      [point, 'the line is torn', 'reset', 'broke'],
      [point, 'half a refusal', cut('550-5.1.1 Nobo'), 'broke'],
      [point, 'a refusal whose end is missing', cut('550 5.1.1 Nobody'), 'broke'],
      [point, 'bytes that mean nothing', GARBAGE, 'broke'],
      [point, '421', { code: 421, text: '4.3.2 Closing' }, 'ready'],
    ]),
    ['mail', 'nothing is said', 'silence', 'broke'],
    ['rcpt', 'an answer comes a byte at a time', SLOW, 'broke'],
    ['data', 'nothing is said', 'silence', 'broke'],
    ['data', 'an answer comes a byte at a time', SLOW, 'broke'],
    ['greeting', 'two answers at once', { says: '220 Hello\r\n250 Hello\r\n', next: 'heard' }, 'broke'],
    ['mail', 'two answers at once', twice('250 2.1.0 Ok\r\n'), 'broke'],
    ['rcpt', 'two answers at once', twice('250 2.1.5 Ok\r\n'), 'broke'],
    [
      'mail',
      'every answer at once',
      { says: '250 Ok\r\n250 Ok\r\n354 Go on\r\n250 Taken\r\n', next: 'drop' },
      'broke',
    ],
    [
      'data',
      'taken before it was sent',
      { says: '354 Go on\r\n250 2.0.0 Taken\r\n', next: 'heard' },
      'broke',
    ],
  ])('at %s: %s', async (point, _, whim, first) => {
    await meet(point, whim)
    expect(await comesTo(await post())).toBe(`${first}, then accepted: arrived 1`)
  })

  test.each<[string, Whim, string]>([
    ['refused for good', { says: '354 Go on\r\n550 5.1.1 Nobody\r\n', next: 'heard' }, 'failed'],
    ['refused for now', { says: '354 Go on\r\n451 4.3.0 Not now\r\n', next: 'heard' }, 'deferred'],
  ])('or waits or fails where it is asked for and %s at once', async (_, whim, outcome) => {
    await meet('data', whim)
    expect(await comesTo(await post())).toBe(`${outcome}: arrived 0`)
  })
})

describe('once its text was let go, a letter is in doubt, and what may arrive twice is sent again', () => {
  test.each<[Point, string, Whim, number]>([
    ['text', 'the line ends', 'drop', 0],
    ['text', 'the line is torn', 'reset', 0],
    ['text', 'nothing is read any more', 'silence', 0],
    ['end', 'the line ends', 'drop', 1],
    ['end', 'the line is torn', 'reset', 1],
    ['end', 'nothing is said', 'silence', 1],
    ['end', 'the answer comes a byte at a time', SLOW, 1],
    ['end', 'half an answer', cut('250-2.0.0 Tak'), 1],
    ['end', 'a refusal whose end is missing', cut('554 5.7.1 No'), 1],
    ['end', 'bytes that mean nothing', GARBAGE, 1],
  ])('at %s: %s', async (point, _, whim, arrived) => {
    await meet(point, whim)
    expect(await comesTo(await post())).toBe(`unknown: arrived ${arrived}`)
    await sender?.stop()
    await system.stop()
    await meet(point, whim)
    expect(await comesTo(await post({ repeatable: true }))).toBe(
      `broke, then accepted: arrived ${arrived + 1}`,
    )
  })

  test.each<[string, string, object]>([
    ['taken', '250 2.0.0 Taken', { kind: 'broke', released: true }],
    ['refused for good', '554 5.6.0 Not that', { kind: 'answered', response: '554 5.6.0 Not that' }],
    ['asked to come again', '452 4.3.1 No room', { kind: 'answered', response: '452 4.3.1 No room' }],
  ])('a long one that is %s before all of it was sent ends the line', async (_, says, outcome) => {
    system = await standInMailSystem({
      at: (point) => (point === 'text' ? { says: `${says}\r\n`, next: 'silence' } : 'ok'),
    })
    const session = await openSession(system.target)
    const envelope = { from: 'b+token@letters.invalid', to: 'jane@mp.invalid' }
    // More than the line holds by itself.
    const raw = Buffer.alloc(20_000_000, 'My hands hurt.\r\n')
    const told = await session.deliver({ envelope, raw, release: async () => true })
    expect(told).toMatchObject(outcome)
    expect(session.usable).toBe(false)
  })

  test.each<Point>(['text', 'end'])('421 at %s says that it was not taken', async (point) => {
    await meet(point, { code: 421, text: '4.3.2 Closing' })
    expect(await comesTo(await post())).toMatch(/^ready, then accepted/)
  })
})

describe('an answer too many', () => {
  test.each(['250 2.0.0 Taken', '550 5.1.1 Nobody', '421 4.3.2 Closing'])(
    '(%s) is none to the next letter',
    async (extra) => {
      await meet('end', { says: `250 2.0.0 Taken\r\n${extra}\r\n`, next: 'heard' })
      const both = [await post(), await post()]
      for (const id of both) expect(await comesTo(id)).toMatch(/accepted: arrived 1$/)
    },
  )
})

test('a system that does not forget a refused message holds up neither its record nor the next letter', async () => {
  let refused = ''
  system = await standInMailSystem({
    atRcpt(to) {
      refused ||= to
      return to === refused ? { code: 450, text: '4.2.0 Greylisted' } : 'ok'
    },
    at: (point) => (point === 'rset' ? 'silence' : 'ok'),
  })
  sender = startSender({
    db: data.db,
    owner: randomUUID(),
    transport: () => system.target,
    kinds: {},
    takeOver: false,
    pollMs: 10,
    patience: { resetMs: SHORT_MS },
  })
  expect(await comesTo(await post())).toBe('deferred: arrived 0')
  expect(await comesTo(await post())).toBe('accepted: arrived 1')
})

test('stopping waits for nobody who does not open a session', async () => {
  await meet('ehlo', 'silence')
  await sender?.stop()
  sender = startSender({
    db: data.db,
    owner: randomUUID(),
    transport: () => system.target,
    kinds: {},
    takeOver: false,
    pollMs: 10,
  })
  const id = await post()
  await vi.waitFor(() => expect(system.told).not.toEqual([]), patiently)
  await sender.stop()
  expect(await look(id)).toMatchObject({ state: 'ready', attempts: 0 })
})

test('a name and password are told to no other machine in the clear', async () => {
  system = await standInMailSystem({ access: ACCESS })
  const elsewhere = { ...system.target, host: '0.0.0.0', plain: false }
  const session = await openSession(elsewhere)
  session.close()
  await expect(openSession({ ...elsewhere, auth: ACCESS })).rejects.toThrow(/STARTTLS/)
  expect(system.told.join()).not.toContain('AUTH')
})
