import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { within } from '#lib/platform/run-statement.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { callBackMessages } from './call-back-messages.ts'
import { pickByMailbox } from './claim-by-mailbox.ts'
import { claimMessages } from './claim-messages.ts'
import { enqueueMessage } from './enqueue-message.ts'
import type { MailboxPace } from './mailbox-pace.ts'
import { settleLeases } from './settle-leases.ts'

let data: TestDatabase
beforeAll(async () => {
  data = await testDatabase()
})
afterAll(() => data.drop())
beforeEach(async () => {
  await data.db.outboxMessage.deleteMany()
  await data.db.mailboxSlot.deleteMany()
})

const pace: MailboxPace = { perHour: 60, perDay: 3, opens: '09:00', closes: '17:00' }
const tuesday = new Date('2026-12-01T10:00:00Z')
const later = (minutes: number, from = tuesday) => new Date(from.getTime() + minutes * 60_000)

/** Letters to a mailbox, of a campaign, that have waited since the day before. */
async function post(mailbox: string, { of = 'a', count = 1 }: { of?: string; count?: number } = {}) {
  const posted: { id: string; correlationId: string }[] = []
  for (let number = 0; number < count; number++) {
    const correlationId = `${of} ${randomUUID()}`
    const { id } = await data.db.$transaction((tx) =>
      enqueueMessage(tx, {
        kind: 'letter',
        correlationId,
        dedupeKey: correlationId,
        lane: 'members',
        turn: of,
        repeatable: false,
        envelope: { from: 'b+token@letters.invalid', to: `${mailbox}@mp.invalid` },
        mail: {
          from: { name: 'Ann Other', address: 'ann@letters.invalid' },
          to: { address: `${mailbox}@mp.invalid` },
          subject: 'Rheumatology',
          text: 'Dear MP',
          messageId: `<${correlationId.replace(' ', '.')}@letters.invalid>`,
        },
      }),
    )
    posted.push({ id, correlationId })
  }
  await data.db.outboxMessage.updateMany({
    where: { id: { in: posted.map(({ id }) => id) } },
    data: { nextAttemptAt: later(-24 * 60) },
  })
  return posted
}

const claim = (
  now: Date,
  { limit = 10, owner = 'w', paced = true }: { limit?: number; owner?: string; paced?: boolean } = {},
) => claimMessages({ db: data.db, owner, lane: 'members', limit, now, mailboxPace: paced ? pace : null })

/** Whom what was claimed goes to, as `leeds`. */
const mailboxes = (claimed: { envelopeTo: string }[]) =>
  claimed.map(({ envelopeTo }) => envelopeTo.split('@')[0])
const turns = (claimed: { turn: string }[]) => claimed.map(({ turn }) => turn).join('')

describe('one mailbox', () => {
  test('gets one letter a minute, and no more than its day’s', async () => {
    await post('leeds', { count: 5 })
    expect(await claim(tuesday)).toHaveLength(1)
    expect(await claim(later(0.5))).toHaveLength(0)
    expect(await claim(later(1))).toHaveLength(1)
    expect(await claim(later(2))).toHaveLength(1)
    expect(await claim(later(3))).toHaveLength(0)
    expect(await claim(later(6 * 60))).toHaveLength(0)
    expect(await claim(later(23 * 60))).toHaveLength(1)
  })

  test.each([
    ['early in the morning', '2026-12-01T08:59:00Z'],
    ['in the evening', '2026-12-01T17:00:00Z'],
    ['on a Saturday', '2026-12-05T12:00:00Z'],
    ['on a bank holiday', '2026-12-28T12:00:00Z'],
  ])('gets none %s', async (_when, time) => {
    await post('leeds')
    expect(await claim(new Date(time))).toHaveLength(0)
  })

  test('gets them as they come where there is no pace, day and night', async () => {
    await post('leeds', { count: 5 })
    expect(await claim(new Date('2026-12-05T23:00:00Z'), { paced: false, limit: 4 })).toHaveLength(4)
  })

  test('gets the letters of each campaign in turn', async () => {
    await post('leeds', { of: 'a', count: 4 })
    await post('leeds', { of: 'b' })
    await post('leeds', { of: 'c', count: 2 })
    expect(turns(await claim(tuesday, { paced: false }))).toBe('abcacaa')
  })

  test('keeps whose turn it is from one claim to the next', async () => {
    await post('leeds', { of: 'a', count: 2 })
    await post('leeds', { of: 'b' })
    expect(turns([...(await claim(tuesday)), ...(await claim(later(1))), ...(await claim(later(2)))])).toBe(
      'aba',
    )
  })

  test('that is to be tried again later keeps nobody waiting', async () => {
    const [full] = await post('full')
    await data.db.outboxMessage.update({
      where: { id: full?.id },
      data: { state: 'deferred', nextAttemptAt: later(120) },
    })
    await post('leeds')
    expect(mailboxes(await claim(tuesday, { limit: 1 }))).toEqual(['leeds'])
  })
})

