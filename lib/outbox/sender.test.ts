import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { log } from '#lib/platform/log.ts'
import { openSession } from '#lib/platform/smtp-session.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { callBackMessages } from './call-back-messages.ts'
import { claimMessages } from './claim-messages.ts'
import { enqueueMessage, type NewMessage } from './enqueue-message.ts'
import type { DeliveryEvent } from './follower.ts'
import { sendMessage } from './send-message.ts'
import { type Sender, type SenderOptions, startSender } from './sender.ts'
import { settleLeases } from './settle-leases.ts'
import { type StandIn, standInMailSystem } from './testing/stand-in-mail-system.ts'

let data: TestDatabase
beforeAll(async () => {
  data = await testDatabase()
})
afterAll(() => data.drop())

let systems: StandIn[] = []
let senders: Sender[] = []
beforeEach(async () => {
  await data.db.outboxMessage.deleteMany()
  await data.db.laneRest.deleteMany()
})
afterEach(async () => {
  await Promise.all(senders.map((sender) => sender.stop()))
  await Promise.all(systems.map((system) => system.stop()))
  systems = []
  senders = []
})

async function mailSystem(...whims: Parameters<typeof standInMailSystem>) {
  const system = await standInMailSystem(...whims)
  systems.push(system)
  return system
}

function sender(system: StandIn, options: Partial<SenderOptions> = {}) {
  const started = startSender({
    db: data.db,
    owner: randomUUID(),
    transport: () => system.target,
    kinds: {},
    takeOver: false,
    pollMs: 10,
    ...options,
  })
  senders.push(started)
  return started
}

async function post(overrides: Partial<NewMessage> = {}, mail: Partial<NewMessage['mail']> = {}) {
  const name = randomUUID()
  const message: NewMessage = {
    kind: 'letter',
    correlationId: name,
    dedupeKey: name,
    lane: 'members',
    repeatable: false,
    envelope: { from: 'b+token@letters.invalid', to: `${name}@mp.invalid` },
    mail: {
      from: { name: 'Ann Other', address: 'ann.token@letters.invalid' },
      to: { address: `${name}@mp.invalid` },
      subject: 'Rheumatology in Leeds',
      text: 'Dear MP,\n\n.A line that begins with a dot.\n',
      messageId: `<${name}@letters.invalid>`,
      ...mail,
    },
    ...overrides,
  }
  const { id } = await data.db.$transaction((tx) => enqueueMessage(tx, message))
  return { id, name }
}

const look = (id: string) =>
  data.db.outboxMessage.findUniqueOrThrow({ where: { id }, include: { log: { orderBy: { number: 'asc' } } } })

async function becomes(id: string, state: string) {
  await vi.waitFor(async () => expect((await look(id)).state).toBe(state), { timeout: 10_000, interval: 20 })
  return look(id)
}

