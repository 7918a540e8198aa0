import type { Database } from '#lib/platform/database.ts'
import type { OutboxMessage } from '#lib/platform/generated/prisma/client.ts'
import { OutboxLane } from '#lib/platform/generated/prisma/enums.ts'
import { log } from '#lib/platform/log.ts'
import { alone } from '#lib/platform/run-statement.ts'
import { type Patience, SessionError, type SmtpTarget } from '#lib/platform/smtp-session.ts'
import { codesOf, decideWithoutSession } from './answer-rules.ts'
import { anyDue, claimMessages } from './claim-messages.ts'
import type { Kinds } from './follower.ts'
import { type LanePace, LONGEST_REST_MS, lanePace } from './lane-pace.ts'
import { rests, writeRest } from './lane-rest.ts'
import type { MailboxPace } from './mailbox-pace.ts'
import { moveAlone } from './move-message.ts'
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
  /** How long a mail system may take for each part of a session; as the standard says unless given. */
  patience?: Partial<Patience>
  /** Messages a lane hands over at once. */
  concurrency?: number
  perSecond?: Partial<Record<OutboxLane, number>>
  /** How much one mailbox gets, in the lanes that are paced so; none unless given. */
  mailboxPace?: MailboxPace | null
  now?: () => Date
  pollMs?: number
}

/** What a lane has taken for this sender and not begun, the next to leave first, and whether there may be more. */
type Ahead = { taken: OutboxMessage[]; more: boolean; taking: Promise<void> | null }

/** Of a lane: messages that are being handed over, and those that were taken, which is being recorded. */
type UnderWay = { busy: Set<string>; recording: Set<string> }

export type Sender = { stop(): Promise<void>; wake(): void }

/** So many messages a lane that is not slowed down takes at once; one that is, as many as leave within a second. */
const TAKEN_AT_ONCE = 256

const TEND_MS = 30_000
/** So many that left the queue leave room behind that is worth taking back; the embedded database does not by itself. */
const TIDY_AFTER = 20_000
const LONGEST_TROUBLE_MS = 5_000
const STOP_WITHIN_MS = 4_000

/**
 * Sends what the outbox holds until it is stopped. Never ends by itself: trouble with the database or the mail system
 * is logged, waited out and tried again. Stopping lets what is being handed over finish, for a few seconds.
 */
