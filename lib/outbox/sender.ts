import type { Database } from '#lib/platform/database.ts'
import { OutboxLane } from '#lib/platform/generated/prisma/enums.ts'
import { log } from '#lib/platform/log.ts'
import { alone } from '#lib/platform/run-statement.ts'
import { SessionError, type SmtpTarget } from '#lib/platform/smtp-session.ts'
import { anyDue, claimMessages } from './claim-messages.ts'
import type { Kinds } from './follower.ts'
import { type LanePace, lanePace } from './lane-pace.ts'
import { rests, writeRest } from './lane-rest.ts'
import type { MailboxPace } from './mailbox-pace.ts'
import { type Sending, sendMessage } from './send-message.ts'
import { sessionPool } from './session-pool.ts'
import { renewLeases, settleLeases } from './settle-leases.ts'

export type SenderOptions = {
  db: Database
  /** Unique to this start of this process. */
  owner: string
  /** Asked at each new connection; throws while there is nowhere to send to. */
  transport: () => SmtpTarget
  /** Asked before each message; throws while the key cannot be used: then nothing leaves. Nothing is signed without it. */
  signing?: () => Sending['sign']
  kinds: Kinds
  /** Settle every other sender's leases at the start: right only where this is the one sender there is. */
  takeOver: boolean
  /** Messages a lane hands over at once. */
  concurrency?: number
  perSecond?: Partial<Record<OutboxLane, number>>
  /** How much one mailbox gets, in the lanes that are paced so; none unless given. */
  mailboxPace?: MailboxPace | null
  now?: () => Date
  pollMs?: number
}

export type Sender = { stop(): Promise<void>; wake(): void }

const TEND_MS = 30_000
const LONGEST_TROUBLE_MS = 5_000
const STOP_WITHIN_MS = 4_000

/**
 * Sends what the outbox holds until it is stopped. Never ends by itself: trouble with the database or the mail system
 * is logged, waited out and tried again. Stopping lets what is being handed over finish, for a few seconds.
 */
export function startSender(options: SenderOptions): Sender {
  const { db, owner, kinds, mailboxPace, concurrency = 4, pollMs = 300 } = options
  const now = options.now ?? (() => new Date())
  const pool = sessionPool(options.transport)
  const inHand = new Map<string, Promise<void>>()
  const halt = new AbortController()
  const waiting = new Set<() => void>()
  const wake = () => {
    for (const go of [...waiting]) go()
  }
  const idle = (ms: number) =>
    new Promise<void>((resolve) => {
      const go = () => {
        clearTimeout(timer)
        waiting.delete(go)
        resolve()
      }
      const timer = setTimeout(go, ms)
      waiting.add(go)
      if (halt.signal.aborted) go()
    })

  const paces = new Map<OutboxLane, LanePace>(
    Object.values(OutboxLane).map((lane) => [lane, lanePace(options.perSecond?.[lane])]),
  )

  function hear(lane: OutboxLane, said: Parameters<LanePace['heard']>[0]) {
    for (const [name, pace] of paces) if (said === 'pause_all' || name === lane) pace.heard(said, now())
    if (said === 'pause')
      log().error({ lane }, 'the receiving system refuses us by policy: a person should look')
    if (said === 'pause_all') log().error('the mail system does not accept our name and password')
  }

  /** Takes and starts one message. @returns whether there was one */
  async function startOne(lane: OutboxLane, pace: LanePace, busy: Set<string>): Promise<boolean> {
    if (busy.size >= concurrency || !pace.mayGo(now()) || (await rests(db, lane, now()))) return false
    if (!(await anyDue(db, { lane, now: now(), mailboxPace }))) return false
    const sign = options.signing?.()
    // The connection comes before the claim: a mail system that is away costs no message a try.
    const session = await pool.take().catch(async (error: unknown) => {
      log().warn({ err: error, lane }, 'no connection to the mail system')
      const said = error instanceof SessionError && error.access ? 'pause_all' : 'back_off'
      hear(lane, said)
      await writeRest(alone(db), { lane, said, answer: '', now: now() })
      return null
    })
    if (!session) return false
    const claim = { db, owner, lane, limit: 1, now: now(), kinds, mailboxPace }
    const [message] = await claimMessages(claim).catch((error: unknown) => {
      pool.give(session)
      throw error
    })
    if (!message) {
      pool.give(session)
      return false
    }
    pace.left(now())
    busy.add(message.id)
    const sending = sendMessage({
      db,
      session,
      message,
      sign,
      owner,
      kinds,
      now,
      signal: halt.signal,
    })
      .then((said) => hear(lane, said))
      .catch((error: unknown) =>
        log().error({ err: error, message: message.id }, 'a message was interrupted'),
      )
      .finally(() => {
        pool.give(session)
        busy.delete(message.id)
        inHand.delete(message.id)
        wake()
      })
    inHand.set(message.id, sending)
    return true
  }

  /** Runs `turn` until the halt; `turn` says whether it found work, and may throw. */
  async function keepOn(name: string, restMs: number, turn: () => Promise<boolean>) {
    let trouble = 0
    while (!halt.signal.aborted) {
      try {
        const worked = await turn()
        trouble = 0
        if (!worked) await idle(restMs)
      } catch (error) {
        trouble = Math.min(Math.max(trouble * 2, 100), LONGEST_TROUBLE_MS)
        log().error({ err: error, loop: name }, 'the sender met trouble and goes on')
        await idle(trouble)
      }
    }
  }

  let tookOver = !options.takeOver
  let tended = 0
  async function tend(): Promise<boolean> {
    if (tookOver && Date.now() - tended < TEND_MS) return false
    const ids = [...inHand.keys()]
    if (ids.length > 0) await renewLeases(db, { owner, ids, now: now() })
    await settleLeases({ db, owner, now: now(), everyOther: !tookOver, inHand: ids, kinds })
    tookOver = true
    tended = Date.now()
    return false
  }

  const loops = [
    keepOn('leases', 1_000, tend),
    ...[...paces].map(([lane, pace]) => {
      const busy = new Set<string>()
      return keepOn(lane, pollMs, () => startOne(lane, pace, busy))
    }),
  ]

  return {
    wake,
    async stop() {
      halt.abort()
      wake()
      const handedOver = Promise.allSettled([...loops, ...inHand.values()])
      const cut = setTimeout(() => pool.close(), STOP_WITHIN_MS)
      await handedOver
      clearTimeout(cut)
      pool.close()
    },
  }
}
