import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { readPieces } from '#lib/files/mail-source.ts'
import { letterAddress } from '#lib/letters/letter-address.ts'
import { newReplyToken } from '#lib/letters/reply-token.ts'
import { type ImapMailbox, openMailbox } from '#lib/platform/imap-mailbox.ts'
import { type ImapTarget, nameOf } from '#lib/platform/imap-target.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { type Dovecot, dovecotIsHere, startDovecot } from '#lib/platform/testing/dovecot.ts'
import { lineBetween } from '#lib/platform/testing/line-between.ts'
import { makeLetter } from '#prisma/seed/factories.ts'
import { MAIL_BYTES } from './mail-size.ts'
import { placeMessage } from './place-message.ts'
import { startCollecting } from './start-collecting.ts'
import { eml } from './testing/mail.ts'

const patiently = { timeout: 20_000, interval: 20 }
const OFFICE = 'jane@office.example'
const waits = { pollMs: 60_000, holdMs: 2_000, restMs: 100, longestRestMs: 500, accessMs: 60_000 }

let data: TestDatabase
let dovecot: Dovecot
describe.skipIf(!dovecotIsHere)(
  'answers are collected from a mailbox of a real mail system',
  { timeout: 60_000 },
  () => {
    beforeAll(async () => {
      data = await testDatabase()
      dovecot = await startDovecot()
    }, 60_000)
    afterAll(async () => {
      await dovecot.remove()
      await data.drop()
    }, 60_000)

    const toStop: { stop(): Promise<void> | void }[] = []
    beforeEach(async () => {
      await data.db.inboundMessage.deleteMany()
      await data.db.mailPiece.deleteMany()
      await data.db.mailSource.deleteMany()
      await data.db.collectedMailbox.deleteMany()
      // What was collecting until now may still write there.
      await vi.waitFor(() => {
        dovecot.empty()
        dovecot.doveadm('mailbox', 'create', '-u', dovecot.user, 'Taken')
      }, patiently)
    })
    afterEach(async () => {
      await data.db.$executeRawUnsafe('DROP TRIGGER IF EXISTS refuse ON "InboundMessage"')
      await Promise.all(toStop.splice(0).map((one) => one.stop()))
      vi.unstubAllEnvs()
    })

    const mailbox = (given: Partial<ImapTarget> = {}): ImapTarget => ({
      host: '127.0.0.1',
      port: dovecot.imapPort,
      encryption: 'none',
      user: dovecot.user,
      pass: dovecot.pass,
      folder: 'INBOX',
      ...given,
    })
    function collect(given: Partial<Parameters<typeof startCollecting>[0]> = {}) {
      const collecting = startCollecting({
        db: data.db,
        target: mailbox(),
        moveTo: null,
        holder: randomUUID(),
        takeOver: false,
        ...given,
        waits: { ...waits, ...given.waits },
      })
      toStop.push(collecting)
      return collecting
    }
    const aLetter = () => letterAddress({ replyToken: newReplyToken(), senderName: 'Ann Lee' })
    async function answered(given: { raw?: Buffer; to?: string; from?: string } = {}) {
      const to = given.to ?? aLetter()
      const raw = given.raw ?? eml({ headers: { Subject: `Re: ${randomUUID()}` } })
      await dovecot.deliver({ from: given.from ?? OFFICE, to, raw })
      return { to, raw }
    }
    const stored = () =>
      data.db.inboundMessage.findMany({ orderBy: { id: 'asc' }, include: { source: true } })
    const storedAre = (count: number) =>
      vi.waitFor(async () => {
        const rows = await stored()
        expect(rows).toHaveLength(count)
        return rows
      }, patiently)
    const how = () => data.db.collectedMailbox.findFirst()
    const inFolder = (folder: string, ...query: string[]) =>
      dovecot
        .doveadm('search', '-u', dovecot.user, 'mailbox', folder, ...(query.length > 0 ? query : ['all']))
        .split('\n')
        .filter(Boolean).length
    const folderHas = (folder: string, count: number, ...query: string[]) =>
      vi.waitFor(() => expect(inFolder(folder, ...query)).toBe(count), patiently)
    /** Everything that was to be done was done, so what is there now stays. */
    const settles = async () => {
      const { to } = await answered()
      await vi.waitFor(async () => {
        expect((await stored()).map(({ envelopeTo }) => envelopeTo)).toContain(to)
      }, patiently)
      await vi.waitFor(
        () => expect(inFolder('INBOX', 'unkeyword', 'Chorus', 'unkeyword', 'ChorusTooLarge')).toBe(0),
        patiently,
      )
    }

    test('what lies there and what arrives is stored as it came, for whom it was, and then marked', async () => {
      const first = await answered()
      collect()
      await storedAre(1)
      const second = await answered({ from: '' })
      const rows = await storedAre(2)
      expect(rows.map(({ envelopeFrom, envelopeTo }) => [envelopeFrom, envelopeTo])).toEqual([
        [OFFICE, first.to],
        ['', second.to],
      ])
      const bytes = await buffer(readPieces(data.db, rows[0]?.source ?? { id: '', size: 0 }).pieces())
      expect(bytes.indexOf(first.raw)).toBeGreaterThan(0)
      await folderHas('INBOX', 2, 'keyword', 'Chorus', 'seen')
      expect(await how()).toMatchObject({ trouble: null, leftThere: 0, cannotMove: false, doneUpTo: null })
    })

    test('of what nothing says for which letter it was, what points to one is shown to a person', async () => {
      const { id, ...letter } = await makeLetter(data.db, { state: 'sent' })
      const raw = eml({ headers: { To: letterAddress(letter) } })
      await answered({ to: dovecot.user, raw })
      collect()
      const [row] = await storedAre(1)
      expect(row?.envelopeTo).toBe(dovecot.user)
      await placeMessage({ db: data.db, now: new Date(), inboundId: row?.id ?? '' })
      expect(
        await data.db.inboundMessage.findFirst({ include: { suggestions: true, replies: true } }),
      ).toMatchObject({ state: 'held', replies: [], suggestions: [{ letterId: id, by: 'header_token' }] })
    })

    test('a message that somebody has read there counts all the same', async () => {
      await answered()
      dovecot.doveadm('flags', 'add', '-u', dovecot.user, '\\Seen \\Answered', 'mailbox', 'INBOX', 'all')
      collect()
      await storedAre(1)
    })

    test('it is there within two seconds of its arrival, though the next look is a minute away', async () => {
      collect()
      await vi.waitFor(async () => expect((await how())?.trouble).toBeNull(), patiently)
      await settles()
      const before = (await stored()).length
      await answered()
      const began = performance.now()
      await storedAre(before + 1)
      expect(performance.now() - began).toBeLessThan(2_000)
    })

    test('what is to be moved is moved and nothing is deleted', async () => {
      await answered()
      collect({ moveTo: 'Taken' })
      await folderHas('Taken', 1)
      expect(inFolder('INBOX')).toBe(0)
      await answered()
      await folderHas('Taken', 2)
      await storedAre(2)
    })

    test.each([
      ['the folder is not there', async () => 'Nowhere'],
      [
        'the mail system cannot move',
        async () => {
          await dovecot.configure('imap_capability = IMAP4rev1 SASL-IR IDLE UIDPLUS')
          return 'Taken'
        },
      ],
    ])('where %s it is marked instead, and that is said', async (_, folder) => {
      const moveTo = await folder()
      await answered()
      collect({ moveTo })
      await folderHas('INBOX', 1, 'keyword', 'Chorus')
      expect(inFolder('INBOX', 'deleted')).toBe(0)
      await vi.waitFor(
        async () => expect(await how()).toMatchObject({ cannotMove: true, trouble: null }),
        patiently,
      )
      await dovecot.configure('')
    })

    test('a mail system that ends and comes back loses nothing and nothing is stored twice', async () => {
      await answered()
      collect()
      await storedAre(1)
      await answered()
      await dovecot.stop('SIGKILL')
      await vi.waitFor(async () => expect(await how()).toMatchObject({ trouble: 'connection' }), patiently)
      await dovecot.start()
      await answered()
      await storedAre(3)
      await vi.waitFor(
        async () => expect(await how()).toMatchObject({ trouble: null, since: null }),
        patiently,
      )
      await settles()
      expect(await stored()).toHaveLength(4)
    })

    test('a mailbox that was made anew, with other numbers, is looked through, and nothing is stored twice', async () => {
      const kept = await answered()
      collect()
      await storedAre(1)
      const numbering = dovecot.doveadm('mailbox', 'status', '-u', dovecot.user, 'uidvalidity', 'INBOX')
      const other = String(Number(/\d+/.exec(numbering)?.[0]) + 1)
      dovecot.doveadm('flags', 'remove', '-u', dovecot.user, 'Chorus', 'mailbox', 'INBOX', 'all')
      dovecot.doveadm('mailbox', 'update', '-u', dovecot.user, '--uid-validity', other, 'INBOX')
      await answered()
      await settles()
      const rows = await stored()
      expect(rows.filter(({ envelopeTo }) => envelopeTo === kept.to)).toHaveLength(1)
      expect(rows).toHaveLength(3)
    })

    test('where a mailbox keeps no marks of ours, what was done is remembered here', async () => {
      await dovecot.configure(
        `protocol imap {\n  mail_plugins = acl imap_acl\n}\nplugin {\n  acl = vfile:${dovecot.file('acl', 'INBOX owner lrs')}\n}`,
      )
      await answered()
      const first = collect()
      await storedAre(1)
      await vi.waitFor(async () => expect((await how())?.doneUpTo).toBe(1n), patiently)
      await first.stop()
      expect(inFolder('INBOX', 'keyword', 'Chorus')).toBe(0)
      await answered()
      await data.db.inboundMessage.deleteMany()
      collect()
      // What was done before is not even asked for: were it, it would be stored again, for it was taken away here.
      await storedAre(1)
      await vi.waitFor(async () => expect((await how())?.doneUpTo).toBe(2n), patiently)
      expect(await stored()).toHaveLength(1)
      await dovecot.configure('')
    })

    test('a message that is too large stays there, marked for people, and keeps no other waiting', async () => {
      await answered({ raw: Buffer.concat([eml({}), Buffer.alloc(MAIL_BYTES, 'x\r\n')]) })
      await answered()
      collect()
      await storedAre(1)
      await folderHas('INBOX', 1, 'keyword', 'ChorusTooLarge', 'flagged')
      await vi.waitFor(async () => expect((await how())?.leftThere).toBe(1), patiently)
      expect(await data.db.mailSource.count({ where: { hash: null } })).toBe(0)
    })

    test('a large message comes whole', async () => {
      const raw = Buffer.concat([eml({}), Buffer.alloc(6_000_000, 'line\r\n')])
      await answered({ raw })
      collect()
      const [row] = await storedAre(1)
      const bytes = await buffer(readPieces(data.db, row?.source ?? { id: '', size: 0 }).pieces())
      expect(bytes.subarray(-raw.length).equals(raw)).toBe(true)
    })

    test('a password that is not taken is tried once and then rests, and staff are told', async () => {
      const line = await lineBetween(dovecot.imapPort)
      toStop.push(line)
      let tries = 0
      line.ears.fromClient = (said) => {
        if (/AUTHENTICATE|LOGIN/.test(said)) tries += 1
        return 'on'
      }
      collect({ target: mailbox({ port: line.port, pass: 'wrong' }) })
      await vi.waitFor(
        async () => expect(await how()).toMatchObject({ trouble: 'access', answer: 'AUTHENTICATIONFAILED' }),
        patiently,
      )
      await new Promise((resolve) => setTimeout(resolve, 10 * waits.longestRestMs))
      expect(tries).toBe(1)
    })

    test('a mailbox that is not there is said, and found once it is', async () => {
      collect({ target: mailbox({ folder: 'Answers' }) })
      await vi.waitFor(async () => expect(await how()).toMatchObject({ trouble: 'folder' }), patiently)
      dovecot.doveadm('mailbox', 'create', '-u', dovecot.user, 'Answers')
      await vi.waitFor(async () => expect(await how()).toMatchObject({ trouble: null }), patiently)
      dovecot.doveadm('mailbox', 'delete', '-u', dovecot.user, '-s', 'Answers')
    })

    test('a mail system that says goodbye in the middle of a message is asked again', async () => {
      const line = await lineBetween(dovecot.imapPort)
      toStop.push(line)
      let times = 0
      line.ears.fromServer = (said) => {
        if (!said.includes('BODY[]') || times >= 2) return 'on'
        times += 1
        return { instead: `${said.slice(0, said.indexOf('BODY[]') + 40)}\r\n* BYE Shutting down\r\n` }
      }
      const { to } = await answered()
      await answered()
      collect({ target: mailbox({ port: line.port }) })
      // The one at which it happens again and again does not keep the other.
      const rows = await storedAre(1)
      expect(rows[0]?.envelopeTo).not.toBe(to)
      expect(times).toBe(2)
      expect(await data.db.mailSource.count({ where: { hash: null } })).toBe(0)
    })

    test('while nothing can be stored nothing is marked, and then all of it is stored', async () => {
      await answered()
      await answered()
      const run = (sql: string) => data.db.$executeRawUnsafe(sql)
      // A sequence counts on though what used it is undone.
      await run('CREATE SEQUENCE refusals')
      await run(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql
        AS $$ BEGIN PERFORM nextval('refusals'); RAISE 'no room'; END $$`)
      await run('CREATE TRIGGER refuse BEFORE INSERT ON "InboundMessage" EXECUTE FUNCTION refuse()')
      collect()
      await vi.waitFor(async () => {
        const [count] = await data.db.$queryRaw<{ n: number }[]>`SELECT last_value::int AS n FROM refusals`
        expect(count?.n).toBeGreaterThan(2)
      }, patiently)
      expect(inFolder('INBOX', 'keyword', 'Chorus')).toBe(0)
      expect(await how()).toMatchObject({ trouble: null })
      await run('DROP TRIGGER refuse ON "InboundMessage"')
      await folderHas('INBOX', 2, 'keyword', 'Chorus')
      await storedAre(2)
    })

    test('of two workers one collects, and the other goes on when the first is gone', async () => {
      const line = await lineBetween(dovecot.imapPort)
      toStop.push(line)
      const target = mailbox({ port: line.port })
      const first = collect({ holder: 'one', target })
      await answered()
      await storedAre(1)
      collect({ holder: 'other', target })
      await new Promise((resolve) => setTimeout(resolve, waits.holdMs))
      expect(line.lines()).toBe(1)
      expect((await how())?.holder).toBe('one')
      await first.stop()
      await answered()
      await storedAre(2)
      expect((await how())?.holder).toBe('other')
    })

    test('a worker that died without a word is replaced once its time is over, or at once where it was the only one', async () => {
      const dead = { address: nameOf(mailbox()), holder: 'dead', heldUntil: new Date(Date.now() + 600_000) }
      await data.db.collectedMailbox.create({ data: dead })
      await answered()
      const waiting = collect()
      await new Promise((resolve) => setTimeout(resolve, waits.holdMs))
      expect(await stored()).toHaveLength(0)
      await data.db.collectedMailbox.updateMany({ data: { heldUntil: new Date() } })
      await storedAre(1)
      await waiting.stop()
      await data.db.collectedMailbox.updateMany({ data: dead })
      await answered()
      collect({ takeOver: true })
      await storedAre(2)
    })

    test('one that waits for a line ends when it is asked to, and what opens after that is closed', async () => {
      const opening = Promise.withResolvers<ImapMailbox>()
      const asked = Promise.withResolvers<void>()
      const open = () => {
        asked.resolve()
        return opening.promise
      }
      const collecting = collect({ open })
      await asked.promise
      await collecting.stop()
      expect(await how()).toMatchObject({ holder: null, trouble: null })
      const late = await openMailbox(mailbox())
      const close = vi.spyOn(late, 'close')
      opening.resolve(late)
      await vi.waitFor(() => expect(close).toHaveBeenCalled(), patiently)
    })

    test('one that is held up and was replaced stops collecting', async () => {
      const line = await lineBetween(dovecot.imapPort)
      toStop.push(line)
      collect({ holder: 'slow', target: mailbox({ port: line.port }) })
      await vi.waitFor(
        async () => expect(await how()).toMatchObject({ holder: 'slow', trouble: null }),
        patiently,
      )
      await vi.waitFor(() => expect(line.lines()).toBe(1), patiently)
      const heldUntil = new Date(Date.now() + 600_000)
      await data.db.collectedMailbox.updateMany({ data: { holder: 'another', heldUntil } })
      await vi.waitFor(() => expect(line.lines()).toBe(0), patiently)
      expect((await how())?.holder).toBe('another')
    })
  },
)