describe('a message leaves', () => {
  test('and is accepted, with the answer kept and its follower told each step', async () => {
    const system = await mailSystem()
    const events: DeliveryEvent[] = []
    const { id, name } = await post()
    sender(system, { kinds: { letter: { follow: async (_tx, event) => void events.push(event) } } })
    const message = await becomes(id, 'accepted')
    expect(message.lastResponse).toMatch(/^250/)
    expect(message.leaseOwner).toBeNull()
    expect(events.map(({ to }) => to)).toEqual(['leased', 'in_data', 'accepted'])
    expect(events[0]?.correlationId).toBe(name)
    expect(system.arrived).toHaveLength(1)
    expect(system.arrived[0]?.raw).toBe(Buffer.from(message.raw).toString())
    expect(message.log).toMatchObject([
      { number: 1, inDataAt: expect.any(Date), endedAt: expect.any(Date), outcome: 'accepted' },
    ])
  })

  test.each([
    ['"sam; or <none>"@supporter.example', 'samornone@supporter.example'],
    ['"sam,field"@supporter.example', '"sam,field"@supporter.example'],
    ["o'brien&co=%/#!?@supporter.example", "o'brien&co=%/#!?@supporter.example"],
    ['sam@bücher.example', 'sam@xn--bcher-kva.example'],
    ['用户@例子.example', '用户@xn--fsqu00a.example'],
  ])('to an address like %s', async (address, told) => {
    const system = await mailSystem()
    const { id } = await post(
      { envelope: { from: 'b+token@letters.invalid', to: address } },
      { to: { address } },
    )
    sender(system)
    expect((await becomes(id, 'accepted')).envelopeTo).toBe(told)
    const heading = system.arrived[0]?.raw.split('\r\n').filter((line) => /^(To|Cc|Bcc):/.test(line))
    expect(heading).toHaveLength(1)
  })

  test('to no address of another script where the mail system takes none, and says so', async () => {
    const system = await mailSystem({ asciiOnly: true })
    const { id } = await post({ envelope: { from: 'b+token@letters.invalid', to: '用户@supporter.example' } })
    sender(system)
    expect((await becomes(id, 'failed')).lastResponse).toContain('5.6.7')
    expect(system.arrived).toEqual([])
  })

  test('only after in_data is committed', async () => {
    const seen: string[] = []
    const { id } = await post()
    const system = await mailSystem({
      atEnd: async () => {
        seen.push((await look(id)).state)
        return 'ok' as const
      },
    })
    sender(system)
    await becomes(id, 'accepted')
    expect(seen).toEqual(['in_data'])
  })

  test('later when it is asked to wait, and then once', async () => {
    let clock = new Date('2026-03-01T09:00:00Z')
    let answers = 0
    const system = await mailSystem({
      atRcpt: () => (answers++ === 0 ? { code: 451, text: '4.3.0 Greylisted, please come again' } : 'ok'),
    })
    const { id } = await post()
    await data.db.outboxMessage.update({ where: { id }, data: { nextAttemptAt: clock } })
    sender(system, { now: () => clock })
    const waiting = await becomes(id, 'deferred')
    const minutes = (waiting.nextAttemptAt.getTime() - clock.getTime()) / 60_000
    expect(minutes).toBeGreaterThanOrEqual(4)
    expect(minutes).toBeLessThanOrEqual(6)
    clock = new Date(clock.getTime() + 6 * 60_000)
    expect((await becomes(id, 'accepted')).log).toHaveLength(2)
    expect(system.arrived).toHaveLength(1)
  })

  test('not at all when the address does not exist', async () => {
    const system = await mailSystem({ atRcpt: () => ({ code: 550, text: '5.1.1 No such person' }) })
    const { id } = await post()
    sender(system)
    const message = await becomes(id, 'failed')
    expect(message.lastResponse).toContain('5.1.1')
    expect(system.arrived).toHaveLength(0)
  })

  test('not when it may no longer leave', async () => {
    const system = await mailSystem()
    const { id } = await post()
    sender(system, {
      kinds: { letter: { mayLeave: async () => ({ ok: false, reason: 'the campaign is paused' }) } },
    })
    expect((await becomes(id, 'cancelled')).lastResponse).toBe('the campaign is paused')
    expect(system.arrived).toHaveLength(0)
  })

  test('not when permission ends between the first command and the text', async () => {
    const system = await mailSystem()
    const { id } = await post()
    let asked = 0
    sender(system, {
      kinds: {
        letter: {
          mayLeave: async () => (asked++ === 0 ? { ok: true } : { ok: false, reason: 'the seat is vacant' }),
        },
      },
    })
    await becomes(id, 'cancelled')
    expect(system.arrived).toHaveLength(0)
  })
})

