import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { spoolAnswer } from '#lib/catcher/answer-spool.ts'
import { type CaughtMail, listCaughtMail, readCaughtMail } from '#lib/catcher/caught-mail.ts'
import { type AnswerKind, composeAnswer } from '#lib/catcher/compose-answer.ts'
import { memberAddress } from '#lib/letters/letter-address.ts'
import { enqueueLetter } from '#lib/letters/letter-mail.ts'
import { announcedPort } from '#lib/platform/ports.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeLetter } from '#prisma/seed/factories.ts'

let data: TestDatabase
let worker: ChildProcess
let catcher: ChildProcess

async function launch(name: 'worker' | 'catcher'): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, `${name}.ts`), {
    env: {
      ...process.env,
      DATABASE_URL: data.url,
      SECRET: 'one secret for every process of this test',
    },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  const [said] = await once(child, 'message')
  expect(said).toBe('ready')
  return child
}

beforeAll(async () => {
  data = await testDatabase()
  catcher = await launch('catcher')
  worker = await launch('worker')
}, 60_000)
afterAll(async () => {
  for (const child of [worker, catcher]) {
    child.kill('SIGTERM')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }
  await data.drop()
}, 30_000)

const patiently = { timeout: 20_000, interval: 100 }

async function sendLetter() {
  const letter = await makeLetter(data.db, { state: 'queued' })
  const to = memberAddress({ id: letter.memberId, email: null, emailSuspect: false })
  if (!to) throw new Error('the member has no address')
  await data.db.$transaction((tx) =>
    enqueueLetter(tx, { ...letter, memberName: 'Jane Doe' }, { to, time: new Date() }),
  )
  return { letter, mail: await caughtFor(to) }
}

async function caughtFor(address: string): Promise<CaughtMail> {
  return vi.waitFor(async () => {
    const card = (await listCaughtMail()).find(({ envelope }) => envelope.to.includes(address))
    const mail = card && (await readCaughtMail(card.id))
    if (!mail) throw new Error(`nothing for ${address} was caught`)
    return mail
  }, patiently)
}

async function answer(mail: CaughtMail, kind: AnswerKind) {
  const now = new Date()
  await spoolAnswer({
    answer: await composeAnswer(mail, { kind, text: 'I will sign the motion.', now }),
    now,
  })
}

const becomes = (letterId: string, state: string) =>
  vi.waitFor(async () => {
    const letter = await data.db.letter.findUniqueOrThrow({ where: { id: letterId } })
    expect(letter.state).toBe(state)
  }, patiently)

const repliesTo = (letterId: string, count: number) =>
  vi.waitFor(async () => {
    const replies = await data.db.reply.findMany({ where: { letterId } })
    expect(replies).toHaveLength(count)
    return replies
  }, patiently)

describe('a letter goes to the MP by real mail', () => {
  test('and the answer comes back by real mail, and goes on to the supporter', async () => {
    const { letter, mail } = await sendLetter()
    await becomes(letter.id, 'sent')
    await answer(mail, 'answer')
    const reply = { text: 'I will sign the motion.', matchedBy: 'recipient_token' }
    expect(await repliesTo(letter.id, 1)).toMatchObject([reply])
    expect((await caughtFor(letter.senderEmail)).text).toContain('I will sign the motion.')
  })

  test('and an out-of-office that returns to where bounces do is kept, and proves nothing', async () => {
    const { letter, mail } = await sendLetter()
    await becomes(letter.id, 'sent')
    await answer(mail, 'out_of_office')
    expect(await repliesTo(letter.id, 1)).toMatchObject([{ state: 'auto_reply' }])
    await becomes(letter.id, 'sent')
  })

  test('and a bounce says that it did not arrive', async () => {
    const { letter, mail } = await sendLetter()
    await becomes(letter.id, 'sent')
    await answer(mail, 'bounce')
    await becomes(letter.id, 'bounced')
  })
})

test('a worker that is killed comes back at the same address and goes on', async () => {
  const { letter, mail } = await sendLetter()
  await becomes(letter.id, 'sent')
  const port = announcedPort('inbound')
  worker.kill('SIGKILL')
  await once(worker, 'exit')
  await answer(mail, 'answer')
  worker = await launch('worker')
  expect(announcedPort('inbound')).toBe(port)
  await repliesTo(letter.id, 1)
})

test('the worker says that it is alive', async () => {
  const { beatAt } = await data.db.workerBeat.findUniqueOrThrow({ where: { name: 'worker' } })
  await vi.waitFor(async () => {
    const beat = await data.db.workerBeat.findUniqueOrThrow({ where: { name: 'worker' } })
    expect(beat.beatAt.getTime()).toBeGreaterThan(beatAt.getTime())
  }, patiently)
})

test('the worker ends in order when it is asked to: one that takes five seconds is ended, and says so by its code', async () => {
  worker.kill('SIGTERM')
  const [code] = await once(worker, 'exit')
  expect(code).toBe(0)
  worker = await launch('worker')
})
