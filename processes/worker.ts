import { randomUUID } from 'node:crypto'
import { countFolder } from '#lib/counts/fold-counts.ts'
import { pauseFailingCampaigns } from '#lib/letters/pause-failing-campaigns.ts'
import { warnOfRefusal } from '#lib/letters/warn-of-refusal.ts'
import { dkimKey, keyPlace } from '#lib/outbox/dkim-key.ts'
import { startSender } from '#lib/outbox/sender.ts'
import { signatureOf } from '#lib/outbox/sign-mail.ts'
import { config } from '#lib/platform/config.ts'
import { type Database, database } from '#lib/platform/database.ts'
import { messageOf } from '#lib/platform/error-parts.ts'
import { announcedPort, announcePort } from '#lib/platform/ports.ts'
import { listenForSmtp, type SmtpListener } from '#lib/platform/smtp-listener.ts'
import type { SmtpTarget } from '#lib/platform/smtp-session.ts'
import { targetOf } from '#lib/platform/smtp-target.ts'
import { MAIL_BYTES } from '#lib/replies/mail-size.ts'
import { takesMail } from '#lib/replies/own-addresses.ts'
import { type Placing, startPlacing } from '#lib/replies/place-waiting.ts'
import { receiveMessage } from '#lib/replies/receive-message.ts'
import { runAsChild, type Service } from './child.ts'
import { forgetAgain } from './forget-again.ts'
import { inboundCertificate } from './inbound-certificate.ts'
import { outgoingMail } from './outgoing-mail.ts'
import { repeat } from './repeat.ts'
import { startSchedules } from './schedules.ts'

const BEAT_MS = 2_000
const FOLD_MS = 1_000
const WATCH_MS = 10_000

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
    owner: `worker-${process.pid}-${randomUUID()}`,
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
  const placing = startPlacing({ db, onPlaced: () => sender.wake() })
  const inbound = await listenForAnswers(db, placing)
  announcePort('inbound', inbound.port)
  const schedules = startSchedules(db)
  return {
    async stop() {
      await Promise.all([
        inbound.stop(),
        forgotten.stop(),
        sender.stop(),
        beating.stop(),
        folding.stop(),
        watching.stop(),
        placing.stop(),
        schedules.stop(),
      ])
      await db.$disconnect()
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
function listenForAnswers(db: Database, placing: Placing): Promise<SmtpListener> {
  const { inbound } = config()
  return listenForSmtp({
    host: inbound.host,
    ports: inbound.port === 0 ? [announcedPort('inbound') ?? 0, 0] : [inbound.port],
    sizeLimit: MAIL_BYTES,
    certificate: inboundCertificate({ inbound }),
    lmtp: inbound.protocol === 'lmtp',
    accepts: (address) => (takesMail(address) ? null : 'Nobody here has this address.'),
    async take({ chunks, envelope, peer }) {
      await receiveMessage({ db, now: new Date(), raw: chunks, envelope, peer })
      placing.wake()
    },
  })
}

if (!process.send && refusesAlone()) process.exit(1)
await runAsChild(startWorker)
