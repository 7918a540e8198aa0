import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { letterAddress } from '#lib/letters/letter-address.ts'
import { type StandIn, standInMailSystem } from '#lib/outbox/testing/stand-in-mail-system.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { type Dovecot, dovecotIsHere, startDovecot } from '#lib/platform/testing/dovecot.ts'
import { lineBetween } from '#lib/platform/testing/line-between.ts'
import { eml } from '#lib/replies/testing/mail.ts'
import { makeLetter } from '#prisma/seed/factories.ts'

const patiently = { timeout: 30_000, interval: 50 }
const domain = 'letters.example'

let data: TestDatabase
let dovecot: Dovecot
let relay: StandIn
let line: Awaited<ReturnType<typeof lineBetween>>
let folder: string
const workers = new Set<ChildProcess>()

describe.skipIf(!dovecotIsHere)('a worker that collects answers from a mailbox', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    vi.stubEnv('MAIL_DOMAIN', domain)
    folder = mkdtempSync(join(tmpdir(), 'chorus-collecting-'))
    data = await testDatabase()
    dovecot = await startDovecot()
    relay = await standInMailSystem()
  }, 60_000)
  afterAll(async () => {
    await relay.stop()
    await dovecot.remove()
    await data.drop()
    rmSync(folder, { recursive: true, force: true })
  }, 60_000)
  beforeEach(async () => {
    vi.stubEnv('MAIL_DOMAIN', domain)
    await data.db.reply.deleteMany()
    await data.db.inboundMessage.deleteMany()
    await data.db.collectedMailbox.deleteMany()
    dovecot.doveadm('expunge', '-u', dovecot.user, 'mailbox', 'INBOX', 'all')
    line = await lineBetween(dovecot.imapPort)
  })
  afterEach(async () => {
    await Promise.all([...workers].map((worker) => end(worker)))
    line.stop()
  }, 60_000)

  async function end(worker: ChildProcess, signal: NodeJS.Signals = 'SIGTERM') {
    workers.delete(worker)
    const ended = once(worker, 'exit')
    worker.kill(signal)
    await ended
  }

  async function launch(env: Record<string, string> = {}): Promise<ChildProcess> {
    const user = encodeURIComponent(dovecot.user)
    const worker = fork(join(import.meta.dirname, 'worker.ts'), {
      env: {
        ...process.env,
        DATABASE_URL: data.url,
        DATA_DIR: folder,
        SECRET: 'one secret for every process of this test',
        MAIL_DELIVERY: 'live',
        SMTP_URL: `smtp://127.0.0.1:${relay.target.port}`,
        MAIL_DOMAIN: domain,
        INBOUND_IMAP_URL: `imap://${user}:${encodeURIComponent(dovecot.pass)}@127.0.0.1:${line.port}/`,
        LOG_LEVEL: 'silent',
        ...env,
      },
      execArgv: ['--disable-warning=ExperimentalWarning'],
    })
    workers.add(worker)
    expect((await once(worker, 'message'))[0]).toBe('ready')
    return worker
  }

  async function answered() {
    const letter = await makeLetter(data.db, { state: 'sent' })
    const raw = eml({ headers: { Subject: `Re: ${randomUUID()}` } })
    await dovecot.deliver({ from: 'jane.doe@parliament.invalid', to: letterAddress(letter), raw })
    return letter
  }
  const repliesTo = (letter: { id: string }, count: number) =>
    vi.waitFor(
      async () => expect(await data.db.reply.count({ where: { letterId: letter.id } })).toBe(count),
      patiently,
    )
  const marked = (count: number) =>
    vi.waitFor(() => {
      const found = dovecot.doveadm('search', '-u', dovecot.user, 'mailbox', 'INBOX', 'keyword', 'Chorus')
      expect(found.split('\n').filter(Boolean)).toHaveLength(count)
    }, patiently)

  test('what comes to a letter’s address is that letter’s answer, over an encrypted line too', async () => {
    const ca = join(folder, 'ca.pem')
    writeFileSync(ca, dovecot.ca)
    const user = encodeURIComponent(dovecot.user)
    await launch({
      INBOUND_IMAP_URL: `imaps://${user}:${encodeURIComponent(dovecot.pass)}@localhost:${dovecot.imapsPort}/`,
      NODE_EXTRA_CA_CERTS: ca,
    })
    const letter = await answered()
    await repliesTo(letter, 1)
    await marked(1)
  })

  test('killed after it stored an answer and before it could mark it, it stores nothing twice', async () => {
    const moment = Promise.withResolvers<void>()
    line.ears.fromClient = (said) => {
      if (!said.includes('UID STORE')) return 'on'
      moment.resolve()
      return 'hold'
    }
    const letter = await answered()
    const worker = await launch()
    await moment.promise
    await end(worker, 'SIGKILL')
    expect(await data.db.inboundMessage.count()).toBe(1)
    await marked(0)
    line.ears.fromClient = undefined
    // As the embedded size does: whoever was killed is not waited for.
    await data.db.collectedMailbox.updateMany({ data: { holder: null, heldUntil: null } })
    await launch()
    await marked(1)
    await repliesTo(letter, 1)
    const other = await answered()
    await repliesTo(other, 1)
    expect(await data.db.inboundMessage.count()).toBe(2)
  })

  test('killed while an answer comes in, it has stored nothing, and the next one takes all of it', async () => {
    const moment = Promise.withResolvers<void>()
    line.ears.fromServer = (said) => {
      if (!said.includes('BODY[]')) return 'on'
      moment.resolve()
      return 'hold'
    }
    const letter = await answered()
    const worker = await launch()
    await moment.promise
    await end(worker, 'SIGKILL')
    expect(await data.db.inboundMessage.count()).toBe(0)
    line.ears.fromServer = undefined
    await data.db.collectedMailbox.updateMany({ data: { holder: null, heldUntil: null } })
    await launch()
    await repliesTo(letter, 1)
    expect(await data.db.inboundMessage.count()).toBe(1)
  })

  test('while mail is caught no mailbox is looked into', async () => {
    const letter = await answered()
    const worker = await launch({ MAIL_DELIVERY: 'catch' })
    await end(worker)
    expect(line.lines()).toBe(0)
    expect(await data.db.collectedMailbox.count()).toBe(0)
    await repliesTo(letter, 0)
  })

  test('two workers share the mailbox, one at a time, and one that ends in order is replaced at once', async () => {
    const first = await launch()
    await launch()
    const letter = await answered()
    await repliesTo(letter, 1)
    expect(line.lines()).toBe(1)
    await end(first)
    const other = await answered()
    await repliesTo(other, 1)
    expect(await data.db.inboundMessage.count()).toBe(2)
  })
})