export function startSender(options: SenderOptions): Sender {
  const { db, owner, kinds, mailboxPace, concurrency = 4, pollMs = 300 } = options
  const now = options.now ?? (() => new Date())
  const pool = sessionPool(options.transport, options.patience)
  const inHand = new Map<string, Promise<void>>()
  const halt = new AbortController()
  const waiting = new Map<string, () => void>()
  const wake = () => {
    for (const go of [...waiting.values()]) go()
  }
  const idle = (name: string, ms: number) =>
    new Promise<void>((resolve) => {
      const go = () => {
        clearTimeout(timer)
        waiting.delete(name)
        resolve()
      }
      const timer = setTimeout(go, ms)
      waiting.set(name, go)
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

  const ahead: Record<OutboxLane, Ahead> = {
    members: { taken: [], more: false, taking: null },
    supporters: { taken: [], more: false, taking: null },
  }
  const atOnce = (lane: OutboxLane) =>
    Math.floor(Math.max(1, Math.min(options.perSecond?.[lane] ?? TAKEN_AT_ONCE, TAKEN_AT_ONCE)))
  const mayTake = async (lane: OutboxLane) =>
    !(await rests(db, lane, now())) &&
    (ahead[lane].more || (await anyDue(db, { lane, now: now(), mailboxPace })))
  async function takeSome(lane: OutboxLane): Promise<void> {
    const limit = atOnce(lane)
    const some = await claimMessages({ db, owner, lane, limit, now: now(), kinds, mailboxPace })
    ahead[lane].taken.push(...some)
    ahead[lane].more = some.length === limit
    untidy += some.length
  }
  function take(lane: OutboxLane): Promise<void> {
    const one = ahead[lane]
    one.taking ??= takeSome(lane).finally(() => {
      one.taking = null
    })
    return one.taking
  }
  /** Takes the next while the last of these leave. */
  function takeInTime(lane: OutboxLane): void {
    const { taken, more, taking } = ahead[lane]
    if (!more || taking || halt.signal.aborted || taken.length > atOnce(lane) / 2) return
    ahead[lane].taking = mayTake(lane)
      .then((may) => (may ? takeSome(lane) : undefined))
      .catch((error: unknown) =>
        log().error({ err: error, lane }, 'the next messages could not be taken yet'),
      )
      .finally(() => {
        ahead[lane].taking = null
      })
  }

  /** Lets go of what was taken and not begun: others may have it, and nobody waits for a rest that is long. */
  async function letGo(lane: OutboxLane): Promise<void> {
    await ahead[lane].taking
    const ended = { outcome: 'kept_back' } as const
    await Promise.all(
      ahead[lane].taken.splice(0).map(({ id, kind, attempts }) => {
        const fence = { owner, attempt: attempts }
        return moveAlone(db, { id, kind, to: 'ready', from: ['leased'], now: now(), fence, ended, kinds })
      }),
    )
  }

  /** Starts one message, taking some where none is taken. @returns whether there was one */
  async function startOne(lane: OutboxLane, pace: LanePace, { busy, recording }: UnderWay): Promise<boolean> {
    if (pace.restsUntil.getTime() - now().getTime() > LONGEST_REST_MS) await letGo(lane)
    // Twice as many may be recorded as are handed over: else those that left together hold up the next until the last is recorded.
    if (busy.size >= concurrency || recording.size >= concurrency * 2 || !pace.mayGo(now())) return false
    const { taken } = ahead[lane]
    if (taken.length === 0 && !(await mayTake(lane))) return false
    const sign = options.signing?.()
    // The connection comes before the claim: a mail system that is away costs no message a try.
    const session = await pool.take().catch(async (error: unknown) => {
      log().warn({ err: error, lane }, 'no connection to the mail system')
      const refused = error instanceof SessionError ? error : { access: false, answer: '' }
      const said = decideWithoutSession(refused)
      hear(lane, said)
      await writeRest(alone(db), { lane, said, answer: codesOf(refused.answer), now: now() })
      return null
    })
    if (!session) return false
    if (taken.length === 0) {
      await take(lane).catch((error: unknown) => {
        pool.give(session)
        throw error
      })
    }
    const message = taken.shift()
    takeInTime(lane)
    if (!message) {
      pool.give(session)
      return false
    }
    pace.left(now())
    busy.add(message.id)
    const free = () => {
      if (!busy.delete(message.id)) return
      pool.give(session)
      waiting.get(lane)?.()
    }
    const sending = sendMessage({
      db,
      session,
      message,
      sign,
      owner,
      kinds,
      now,
      onTaken() {
        recording.add(message.id)
        free()
      },
      signal: halt.signal,
    })
      .then((said) => hear(lane, said))
      .catch((error: unknown) =>
        log().error({ err: error, message: message.id }, 'a message was interrupted'),
      )
      .finally(() => {
        inHand.delete(message.id)
        recording.delete(message.id)
        free()
        waiting.get(lane)?.()
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
        if (!worked) await idle(name, restMs)
      } catch (error) {
        trouble = Math.min(Math.max(trouble * 2, 100), LONGEST_TROUBLE_MS)
        log().error({ err: error, loop: name }, 'the sender met trouble and goes on')
        await idle(name, trouble)
      }
    }
  }

  const notLetGo = (error: unknown) =>
    log().warn({ err: error }, 'what was taken could not be let go: its lease will run out')

  let tookOver = !options.takeOver
  let tended = 0
  let untidy = 0
  async function tend(): Promise<boolean> {
    // A rest holds for every sender, whichever was told: what was taken before it does not leave in it.
    for (const lane of paces.keys())
      if (ahead[lane].taken.length > 0 && (await rests(db, lane, now()))) await letGo(lane)
    if (tookOver && Date.now() - tended < TEND_MS) return false
    const ids = [...inHand.keys(), ...Object.values(ahead).flatMap(({ taken }) => taken.map(({ id }) => id))]
    if (ids.length > 0) await renewLeases(db, { owner, ids, now: now() })
    await settleLeases({ db, owner, now: now(), everyOther: !tookOver, inHand: ids, kinds })
    tookOver = true
    tended = Date.now()
    if (untidy >= TIDY_AFTER) {
      untidy = 0
      await alone(db)('VACUUM "OutboxQueue"', [])
    }
    return false
  }

  const loops = [
    keepOn('leases', 1_000, tend),
    ...[...paces].map(([lane, pace]) => {
      const underWay: UnderWay = { busy: new Set(), recording: new Set() }
      return keepOn(lane, pollMs, () => startOne(lane, pace, underWay))
    }),
  ]

  return {
    wake,
    async stop() {
      halt.abort()
      wake()
      // What a loop was just beginning is in hand once the loop has ended.
      const handedOver = Promise.allSettled(loops).then(() => Promise.allSettled(inHand.values()))
      const cut = setTimeout(() => pool.close(), STOP_WITHIN_MS)
      await handedOver
      clearTimeout(cut)
      pool.close()
      for (const lane of paces.keys()) await letGo(lane).catch(notLetGo)
    },
  }
}
