import { randomUUID } from 'node:crypto'
import { countFolder } from '#lib/counts/fold-counts.ts'
import { pauseFailingCampaigns } from '#lib/letters/pause-failing-campaigns.ts'
import { warnOfRefusal } from '#lib/letters/warn-of-refusal.ts'
import { dkimKey, keyPlace } from '#lib/outbox/dkim-key.ts'
import { startSender } from '#lib/outbox/sender.ts'
import { signatureOf } from '#lib/outbox/sign-mail.ts'
import { config } from '#lib/platform/config.ts'
import { connectDatabase, type Database, database } from '#lib/platform/database.ts'
import { messageOf } from '#lib/platform/error-parts.ts'
import { mailboxOf } from '#lib/platform/imap-target.ts'
import { log } from '#lib/platform/log.ts'
import { announcedPort, announcePort } from '#lib/platform/ports.ts'
import { listenForSmtp } from '#lib/platform/smtp-listener.ts'
import type { SmtpTarget } from '#lib/platform/smtp-session.ts'
import { targetOf } from '#lib/platform/smtp-target.ts'
import { MAIL_BYTES } from '#lib/replies/mail-size.ts'
import { takesMail } from '#lib/replies/own-addresses.ts'
import { type Placing, startPlacing } from '#lib/replies/place-waiting.ts'
import { receiveMessage } from '#lib/replies/receive-message.ts'
import { stackAnswers } from '#lib/replies/stack-answers.ts'
import { startCollecting } from '#lib/replies/start-collecting.ts'
import { runAsChild, type Service } from './child.ts'
import { forgetAgain } from './forget-again.ts'
import { inboundCertificate } from './inbound-certificate.ts'
import { outgoingMail } from './outgoing-mail.ts'
import { repeat } from './repeat.ts'
import { startSchedules } from './schedules.ts'

/** No two workers have the same. */
const NAME = `worker-${process.pid}-${randomUUID()}`
const BEAT_MS = 2_000
const FOLD_MS = 1_000
const WATCH_MS = 10_000
/** After answers came; fifty at a time, so that nobody waits for it. */
const STACK_MS = 2_000
/**
 * On a server, through connections of their own: whoever places runs the same statements again and again, and keeps nobody
 * waiting whose mail is being taken in. The embedded database does one thing at a time.
 */
const PLACED_AT_ONCE = 4

/**
 * The worker: sends what the outbox holds, receives what comes back, and keeps the timetable. Trouble with the database
 * or a mail system stops none of it: each part waits and goes on.
 */
async function startWorker(): Promise<Service> {
  const db = database()
  const { databaseUrl, memberPace } = config()
  const forgotten = forgetAgain(db)
  const sender = startSender({
    db,
    owner: NAME,
    transport: () => forgotten.mailMayLeave(mailSystem),
    signing: mailSigning,
    kinds: outgoingMail,
    takeOver: databaseUrl === null,
    perSecond: { members: memberPace?.perSecond },
    mailboxPace: memberPace,
  })
  const startedAt = new Date()
  const beating = repeat('beat', BEAT_MS, () => beat(db, startedAt))
  const folding = repeat('fold-counts', FOLD_MS, countFolder(db))
  const watching = repeat('watch', WATCH_MS, async () => {
    await pauseFailingCampaigns({ db, now: new Date() })
    await warnOfRefusal({ db, now: new Date() })
  })
  const stacking = repeat('stack-answers', STACK_MS, async () => {
    await stackAnswers({ db, now: new Date() })
  })
  const own = databaseUrl ? connectDatabase(databaseUrl, PLACED_AT_ONCE + 1, { prepares: true }) : null
  const placing = startPlacing({
    db: own ?? db,
    onPlaced: () => sender.wake(),
    atOnce: own ? PLACED_AT_ONCE : undefined,
  })
  const inbound = await listenForAnswers(db, placing)
  announcePort('inbound', inbound.port)
  const renewing = repeat('certificate', WATCH_MS, inbound.renewCertificate)
  const collecting = collectAnswers(db, placing)
  const schedules = startSchedules(db)
  return {
    async stop() {
      await Promise.all([
        inbound.stop(),
        renewing.stop(),
        forgotten.stop(),
        sender.stop(),
        beating.stop(),
        folding.stop(),
        watching.stop(),
        stacking.stop(),
        placing.stop(),
        collecting?.stop(),
        schedules.stop(),
      ])
      await Promise.all([db.$disconnect(), own?.$disconnect()])
    },
  }
}

