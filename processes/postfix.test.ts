import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { promisify } from 'node:util'
import { createTransport } from 'nodemailer'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { letterAddress, returnPath } from '#lib/letters/letter-address.ts'
import { type LettersForTests, lettersForTests } from '#lib/letters/testing/letters.ts'
import { enqueueMessage } from '#lib/outbox/enqueue-message.ts'
import { type Sender, type SenderOptions, startSender } from '#lib/outbox/sender.ts'
import type { Letter } from '#lib/platform/generated/prisma/client.ts'
import { log } from '#lib/platform/log.ts'
import { listenForSmtp, type SmtpListener } from '#lib/platform/smtp-listener.ts'
import { openSession, type SmtpTarget } from '#lib/platform/smtp-session.ts'
import { type Dovecot, dovecotIsHere, startDovecot } from '#lib/platform/testing/dovecot.ts'
import {
  type Asked,
  type Entrance,
  type Postfix,
  postfixIsHere,
  startPostfix,
} from '#lib/platform/testing/postfix.ts'
import { MAIL_BYTES } from '#lib/replies/mail-size.ts'
import { takesMail } from '#lib/replies/own-addresses.ts'
import { type Placing, startPlacing } from '#lib/replies/place-waiting.ts'
import { receiveMessage } from '#lib/replies/receive-message.ts'
import { eml } from '#lib/replies/testing/mail.ts'
import { outgoingMail } from './outgoing-mail.ts'

/**
 * Letters to a real Postfix, and what it sends back: each of its answers is what the standard makes of the table in
 * docs/mail.md, and each report is written by its own bounce daemon.
 */
const patiently = { timeout: 20_000, interval: 50 }
const MINUTE = 60_000

