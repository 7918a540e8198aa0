import { afterAll, beforeAll, expect, test } from 'vitest'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeJointMail, makeLetter } from '#prisma/seed/factories.ts'
import { type MailListInput, type MailOfLane, mailList, mailListInput } from './mail-list.ts'
import { mailOf } from './testing/things-to-count.ts'

let data: TestDatabase
beforeAll(async () => {
  data = await testDatabase()
})
afterAll(() => data.drop())

const now = new Date('2026-11-26T12:00:00Z')

async function walk(of: Pick<MailListInput, 'lane' | 'show'>) {
  const mails: MailOfLane[] = []
  let after: string | undefined
  for (;;) {
    const { items, next } = await mailList(data.db, { ...of, after, now })
    mails.push(...items)
    if (!next) return mails
    after = next
  }
}

test('what left today is listed once over all pages, also of one moment, also what was cleared since; nothing of yesterday', async () => {
  const { db } = data
  const letter = await makeLetter(db, { state: 'sent' })
  const accepted = { state: 'accepted', stateChangedAt: now } as const
  for (let n = 0; n < 58; n += 1) await mailOf(db, { lane: 'supporters', ...accepted })
  await mailOf(db, { lane: 'supporters', ...accepted, clearedAt: now })
  await mailOf(db, { lane: 'supporters', ...accepted, kind: 'receipt', correlationId: letter.id })
  const jointMail = await makeJointMail(db)
  await mailOf(db, { lane: 'members', ...accepted, kind: 'joint_letter', correlationId: jointMail.id })
  await mailOf(db, {
    lane: 'supporters',
    state: 'accepted',
    stateChangedAt: new Date(now.getTime() - DAY_MS),
  })
  await mailOf(db, { lane: 'supporters', state: 'failed', stateChangedAt: now })
  const left = await walk({ lane: 'supporters', show: 'left' })
  expect([left.length, new Set(left.map(({ id }) => id)).size]).toEqual([60, 60])
  expect(left.filter(({ about }) => about !== null)).toMatchObject([
    { kind: 'receipt', about: { reference: letter.reference } },
  ])
  const joint = { reference: jointMail.reference, href: expect.stringContaining(jointMail.jointLetterId) }
  const toMembers = await walk({ lane: 'members', show: 'left' })
  expect(toMembers.filter(({ kind }) => kind === 'joint_letter')).toMatchObject([{ about: joint }])
})

test('what waits is listed in its turn, and what has left is not', async () => {
  const { db } = data
  const due = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
  const ids = []
  for (let n = 59; n >= 0; n -= 1)
    ids.unshift((await mailOf(db, { lane: 'members', nextAttemptAt: due(n) })).id)
  await mailOf(db, { lane: 'members', state: 'accepted', stateChangedAt: now })
  const waiting = await walk({ lane: 'members', show: 'waiting' })
  expect(waiting.map(({ id }) => id)).toEqual(ids)
})

test('an address that names nothing known shows what left to MPs', () => {
  expect(mailListInput.parse({ lane: 'x', show: 'y', after: 'z' })).toEqual({ lane: 'members', show: 'left' })
})