/** Run by itself, a worker needs the server's database: the embedded one has its own. Says so, and a broken setting too. */
function refusesAlone(): boolean {
  try {
    if (config().databaseUrl) return false
    console.error('npm run worker needs DATABASE_URL. Without it, npm start runs a worker of its own.')
  } catch (error) {
    console.error(messageOf(error))
  }
  return true
}

async function beat(db: Database, startedAt: Date): Promise<void> {
  const beatAt = new Date()
  await db.workerBeat.upsert({
    where: { name: 'worker' },
    create: { name: 'worker', startedAt, beatAt },
    update: { startedAt, beatAt },
  })
}

/** Where mail goes now: the named system when mail is live, and otherwise the catcher, never anywhere else. */
function mailSystem(): SmtpTarget {
  const { mailDelivery, smtpUrl } = config()
  if (mailDelivery === 'live' && smtpUrl) return targetOf(smtpUrl)
  const port = announcedPort('catcher')
  if (port === null) throw new Error('The mail catcher has not started yet')
  return { host: '127.0.0.1', port, secure: false, plain: true }
}

/** What leaves through a real mail system is signed, where there is a key. */
function mailSigning(): ((raw: Uint8Array) => Promise<string>) | undefined {
  if (config().mailDelivery !== 'live') return undefined
  const key = dkimKey(keyPlace())
  return key ? (raw) => signatureOf(raw, key) : undefined
}

/** Takes in what is sent to our addresses; each message is stored and committed before it is acknowledged. */
async function listenForAnswers(db: Database, placing: Placing) {
  const { inbound } = config()
  let certificate = await inboundCertificate(config(), new Date())
  const listener = await listenForSmtp({
    host: inbound.host,
    ports: inbound.port === 0 ? [announcedPort('inbound') ?? 0, 0] : [inbound.port],
    sizeLimit: MAIL_BYTES,
    certificate,
    lmtp: inbound.protocol === 'lmtp',
    accepts: (address) => (takesMail(address) ? null : 'Nobody here has this address.'),
    async take({ chunks, envelope, peer }) {
      await receiveMessage({ db, now: new Date(), raw: chunks, envelope, peer })
      placing.wake()
    },
  })
  return {
    ...listener,
    /** Where a renewed one cannot be used, the one before it goes on, and the log says why. */
    async renewCertificate() {
      const renewed = await inboundCertificate(config(), new Date())
      if (!renewed || renewed.cert === certificate?.cert) return
      listener.encryptWith(renewed)
      certificate = renewed
      log().info('incoming mail is encrypted with a renewed certificate')
    },
  }
}

/** Takes answers from a mailbox, where one is named and mail is live: else nobody is asked anything. */
function collectAnswers(db: Database, placing: Placing) {
  const { inboundImap, mailDelivery, databaseUrl } = config()
  if (!inboundImap) return null
  if (mailDelivery !== 'live') {
    log().info('while mail is caught no answers are collected from the mailbox that INBOUND_IMAP_URL names')
    return null
  }
  return startCollecting({
    db,
    target: mailboxOf(inboundImap.url),
    moveTo: inboundImap.moveTo,
    holder: NAME,
    takeOver: databaseUrl === null,
    onStored: () => placing.wake(),
  })
}

if (!process.send && refusesAlone()) process.exit(1)
await runAsChild(startWorker)