describe('a message is signed', () => {
  const bySigner = (mark: string) => () => async () => `DKIM-Signature: ${mark}\r\n`

  test('before its bytes, which stay as they were', async () => {
    const system = await mailSystem()
    const { id } = await post()
    sender(system, { signing: bySigner('first') })
    const message = await becomes(id, 'accepted')
    expect(message.signature).toBe('DKIM-Signature: first\r\n')
    expect(system.arrived[0]?.raw).toBe(`DKIM-Signature: first\r\n${Buffer.from(message.raw)}`)
  })

  test('once: sent again it has the same bytes, and a new key signs what is new', async () => {
    let ends = 0
    let mark = 'first'
    const system = await mailSystem({ atEnd: () => (ends++ === 0 ? 'drop' : 'ok') })
    const { id } = await post({ repeatable: true })
    const started = sender(system, {
      signing: () => {
        const now = mark
        mark = 'second'
        return bySigner(now)()
      },
    })
    await becomes(id, 'accepted')
    const later = await post()
    started.wake()
    await becomes(later.id, 'accepted')
    const [one, again, another] = system.arrived
    expect(again?.raw).toBe(one?.raw)
    expect(one?.raw).toMatch(/^DKIM-Signature: first/)
    expect(another?.raw).toMatch(/^DKIM-Signature: second/)
  })

  test('or not at all for good, where its text had left before there was a key', async () => {
    let ends = 0
    const signed: boolean[] = []
    const system = await mailSystem({ atEnd: () => (ends++ === 0 ? 'drop' : 'ok') })
    const { id } = await post({ repeatable: true })
    sender(system, {
      signing: () => {
        signed.push(ends > 0)
        return ends > 0 ? bySigner('late')() : undefined
      },
    })
    await becomes(id, 'accepted')
    expect(signed).toContain(true)
    expect(system.arrived[1]?.raw).toBe(system.arrived[0]?.raw)
    expect(system.arrived[1]?.raw).not.toContain('DKIM-Signature')
  })

  test('by the key of today, where only its address was refused with the one before', async () => {
    let asked = 0
    const system = await mailSystem({ atRcpt: () => (asked++ === 0 ? 'drop' : 'ok') })
    const { id } = await post()
    sender(system, { signing: () => bySigner(asked === 0 ? 'first' : 'second')() })
    await becomes(id, 'accepted')
    expect(system.arrived[0]?.raw).toMatch(/^DKIM-Signature: second/)
  })

  test('or stays, untried, while the key cannot be used', async () => {
    const system = await mailSystem()
    let broken = true
    const complaint = vi.spyOn(log(), 'error').mockImplementation(() => {})
    const { id } = await post()
    sender(system, {
      signing: () => {
        if (broken) throw new Error('The key cannot be read')
        return bySigner('mended')()
      },
    })
    await vi.waitFor(() => expect(complaint).toHaveBeenCalled())
    expect(await look(id)).toMatchObject({ state: 'ready', attempts: 0 })
    broken = false
    await becomes(id, 'accepted')
    complaint.mockRestore()
    expect(system.arrived[0]?.raw).toMatch(/^DKIM-Signature: mended/)
  })
})

describe('the line breaks', () => {
  test('before the text: it is sent again, and arrives once', async () => {
    let tries = 0
    const system = await mailSystem({ atRcpt: () => (tries++ < 2 ? 'drop' : 'ok') })
    const { id } = await post()
    sender(system)
    expect((await becomes(id, 'accepted')).log.map(({ outcome }) => outcome)).toEqual([
      'broke',
      'broke',
      'accepted',
    ])
    expect(system.arrived).toHaveLength(1)
  })

  test('after the text: nobody knows, so a letter is not sent again', async () => {
    const system = await mailSystem({ atEnd: () => 'drop' })
    const { id } = await post()
    const next = await post({ lane: 'members' })
    sender(system)
    await becomes(id, 'unknown')
    await becomes(next.id, 'unknown')
    const later = await post()
    await becomes(later.id, 'unknown')
    expect(system.arrived).toHaveLength(3)
  })

  test('after the text: what may be sent twice is', async () => {
    let ends = 0
    const system = await mailSystem({ atEnd: () => (ends++ === 0 ? 'drop' : 'ok') })
    const { id } = await post({ kind: 'confirmation', lane: 'supporters', repeatable: true })
    sender(system)
    await becomes(id, 'accepted')
    expect(system.arrived).toHaveLength(2)
  })

  test('and no mail system answers: the message has used no attempt', async () => {
    const system = await mailSystem()
    let away = true
    let tries = 0
    const { id } = await post()
    sender(system, {
      transport: () => {
        tries += 1
        return away ? { ...system.target, port: 1 } : system.target
      },
    })
    await vi.waitFor(() => expect(tries).toBeGreaterThan(1), { timeout: 15_000 })
    expect((await look(id)).attempts).toBe(0)
    away = false
    expect((await becomes(id, 'accepted')).attempts).toBe(1)
  })
})

