import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { settleLeases } from '#lib/outbox/settle-leases.ts'
import { connectDatabase, type Database } from '#lib/platform/database.ts'
import { fill } from '../outbox/fill.ts'
import { isOfSink, MOMENTS, type Moment, numbersFrom } from './moments.ts'

export type Crashes = {
  letters: number
  kills: number
  restarts: number
  expiries: number
}

/** What is done to a sender that stands still. */
type Deed = 'kill' | 'restart' | 'expire'

/** A moment that nobody comes to is not waited for longer than this: the deed is done all the same. */
const COMES_WITHIN_MS = 8_000
const ENDS_WITHIN_MS = 300_000
const AT_MOST_LATER_MS = 250

type Child = { process: ChildProcess; owner: string }
type Slot = { sink: ChildProcess; port: number; sender: Child }

/**
 * Sends letters through two senders, each to a mail system of its own, and kills them all the while: at every moment of a letter's way,
 * and at no moment in particular. Meanwhile the database ends between a mail system's 250 and our commit (`restart`), and senders
 * that live lose their leases. Then it lets what is left leave, and compares what was accepted with what the outbox knows.
 * @param folder where the mail systems write what they accept
 * @param seed the same seed has the same plan; at which letter it meets, the machine decides
 */
export async function killAllOver({
  url,
  folder,
  seed,
  crashes,
  restart = async () => {},
  say,
}: {
  url: string
  folder: string
  seed: number
  crashes: Crashes
  restart?: () => Promise<void>
  say: (line: string) => void
}) {
  const random = numbersFrom(seed)
  const db = connectDatabase(url)
  await db.$executeRawUnsafe('CREATE TABLE followed (id text NOT NULL)')
  const files = [join(folder, 'one'), join(folder, 'two')]
  const slots = await Promise.all(files.map((file) => startSlot(url, file)))
  const deeds = shuffled(
    [
      ...Array.from({ length: crashes.kills }, (): Deed => 'kill'),
      ...Array.from({ length: crashes.restarts }, (): Deed => 'restart'),
      ...Array.from({ length: crashes.expiries }, (): Deed => 'expire'),
    ],
    random,
  )
  let atTheirMoment = 0
  try {
    for (const [number, deed] of deeds.entries()) {
      await again(() =>
        fill(db, {
          count: share(crashes.letters, number, deeds.length),
          state: 'ready',
          bytes: true,
          apart: true,
        }),
      )
      const moment = momentFor(deed, random)
      const after = random() * AT_MOST_LATER_MS
      // Drawn in any case: the plan is the same whoever comes where.
      const other = slots[Math.floor(random() * slots.length)]
      const met = await meet(slots, moment, after)
      if (met) atTheirMoment++
      const slot = met ?? other
      if (!slot) throw new Error('there is no sender')
      if (deed === 'kill') {
        slot.sender.process.kill('SIGKILL')
        await once(slot.sender.process, 'exit')
        await expire(db, slot.sender.owner)
        slot.sender = await startSenderProcess(url, slot.port)
      } else if (deed === 'restart') await restart()
      else await expire(db, slot.sender.owner)
      for (const { sink, sender } of slots) {
        sink.send({ standAt: null })
        sender.process.send({ standAt: null })
      }
      if ((number + 1) % 20 === 0) say(`${number + 1} of ${deeds.length}`)
    }
    say('what is left leaves')
    await untilFinished(db)
    return { ...(await compare(db, files)), atTheirMoment }
  } finally {
    for (const { sink, sender } of slots) {
      sender.process.kill('SIGKILL')
      sink.disconnect()
    }
    await db.$disconnect()
  }
}

function momentFor(deed: Deed, random: () => number): Moment {
  if (deed === 'restart') return 'accepted, not committed'
  const moments = deed === 'kill' ? MOMENTS : (['leased', 'after the dot'] as const)
  return moments[Math.floor(random() * moments.length)] ?? 'any'
}