describe('many letters to one member', () => {
  beforeEach(async () => {
    await post('crowded', { count: 12 })
    await post('leeds', { count: 2 })
    await post('york', { count: 2 })
  })

  test('leave the others their turn', async () => {
    expect(mailboxes(await claim(tuesday, { paced: false, limit: 7 }))).toEqual([
      'crowded',
      'leeds',
      'york',
      'crowded',
      'leeds',
      'york',
      'crowded',
    ])
  })

  test('leave the others their turn from one claim to the next', async () => {
    const one = async (seconds: number) =>
      mailboxes(await claim(later(seconds / 60), { paced: false, limit: 1 }))
    expect([...(await one(0)), ...(await one(1)), ...(await one(2)), ...(await one(3))]).toEqual([
      'crowded',
      'leeds',
      'york',
      'crowded',
    ])
  })

  test('wait for their own pace, and nobody else does', async () => {
    expect(mailboxes(await claim(tuesday))).toEqual(['crowded', 'leeds', 'york'])
    await post('hull')
    expect(mailboxes(await claim(later(0.5)))).toEqual(['hull'])
  })
})

describe('a slot', () => {
  test('is free again when its letter is taken back before anything was said', async () => {
    const [first] = await post('leeds', { count: 2 })
    await claim(tuesday)
    await data.db.$transaction((tx) =>
      callBackMessages(tx, { correlationId: first?.correlationId ?? '', now: later(0.2) }),
    )
    expect(await claim(later(0.2))).toHaveLength(1)
    expect(await data.db.mailboxSlot.findFirstOrThrow()).toMatchObject({ given: 1 })
  })

  test('is free again when a sender died with it', async () => {
    await post('leeds')
    await claim(tuesday, { owner: 'dead' })
    await settleLeases({ db: data.db, owner: 'new', now: later(0.2), everyOther: true })
    const [again] = await claim(later(0.2), { owner: 'new' })
    expect(again).toMatchObject({ leaseOwner: 'new', attempts: 2 })
    expect(await data.db.mailboxSlot.findFirstOrThrow()).toMatchObject({ given: 1 })
  })

  test('that went to another since is not freed', async () => {
    const [first] = await post('leeds', { count: 3 })
    await claim(tuesday)
    await claim(later(1))
    await data.db.$transaction((tx) =>
      callBackMessages(tx, { correlationId: first?.correlationId ?? '', now: later(1.2) }),
    )
    expect(await claim(later(1.2))).toHaveLength(0)
  })

  test('stays given while the text is on its way', async () => {
    const [first] = await post('leeds', { count: 2 })
    await claim(tuesday)
    await data.db.outboxMessage.update({ where: { id: first?.id }, data: { state: 'in_data' } })
    await settleLeases({ db: data.db, owner: 'new', now: later(0.2), everyOther: true })
    expect(await claim(later(0.2))).toHaveLength(0)
  })
})

describe('two senders at once', () => {
  test('give a mailbox’s slot away once', async () => {
    await post('leeds', { count: 4 })
    const both = await Promise.all([claim(tuesday, { owner: 'one' }), claim(tuesday, { owner: 'two' })])
    expect(both.flat()).toHaveLength(1)
  })

  // The embedded database has one session: there no transaction sees another half done.
  const server = inject('testDatabase').kind === 'server'
  const pick = (limit: number, now = tuesday) =>
    data.db.$transaction((tx) => pickByMailbox(within(tx), { lane: 'members', limit, now, pace }))

  test.runIf(server).each([true, false])(
    'the second passes over what the first holds, and waits for nobody (first commits: %s)',
    async (commits) => {
      await post('leeds', { count: 2 })
      await post('york')
      // Known mailboxes: two who both add one wait for each other, once.
      await data.db.mailboxSlot.createMany({
        data: ['leeds', 'york'].map((name) => ({
          mailbox: `${name}@mp.invalid`,
          nextAt: tuesday,
          day: new Date(0),
        })),
      })
      const rolledBack = new Error('rolled back')
      const first = data.db.$transaction(async (tx) => {
        const mine = await pickByMailbox(within(tx), { lane: 'members', limit: 1, now: tuesday, pace })
        const theirs = await pick(2)
        if (!commits) throw rolledBack
        return { mine, theirs }
      })
      if (commits) {
        const { mine, theirs } = await first
        expect([mine.length, theirs.length]).toEqual([1, 1])
        expect(mine[0]).not.toBe(theirs[0])
        expect(await pick(2, later(0.5))).toHaveLength(0)
      } else {
        await expect(first).rejects.toBe(rolledBack)
        expect(await pick(2, later(0.5))).toHaveLength(1)
      }
    },
  )

  test.runIf(server)('to mailboxes nothing went to before, each gets its own', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) await post(name)
    const both = await Promise.all([pick(6), pick(6)])
    expect(new Set(both.flat()).size).toBe(both.flat().length)
    const rest = await pick(6)
    expect(both.flat().length + rest.length).toBe(6)
  })
})