describe('several senders', () => {
  test('two at once on fifty messages send each exactly once', async () => {
    const system = await mailSystem()
    const posted = []
    for (let count = 0; count < 50; count++) posted.push(await post())
    sender(system)
    sender(system)
    await vi.waitFor(
      async () => expect(await data.db.outboxMessage.count({ where: { state: 'accepted' } })).toBe(50),
      { timeout: 15_000, interval: 50 },
    )
    expect(system.arrived.map(({ to }) => to).sort()).toEqual(
      posted.map(({ name }) => `${name}@mp.invalid`).sort(),
    )
  })

  test('one that lost its lease neither sends nor records', async () => {
    const system = await mailSystem()
    const { id } = await post()
    const now = new Date()
    const slow = { db: data.db, owner: 'slow', lane: 'members' as const, limit: 1, now }
    const [message] = await claimMessages(slow)
    if (!message) throw new Error('nothing claimed')
    const hours = new Date(now.getTime() + 3_600_000)
    expect(await settleLeases({ db: data.db, owner: 'other', now: hours, everyOther: false })).toBe(1)
    const session = await openSession(system.target)
    await sendMessage({ db: data.db, session, message, owner: 'slow', kinds: {}, now: () => now })
    session.close()
    expect(system.arrived).toHaveLength(0)
    expect((await look(id)).state).toBe('ready')
  })

  test('a new one takes over what a dead one left', async () => {
    const system = await mailSystem()
    const ids = { leased: await post(), text: await post(), twice: await post({ repeatable: true }) }
    const now = new Date()
    await claimMessages({ db: data.db, owner: 'dead', lane: 'members', limit: 3, now })
    await data.db.outboxMessage.updateMany({
      where: { id: { in: [ids.text.id, ids.twice.id] } },
      data: { state: 'in_data' },
    })
    sender(system, { takeOver: true })
    await becomes(ids.leased.id, 'accepted')
    await becomes(ids.twice.id, 'accepted')
    expect((await look(ids.text.id)).state).toBe('unknown')
    expect(system.arrived).toHaveLength(2)
  })
})

describe('what a sender has taken and not begun', () => {
  const inState = (state: 'leased' | 'ready') => data.db.outboxMessage.count({ where: { state } })

  test('is let go when it stops, for others to take at once', async () => {
    let goOn = () => {}
    const held = new Promise<'ok'>((resolve) => {
      goOn = () => resolve('ok')
    })
    const system = await mailSystem({ atRcpt: () => held })
    for (let count = 0; count < 5; count++) await post()
    const started = sender(system, { concurrency: 1 })
    await vi.waitFor(async () => expect(await inState('leased')).toBe(5), { timeout: 10_000 })
    const stopped = started.stop()
    goOn()
    await stopped
    expect(system.arrived).toHaveLength(1)
    expect(await inState('ready')).toBe(4)
    const other = { db: data.db, owner: 'other', lane: 'members' as const, limit: 5, now: new Date() }
    expect(await claimMessages(other)).toHaveLength(4)
  })

  test('is let go when its lane is told to stop', async () => {
    const system = await mailSystem({ atRcpt: () => ({ code: 550, text: '5.7.1 Blocked by our policy' }) })
    for (let count = 0; count < 5; count++) await post()
    sender(system, { concurrency: 1 })
    await vi.waitFor(async () => expect(await inState('ready')).toBe(4), { timeout: 10_000 })
    expect(await inState('leased')).toBe(0)
    expect(await data.db.outboxAttempt.count({ where: { outcome: 'kept_back' } })).toBe(4)
  })

  test('goes to another sender two minutes after its own was killed', async () => {
    const { id } = await post()
    const now = new Date()
    await claimMessages({ db: data.db, owner: 'killed', lane: 'members', limit: 1, now })
    const later = (ms: number) => new Date(now.getTime() + ms)
    const settled = (at: Date) => settleLeases({ db: data.db, owner: 'other', now: at, everyOther: false })
    expect(await settled(later(110_000))).toBe(0)
    expect(await settled(later(130_000))).toBe(1)
    expect((await look(id)).state).toBe('ready')
  })
})