/** Letters are posted with each deed, so that there are some at every one of them. */
const share = (all: number, number: number, of: number) =>
  Math.floor((all * (number + 1)) / of) - Math.floor((all * number) / of)

async function startSlot(url: string, file: string): Promise<Slot> {
  const sink = start('sink.ts', [file])
  const port = Number((await once(sink, 'message'))[0])
  return { sink, port, sender: await startSenderProcess(url, port) }
}

async function startSenderProcess(url: string, port: number): Promise<Child> {
  const owner = randomUUID()
  const sender = start('sender.ts', [url, String(port), owner])
  await once(sender, 'message')
  return { process: sender, owner }
}

const start = (file: string, words: string[]) =>
  fork(join(import.meta.dirname, file), words, {
    env: { ...process.env, LOG_LEVEL: 'silent' },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })

/** Waits until a sender stands still at a moment. @returns which; null where none came there, or at any moment */
async function meet(slots: readonly Slot[], moment: Moment, after: number): Promise<Slot | null> {
  if (moment === 'any') {
    await pause(after)
    return null
  }
  const controller = new AbortController()
  const { signal } = controller
  const arrivals = slots.map(async (slot) => {
    const child = isOfSink(moment) ? slot.sink : slot.sender.process
    const arrived = once(child, 'message', { signal })
    child.send({ standAt: moment })
    await arrived
    return slot
  })
  const late = pause(COMES_WITHIN_MS, null, { signal })
  const met = await Promise.race([...arrivals, late])
  controller.abort()
  await Promise.allSettled([...arrivals, late])
  return met
}

/** Time passes for a sender's leases: they have run out, and another settles them. */
async function expire(db: Database, leaseOwner: string): Promise<void> {
  const now = new Date()
  await again(async () => {
    await db.outboxMessage.updateMany({
      where: { leaseOwner },
      data: { leaseExpiresAt: new Date(now.getTime() - 1) },
    })
    await settleLeases({ db, owner: 'another', now, everyOther: false })
  })
}

/** The database may just be starting. */
async function again(work: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await work()
      return
    } catch (error) {
      if (tries === 100) throw error
      await pause(100)
    }
  }
}

async function untilFinished(db: Database): Promise<void> {
  const until = Date.now() + ENDS_WITHIN_MS
  while ((await db.outboxQueue.count()) > 0) {
    if (Date.now() > until) throw new Error('What is left did not leave in time')
    await pause(200)
  }
}

async function compare(db: Database, files: readonly string[]) {
  const accepted = new Map<string, number>()
  for (const file of files) {
    for (const to of (await readFile(file, 'utf8').catch(() => '')).split('\n').filter(Boolean))
      accepted.set(to, (accepted.get(to) ?? 0) + 1)
  }
  const rows = await db.outboxMessage.findMany({
    select: { state: true, envelopeTo: true, correlationId: true },
  })
  const followed = await db.$queryRaw<{ id: string }[]>`SELECT id FROM followed`
  const heard = new Map<string, number>()
  for (const { id } of followed) heard.set(id, (heard.get(id) ?? 0) + 1)
  const count = (test: (row: (typeof rows)[number]) => boolean) => rows.filter(test).length
  const has = ({ envelopeTo }: { envelopeTo: string }) => accepted.has(envelopeTo)
  return {
    letters: rows.length,
    acceptedTwice: [...accepted.values()].filter((times) => times > 1).length,
    /** Said to be accepted and is not there; or neither accepted nor in doubt. */
    lost: count((row) => (row.state === 'accepted' ? !has(row) : row.state !== 'unknown')),
    /** Nobody knows: a person looks. */
    unknown: count(({ state }) => state === 'unknown'),
    unknownThatArrived: count((row) => row.state === 'unknown' && has(row)),
    /** The letter's own side did not hear, once, what the outbox knows. */
    heardWrong: count((row) => (heard.get(row.correlationId) ?? 0) !== Number(row.state === 'accepted')),
  }
}

function shuffled<One>(all: readonly One[], random: () => number): One[] {
  return all
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}