describe.skipIf(!postfixIsHere)('Postfix', { timeout: 60_000 }, () => {
  let letters: LettersForTests
  let postfix: Postfix
  let dovecot: Dovecot | null = null
  let placing: Placing
  let listeners: SmtpListener[]
  let authFolder: string
  let senders: Sender[] = []
  /** How far ahead of the clock on the wall the senders' is. */
  let ahead = 0

  const listen = (lmtp: boolean) =>
    listenForSmtp({
      host: '127.0.0.1',
      ports: [0],
      sizeLimit: MAIL_BYTES,
      lmtp,
      accepts: (address) => (takesMail(address) ? null : 'Nobody here has this address.'),
      async take({ chunks, envelope, peer }) {
        await receiveMessage({ db: letters.db, now: new Date(), raw: chunks, envelope, peer })
        placing.wake()
      },
    })

  beforeAll(async () => {
    letters = await lettersForTests()
    placing = startPlacing({ db: letters.db })
    listeners = [await listen(false), await listen(true)]
    authFolder = mkdtempSync(join(tmpdir(), 'chorus-auth-'))
    chmodSync(authFolder, 0o755)
    const authServer = join(authFolder, 'auth')
    if (dovecotIsHere) {
      dovecot = await startDovecot()
      await dovecot.configure(`service auth {\n  unix_listener ${authServer} {\n    mode = 0666\n  }\n}`)
    }
    postfix = await startPostfix({ passOn: `smtp:[127.0.0.1]:${listeners[0]?.port}`, authServer })
  }, 60_000)
  afterAll(async () => {
    await postfix.stop()
    await dovecot?.remove()
    await placing.stop()
    await Promise.all(listeners.map((listener) => listener.stop()))
    await letters.drop()
    rmSync(authFolder, { recursive: true, force: true })
  })
  beforeEach(async () => {
    ahead = 0
    postfix.policy = () => 'DUNNO'
    await letters.db.outboxMessage.deleteMany()
    await letters.db.laneRest.deleteMany()
    await letters.db.mailboxSlot.deleteMany()
  })
  afterEach(async () => {
    await Promise.all(senders.map((sender) => sender.stop()))
    senders = []
  })

  const at = (entrance: Entrance, target: Partial<SmtpTarget> = {}): SmtpTarget => ({
    host: 'localhost',
    port: postfix.port(entrance),
    secure: false,
    ...target,
  })
  function send(target: SmtpTarget = at('plain'), options: Partial<SenderOptions> = {}) {
    senders.push(
      startSender({
        db: letters.db,
        owner: randomUUID(),
        transport: () => target,
        kinds: outgoingMail,
        takeOver: false,
        pollMs: 20,
        now: () => new Date(Date.now() + ahead),
        ...options,
      }),
    )
  }
  const aLetter = async () => (await letters.confirmed()).letter
  const stateOf = async ({ id }: Letter) =>
    (await letters.db.letter.findUniqueOrThrow({ where: { id } })).state
  const mailOf = ({ id }: Letter) =>
    letters.db.outboxMessage.findFirstOrThrow({
      where: { kind: 'letter', correlationId: id },
      include: { log: { orderBy: { number: 'asc' } } },
    })
  const becomes = (letter: Letter, state: string) =>
    vi.waitFor(async () => expect(await stateOf(letter)).toBe(state), patiently)
  const waits = (letter: Letter, state: string) =>
    vi.waitFor(async () => expect((await mailOf(letter)).state).toBe(state), patiently)
  const outcomes = async (letter: Letter) => (await mailOf(letter)).log.map(({ outcome }) => outcome)
  const copiesOf = ({ replyToken }: Letter) =>
    postfix.delivered().filter((raw) => raw.startsWith(`Return-Path: <${returnPath(replyToken)}>`))
  const arrivesOnce = (letter: Letter) =>
    vi.waitFor(() => expect(copiesOf(letter)).toHaveLength(1), patiently)
  const rests = () =>
    letters.db.laneRest.findMany({
      orderBy: { lane: 'asc' },
      select: { lane: true, reason: true, answer: true },
    })
  /** What is asked at one step about a letter, and not about another mail of ours. */
  const isLetters = ({ sender, recipient, protocol_state }: Asked, step: string) =>
    protocol_state === step && (sender?.startsWith('b+') || recipient?.endsWith('@mp.invalid') || !sender)

  describe('takes a letter', () => {
    test.each<Entrance>(['plain', 'simple'])('as it was written, once (%s)', async (entrance) => {
      const letter = await aLetter()
      send(at(entrance))
      await becomes(letter, 'sent')
      await arrivesOnce(letter)
      const { raw, lastResponse } = await mailOf(letter)
      expect(lastResponse).toMatch(/^250 .*Ok: queued/)
      expect(copiesOf(letter)[0]).toContain(Buffer.from(raw).toString().replaceAll('\r\n', '\n'))
    })

    test('for an address of another script, where it takes such', async () => {
      const to = '用户@supporter.example'
      const name = randomUUID()
      const address = `campaigns@letters.invalid`
      const { id } = await letters.db.$transaction((tx) =>
        enqueueMessage(tx, {
          kind: 'confirmation',
          correlationId: name,
          dedupeKey: name,
          lane: 'supporters',
          repeatable: true,
          envelope: { from: address, to },
          mail: {
            from: { name: '', address },
            to: { address: to },
            subject: name,
            text: 'Annwyl 用户,',
            messageId: `<${name}@letters.invalid>`,
          },
        }),
      )
      send()
      const look = () => letters.db.outboxMessage.findUniqueOrThrow({ where: { id } })
      await vi.waitFor(async () => expect((await look()).state).toBe('accepted'), patiently)
      await vi.waitFor(() => expect(postfix.delivered().join()).toContain(name), patiently)
    })

    test('that was greylisted, when it comes again', async () => {
      const seen = new Set<string>()
      postfix.policy = (asked) => {
        const { recipient = '' } = asked
        if (!isLetters(asked, 'RCPT') || seen.has(recipient)) return 'DUNNO'
        seen.add(recipient)
        return '450 4.2.0 Greylisted, see https://postgrey.invalid/'
      }
      const letter = await aLetter()
      send()
      await waits(letter, 'deferred')
      expect(await stateOf(letter)).toBe('queued')
      expect(await rests()).toEqual([])
      ahead = 7 * MINUTE
      await becomes(letter, 'sent')
      await arrivesOnce(letter)
      expect(await outcomes(letter)).toEqual(['deferred', 'accepted'])
    })

    test('that it takes its time over', async () => {
      postfix.policy = async (asked) => {
        if (asked.protocol_state !== 'CONNECT') await pause(300)
        return 'DUNNO'
      }
      const letter = await aLetter()
      send()
      await becomes(letter, 'sent')
      await arrivesOnce(letter)
      expect(await outcomes(letter)).toEqual(['accepted'])
    })

    test('that it took longer over than we wait before the text, when it comes again', async () => {
      let slow = true
      postfix.policy = async (asked) => {
        if (!slow || !isLetters(asked, 'RCPT')) return 'DUNNO'
        slow = false
        await pause(4_000)
        return 'DUNNO'
      }
      const letter = await aLetter()
      send(at('plain'), { patience: { envelopeMs: 2_000 } })
      await becomes(letter, 'sent')
      await arrivesOnce(letter)
      expect((await outcomes(letter)).at(-1)).toBe('accepted')
    })

    test('that it took longer over than we wait after the text: it is in doubt, and did arrive, once', async () => {
      postfix.policy = async (asked) => {
        if (isLetters(asked, 'END-OF-MESSAGE')) await pause(3_000)
        return 'DUNNO'
      }
      const letter = await aLetter()
      send(at('plain'), { patience: { finalMs: 1_000 } })
      await becomes(letter, 'in_doubt')
      await arrivesOnce(letter)
      ahead = 60 * MINUTE
      await pause(200)
      expect(await outcomes(letter)).toEqual(['unknown'])
    })
  })

  describe('that is closing (421)', () => {
    test.each(['CONNECT', 'EHLO', 'MAIL', 'RCPT', 'DATA', 'END-OF-MESSAGE'])(
      'at %s has the letter sent again, and once in all',
      async (step) => {
        let closing = true
        postfix.policy = (asked) => {
          if (!closing || !isLetters(asked, step)) return 'DUNNO'
          closing = false
          return '421 4.3.2 Service shutting down'
        }
        const letter = await aLetter()
        send()
        await becomes(letter, 'sent')
        await arrivesOnce(letter)
        const early = step === 'CONNECT' || step === 'EHLO'
        expect(await outcomes(letter)).toEqual(early ? ['accepted'] : ['ready', 'accepted'])
        expect(await rests()).toEqual([])
      },
    )
  })

  describe('that refuses', () => {
    const policy = [{ lane: 'members', reason: 'policy' }]
    test.each<[string, string, string, object[]]>([
      ['550 5.1.1 No such person', 'failed', 'failed', []],
      ['556 5.1.0 This domain takes no mail', 'failed', 'failed', []],
      ['552 5.2.2 Mailbox full', 'deferred', 'queued', []],
      ['452 4.2.2 Mailbox full', 'deferred', 'queued', []],
      ['451 4.3.0 Something is wrong here', 'deferred', 'queued', []],
      ['554 5.7.1 Spam', 'deferred', 'queued', policy],
      ['450 4.7.1 Too many from you', 'deferred', 'queued', policy],
    ])('with %s: the message is %s, the letter %s', async (answer, message, state, rest) => {
      postfix.policy = (asked) => (isLetters(asked, 'RCPT') ? answer : 'DUNNO')
      const letter = await aLetter()
      const complaint = vi.spyOn(log(), 'error').mockImplementation(() => {})
      send()
      await waits(letter, message)
      expect(await stateOf(letter)).toBe(state)
      expect((await mailOf(letter)).lastResponse).toContain(answer.slice(0, 9))
      await vi.waitFor(async () => expect(await rests()).toMatchObject(rest), patiently)
      expect(copiesOf(letter)).toEqual([])
      complaint.mockRestore()
    })

    test('what is too large after the text', async () => {
      const letter = await aLetter()
      send(at('narrow'))
      await becomes(letter, 'failed')
      expect((await mailOf(letter)).lastResponse).toMatch(/^552 5\.3\.4/)
    })

    test('us at the entrance: nothing is tried, the lanes rest, and it is written down why', async () => {
      const letter = await aLetter()
      const complaint = vi.spyOn(log(), 'error').mockImplementation(() => {})
      send(at('closed'))
      const rest = { reason: 'policy', answer: '554 5.7.1' }
      const both = ['supporters', 'members'].map((lane) => ({ lane, ...rest }))
      await vi.waitFor(async () => expect(await rests()).toEqual(both), patiently)
      expect(await mailOf(letter)).toMatchObject({ state: 'ready', attempts: 0 })
      complaint.mockRestore()
    })
  })

  describe('over TLS', () => {
    async function trusting(then: () => Promise<void>) {
      const before = getCACertificates('default')
      setDefaultCACertificates([...before, ...postfix.authorities])
      try {
        await then()
      } finally {
        setDefaultCACertificates(before)
      }
    }
    const access = ['supporters', 'members'].map((lane) => ({ lane, reason: 'access' }))

    test.each<[Entrance, boolean]>([
      ['encrypted', false],
      ['wrapped', true],
    ])('takes a letter where its certificate is known (%s)', async (entrance, secure) => {
      const letter = await aLetter()
      await trusting(async () => {
        send(at(entrance, { secure }))
        await becomes(letter, 'sent')
      })
      await arrivesOnce(letter)
      expect(copiesOf(letter)[0]).toMatch(/ESMTPS/)
    })

    test.each<[string, Entrance, RegExp]>([
      ['has ended', 'expired', /expired/],
      ['is another machine’s', 'misnamed', /altnames|Hostname/],
    ])('gets nothing where its certificate %s', async (_, entrance, why) => {
      const letter = await aLetter()
      const warned = vi.spyOn(log(), 'warn').mockImplementation(() => {})
      await trusting(async () => {
        await expect(openSession(at(entrance))).rejects.toThrow(why)
        send(at(entrance))
        await vi.waitFor(() => expect(warned.mock.calls.length).toBeGreaterThan(1), patiently)
      })
      expect(await mailOf(letter)).toMatchObject({ state: 'ready', attempts: 0 })
      expect(await stateOf(letter)).toBe('queued')
      warned.mockRestore()
    })

    test('gets nothing where nobody knows who signed its certificate, but in a process that was told (NODE_EXTRA_CA_CERTS)', async () => {
      await expect(openSession(at('encrypted'))).rejects.toThrow(/certificate/)
      const file = join(authFolder, 'authority.pem')
      writeFileSync(file, postfix.authorities.join(''))
      const program = `import { openSession } from '#lib/platform/smtp-session.ts'
        const session = await openSession(${JSON.stringify(at('encrypted'))})
        console.log(session.secure)
        session.close()`
      const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
        cwd: join(import.meta.dirname, '..'),
        env: { ...process.env, NODE_EXTRA_CA_CERTS: file },
      })
      expect(stdout.trim()).toBe('true')
    })

    test('alone (530): a sender without it fails nothing, and all lanes say why they wait', async () => {
      const letter = await aLetter()
      const complaint = vi.spyOn(log(), 'error').mockImplementation(() => {})
      send(at('encrypted', { plain: true }))
      await vi.waitFor(async () => expect(await rests()).toMatchObject(access), patiently)
      await waits(letter, 'ready')
      complaint.mockRestore()
    })

    test.skipIf(!dovecotIsHere)(
      'takes a name and a password, and what is wrong of them (535) fails nothing',
      async () => {
        const { user = '', pass = '' } = dovecot ?? {}
        const letter = await aLetter()
        const complaint = vi.spyOn(log(), 'error').mockImplementation(() => {})
        await trusting(async () => {
          send(at('signedIn', { auth: { user, pass: 'wrong' } }))
          await vi.waitFor(async () => expect(await rests()).toMatchObject(access), patiently)
          await Promise.all(senders.map((sender) => sender.stop()))
          expect(await mailOf(letter)).toMatchObject({ state: 'ready', attempts: 0 })
          ahead = 6 * MINUTE
          send(at('signedIn', { auth: { user, pass } }))
          await becomes(letter, 'sent')
        })
        await arrivesOnce(letter)
        complaint.mockRestore()
      },
    )
  })

  describe('that cannot deliver what it took', () => {
    const reportsOn = ({ replyToken }: Letter) =>
      letters.db.inboundMessage.findMany({ where: { envelopeTo: returnPath(replyToken) } })

    test('sends a report back, and the letter has bounced', async () => {
      postfix.policy = (asked) => (isLetters(asked, 'RCPT') ? 'REDIRECT jane@gone.invalid' : 'DUNNO')
      const letter = await aLetter()
      send()
      await becomes(letter, 'bounced')
      expect(await reportsOn(letter)).toMatchObject([{ envelopeFrom: '', state: 'placed' }])
      expect((await mailOf(letter)).log).toHaveLength(1)
    })

    test('warns of the delay first, which changes nothing, and then gives up', async () => {
      postfix.policy = (asked) => (isLetters(asked, 'RCPT') ? 'REDIRECT jane@away.invalid' : 'DUNNO')
      const letter = await aLetter()
      send()
      await vi.waitFor(
        async () => expect(await reportsOn(letter)).toMatchObject([{ state: 'placed' }]),
        patiently,
      )
      expect(await stateOf(letter)).toBe('sent')
      await becomes(letter, 'bounced')
      expect(await reportsOn(letter)).toHaveLength(2)
    })
  })

  test('hands answers on by LMTP: who is here gets theirs, and who is not comes back to the office', async () => {
    postfix.policy = (asked) =>
      asked.protocol_state === 'RCPT' ? `FILTER lmtp:inet:127.0.0.1:${listeners[1]?.port}` : 'DUNNO'
    const both = [await aLetter(), await aLetter()]
    const to = [...both.map(letterAddress), 'nobody.has.this@letters.invalid']
    const subject = randomUUID()
    const transport = createTransport({ host: '127.0.0.1', port: postfix.port('plain'), ignoreTLS: true })
    await transport.sendMail({
      envelope: { from: 'jane.doe@mp.invalid', to },
      raw: eml({ headers: { Subject: subject } }),
    })
    for (const { id } of both) {
      await vi.waitFor(
        async () => expect(await letters.db.reply.count({ where: { letterId: id } })).toBe(1),
        patiently,
      )
    }
    const back = () =>
      postfix.delivered().filter((raw) => raw.includes('nobody.has.this@') && raw.includes(subject))
    await vi.waitFor(() => expect(back()).toHaveLength(1), patiently)
    expect(back()[0]).toMatch(/Action: failed\nStatus: 5\.1\.1/)
    expect(back()[0]).toContain('Nobody here has this address.')
  })
})