describe('a refusal by policy', () => {
  test('stops the lane for every sender and over a restart, fails no letter, and is written down', async () => {
    let clock = new Date('2026-03-03T10:00:00Z')
    const now = () => clock
    let refuses = true
    const system = await mailSystem({
      atRcpt: () => (refuses ? { code: 550, text: '5.7.1 Blocked by our policy' } : 'ok'),
    })
    const { id } = await post()
    await data.db.outboxMessage.updateMany({ data: { nextAttemptAt: clock } })
    sender(system, { now })
    await becomes(id, 'deferred')
    const rest = { reason: 'policy', answer: '550 5.7.1', since: clock }
    expect(await data.db.laneRest.findMany()).toMatchObject([{ lane: 'members', ...rest }])
    refuses = false
    await Promise.all(senders.map((each) => each.stop()))
    const next = await post()
    const told = await post({ kind: 'receipt', lane: 'supporters', repeatable: true })
    await data.db.outboxMessage.updateMany({ data: { nextAttemptAt: clock } })
    sender(system, { now })
    await becomes(told.id, 'accepted')
    expect((await look(next.id)).state).toBe('ready')
    clock = new Date(clock.getTime() + 16 * 60_000)
    await becomes(next.id, 'accepted')
    await becomes(id, 'accepted')
  })
})

test('a follower that always fails does not lose the outcome', async () => {
  const system = await mailSystem()
  const { id } = await post()
  const letter = async (_tx: unknown, { to }: DeliveryEvent) => {
    if (to === 'accepted') throw new Error('a defect elsewhere')
  }
  const complaint = vi.spyOn(log(), 'error').mockImplementation(() => {})
  sender(system, { kinds: { letter: { follow: letter } } })
  await becomes(id, 'accepted')
  expect(system.arrived).toHaveLength(1)
  expect(complaint).toHaveBeenCalled()
  complaint.mockRestore()
})

describe('the outbox takes', () => {
  test('one message for one dedupe key', async () => {
    const first = await post({ dedupeKey: 'the same' })
    const second = await data.db.$transaction((tx) =>
      enqueueMessage(tx, {
        kind: 'letter',
        correlationId: 'x',
        dedupeKey: 'the same',
        lane: 'members',
        repeatable: false,
        envelope: { from: '', to: 'a@mp.invalid' },
        mail: {
          from: { name: '', address: 'a@letters.invalid' },
          to: { address: 'a@mp.invalid' },
          subject: 's',
          text: 't',
          messageId: '<another@letters.invalid>',
        },
      }),
    )
    expect(second).toEqual({ ok: true, created: false, id: first.id })
  })

  test('names and subjects that try to add headers, as plain text', async () => {
    const { id } = await post(
      {},
      {
        from: { name: 'Ann\r\nBcc: all@example.com', address: 'ann@letters.invalid' },
        subject: 'Hello\r\n\r\nA second body\0',
      },
    )
    const raw = Buffer.from((await look(id)).raw).toString()
    const head = raw.slice(0, raw.indexOf('\r\n\r\n'))
    expect(head).not.toMatch(/^Bcc:/im)
    expect(head).toMatch(/^From: .*Ann Bcc: all@example\.com/m)
    expect(raw).not.toContain('\0')
    expect(raw.slice(head.length)).not.toContain('A second body')
  })

  test('back what no sender has taken yet', async () => {
    const { id, name } = await post()
    const called = await data.db.$transaction((tx) =>
      callBackMessages(tx, { correlationId: name, now: new Date() }),
    )
    expect(called).toEqual({ calledBack: 1, leaving: 0 })
    expect((await look(id)).state).toBe('cancelled')
    const again = await post({ correlationId: name }, { messageId: `<${name}@letters.invalid>` })
    expect((await look(again.id)).state).toBe('ready')
  })
})
