import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { addressOf, networkOf } from './network.ts'

const MINUTE = 60

/**
 * How often one network may press at each door that opens to anybody, a minute. They guard the time of the process behind
 * the door, so each process counts by itself, and no knock costs a journey to the database; a hospital or a mobile carrier
 * shares a network, so they are generous. What a letter or a password may cost besides is limited where it is spent.
 */
export const doors = {
  /** Ten forms a second: some fifty people who share a network and all write in the same minute. */
  journey: 600,
  /** People press once or twice. */
  confirm: 120,
  /** What the page asks while a postcode is typed, for as many people. */
  postcode: 600,
  /** What somebody does on their own page: people press a few times. */
  own_page: 120,
  /** Everything of one writer, packed. */
  own_copy: 20,
  /** A file that came with an answer: what an office of staff opens, and as many supporters. */
  file: 300,
  /** Calendar programs ask every few minutes; an office of them shares a network. */
  calendar: 120,
  /** A password is hashed behind it, for a tenth of a second. */
  invitation: 30,
  /** The same. Five minutes' worth of a busy office. */
  sign_in: 60,
} as const

export type Door = keyof typeof doors

const limiters = new Map<Door, RateLimiterMemory>()

/** Whether whoever sent these headers may come in now; `again` says in how many seconds, when not. */
export async function knock(
  door: Door,
  headers: Headers,
): Promise<{ ok: true } | { ok: false; again: number }> {
  const limiter =
    limiters.get(door) ?? new RateLimiterMemory({ keyPrefix: door, points: doors[door], duration: MINUTE })
  limiters.set(door, limiter)
  try {
    await limiter.consume(networkOf(addressOf(headers)))
    return { ok: true }
  } catch (refused) {
    if (refused instanceof RateLimiterRes)
      return { ok: false, again: Math.ceil(refused.msBeforeNext / 1_000) }
    throw refused
  }
}
