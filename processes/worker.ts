import { randomUUID } from 'node:crypto'
import { followDelivery, mayLeave } from '#lib/letters/follow-delivery.ts'
import { type Sender, startSender } from '#lib/outbox/sender.ts'
import { config } from '#lib/platform/config.ts'
import { type Database, database } from '#lib/platform/database.ts'
import { log } from '#lib/platform/log.ts'
import { announcedPort, announcePort } from '#lib/platform/ports.ts'
import { listenForSmtp, type SmtpListener } from '#lib/platform/smtp-listener.ts'
import type { SmtpTarget } from '#lib/platform/smtp-session.ts'
import { mayJointLetterLeave } from '#lib/publications/may-joint-letter-leave.ts'
import { placeMessage, placeWaiting } from '#lib/replies/place-message.ts'
import { receiveMessage } from '#lib/replies/receive-message.ts'
import { runAsChild, type Service } from './child.ts'
import { repeat } from './repeat.ts'
import { startSchedules } from './schedules.ts'

const BEAT_MS = 2_000
const PLACE_EVERY_MS = 30_000
const SIZE_LIMIT = 25_000_000
/** What Parliament's mail system is asked to take from us in live use: about 5.6 hours for 100,000 letters. */
const MEMBERS_PER_SECOND = 5

/**
 * The worker: sends what the outbox holds, receives what comes back, and keeps the timetable. Trouble with the database
 * or a mail system stops none of it: each part waits and goes on.
 */
async function startWorker(): Promise<Service> {
  const db = database()
  const sender = startSender({
    db,
    owner: `worker-${process.pid}-${randomUUID()}`,
    transport: mailSystem,
    followers: { letter: followDelivery },
    mayLeave: { letter: mayLeave, notice: mayJointLetterLeave },
    takeOver: config().databaseUrl === null,
    perSecond: config().mailDelivery === 'live' ? { members: MEMBERS_PER_SECOND } : {},
  })
  const startedAt = new Date()
  const beating = repeat('beat', BEAT_MS, () => beat(db, startedAt))
  const inbound = await listenForAnswers(db, sender)
  announcePort('inbound', inbound.port)
  const placing = repeat('place', PLACE_EVERY_MS, async () => {
    if ((await placeWaiting({ db, now: new Date() })) > 0) sender.wake()
  })
  const schedules = startSchedules(db)
  return {
    async stop() {
      await Promise.all([inbound.stop(), sender.stop(), beating.stop(), placing.stop(), schedules.stop()])
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
    console.error(error instanceof Error ? error.message : error)
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
  if (mailDelivery === 'live' && smtpUrl) return targetOf(new URL(smtpUrl))
  const port = announcedPort('catcher')
  if (port === null) throw new Error('The mail catcher has not started yet')
  return { host: '127.0.0.1', port, secure: false, plain: true }
}

function targetOf(url: URL): SmtpTarget {
  const secure = url.protocol === 'smtps:'
  return {
    host: url.hostname,
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    auth: url.username
      ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
      : undefined,
  }
}

/** Takes in what is sent to our domain; each message is stored and committed before it is acknowledged. */
function listenForAnswers(db: Database, sender: Sender): Promise<SmtpListener> {
  const { inbound, mailDomain } = config()
  return listenForSmtp({
    host: inbound.host,
    ports: inbound.port === 0 ? [announcedPort('inbound') ?? 0, 0] : [inbound.port],
    sizeLimit: SIZE_LIMIT,
    accepts: (address) =>
      address.toLowerCase().endsWith(`@${mailDomain}`) ? null : 'We take mail for our own addresses only.',
    async take({ raw, envelope }) {
      const received: string[] = []
      for (const to of envelope.to) {
        const { inboundId } = await receiveMessage({
          db,
          now: new Date(),
          raw,
          envelope: { from: envelope.from, to },
        })
        received.push(inboundId)
      }
      for (const inboundId of received) {
        placeMessage({ db, now: new Date(), inboundId }).then(
          () => sender.wake(),
          (error: unknown) => log().error({ err: error, inbound: inboundId }, 'a message waits to be placed'),
        )
      }
    },
  })
}

if (!process.send && refusesAlone()) process.exit(1)
await runAsChild(startWorker)
