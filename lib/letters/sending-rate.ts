import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { config } from '#lib/platform/config.ts'
import { networkOf } from '#lib/platform/network.ts'

/** All campaigns together bring this many times what one may. */
const CAMPAIGNS = 2
/** A household, a class, a ward: more of them in a minute from one network are asked for a proof, and nobody else is. */
const NETWORK_A_MINUTE = 20
const MINUTE = 60
/** Once too many came, a proof is asked for until this long after the last time that they were too many. */
const BUSY_MS = 10 * 60_000
const ALL = ' all campaigns'

type Rates = { limiters: Map<string, RateLimiterMemory>; busyUntil: Map<string, number> }
// A build holds this module more than once: for the page that asks for a proof, and for the route that wants it.
const shelf = globalThis as typeof globalThis & { chorusSendingRates?: Rates }
shelf.chorusSendingRates ??= { limiters: new Map(), busyUntil: new Map() }
/** What this process has counted. */
export const sendingRates = shelf.chorusSendingRates
const { limiters, busyUntil } = sendingRates

type Press = { slug: string; from: string; now: Date }

/**
 * Counts one more press of the sending button, and says whether a proof of work is asked for: because more letters come to
 * the campaign or to all of them than honest people send, or more from this network. Each process counts by itself, as at
 * the doors: no press costs a journey to the database.
 */
export async function noteSending(press: Press): Promise<boolean> {
  const { lettersBeforeProof } = config()
  // What one network sends beyond that makes it busy for nobody else.
  if (!(await consumes(networks(), networkOf(press.from)))) return true
  await over(press.slug, lettersBeforeProof, press.now)
  await over(ALL, lettersBeforeProof * CAMPAIGNS, press.now)
  return isBusyFor(press)
}

/** Whether the page with the sending button asks its browser for a proof. */
export async function asksForProof(press: Press): Promise<boolean> {
  const ofNetwork = await networks().get(networkOf(press.from))
  return isBusyFor(press) || (ofNetwork?.consumedPoints ?? 0) >= NETWORK_A_MINUTE
}

const isBusyFor = ({ slug, now }: Press): boolean =>
  [slug, ALL].some((key) => (busyUntil.get(key) ?? 0) > now.getTime())

const networks = () => limiterOf('network', NETWORK_A_MINUTE)

async function over(key: string, most: number, now: Date): Promise<void> {
  if (!(await consumes(limiterOf('campaign', most), key))) busyUntil.set(key, now.getTime() + BUSY_MS)
}

async function consumes(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  try {
    await limiter.consume(key)
    return true
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return false
    throw refused
  }
}

function limiterOf(name: string, points: number): RateLimiterMemory {
  const id = `${name} ${points}`
  const limiter = limiters.get(id) ?? new RateLimiterMemory({ keyPrefix: id, points, duration: MINUTE })
  limiters.set(id, limiter)
  return limiter
}
