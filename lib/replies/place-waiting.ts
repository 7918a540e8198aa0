import type { Database } from '#lib/platform/database.ts'
import { log } from '#lib/platform/log.ts'
import { holdUnplaceable, placeMessage } from './place-message.ts'

/** After this long a message that cannot be placed is not waiting for the database any more: a person has to see it. */
const TRY_FOR_MS = 10 * 60_000
/** So many are looked up at once: under a flood each look costs as much as placing a tenth of a message. */
const LOOKED_UP = 20

type Waiting = { id: string; receivedAt: Date }

export type Placing = { wake(): void; stop(): Promise<void> }

/**
 * Places what was received, oldest first, a few at once, until it is stopped. The rows that say `received` are the queue:
 * what a crash left over is in it. One that fails rests and is tried again; one that is slow or rests holds up nobody.
 * @param onPlaced after each message that was dealt with
 * @param restMs before something that failed is tried again; also how long an unheard arrival waits at most
 */
export function startPlacing({
  db,
  onPlaced = () => {},
  place = placeMessage,
  atOnce = 2,
  restMs = 30_000,
  now = () => new Date(),
}: {
  db: Database
  onPlaced?: () => void
  place?: (work: { db: Database; now: Date; inboundId: string }) => Promise<unknown>
  atOnce?: number
  restMs?: number
  now?: () => Date
}): Placing {
  const inHand = new Map<string, Promise<void>>()
  const restingUntil = new Map<string, number>()
  let line: Waiting[] = []
  let stopped = false
  let woken = Promise.withResolvers<void>()
  const wake = () => woken.resolve()

  async function placeOne({ id, receivedAt }: Waiting): Promise<void> {
    try {
      await place({ db, now: now(), inboundId: id })
      onPlaced()
    } catch (error) {
      log().error({ err: error, inbound: id }, 'a message could not be placed; it is kept and tried again')
      restingUntil.set(id, performance.now() + restMs)
      if (now().getTime() - receivedAt.getTime() > TRY_FOR_MS) await holdUnplaceable(db, id)
    }
  }

  /** Whoever is next; another process may have placed it since it was looked up, and then there is nothing to do. */
  async function oldest(): Promise<Waiting | undefined> {
    for (const [id, until] of restingUntil) if (until <= performance.now()) restingUntil.delete(id)
    if (line.length === 0) line = await lookUp()
    return line.shift()
  }

  function lookUp(): Promise<Waiting[]> {
    return db.inboundMessage.findMany({
      where: { state: 'received', id: { notIn: [...inHand.keys(), ...restingUntil.keys()] } },
      orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
      select: { id: true, receivedAt: true },
      take: LOOKED_UP,
    })
  }

  async function startNext(): Promise<boolean> {
    const next = inHand.size < atOnce && (await oldest())
    if (!next) return false
    const placing = placeOne(next)
      .catch((error: unknown) => log().error({ err: error, inbound: next.id }, 'a message waits'))
      .finally(() => {
        inHand.delete(next.id)
        wake()
      })
    inHand.set(next.id, placing)
    return true
  }

  const running = (async () => {
    while (!stopped) {
      woken = Promise.withResolvers()
      const started = await startNext().catch((error: unknown) => {
        log().error({ err: error }, 'what was received cannot be looked up at the moment')
        return false
      })
      if (started) continue
      const timer = setTimeout(wake, restMs)
      if (!stopped) await woken.promise
      clearTimeout(timer)
    }
  })()
  return {
    wake,
    async stop() {
      stopped = true
      wake()
      await running
      await Promise.all(inHand.values())
    },
  }
}
