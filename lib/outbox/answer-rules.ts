import type { DeliveryOutcome } from '#lib/platform/smtp-session.ts'

/** What the rules need to know of a message's earlier tries. */
export type History = {
  /** When the first try began. */
  firstTriedAt: Date
  /** How often a receiving system has already said "later". */
  deferrals: number
  /** How often the line broke before anything was handed over. */
  breaks: number
  repeatable: boolean
}

/** What a try means for the message, and what it means for the other messages of its lane, or for all. */
export type Decision = {
  to: 'accepted' | 'deferred' | 'failed' | 'unknown' | 'ready'
  nextAttemptAt?: Date
  lane?: 'go_on' | 'back_off' | 'pause' | 'pause_all'
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const later = (now: Date, ms: number) => new Date(now.getTime() + ms)

/** 4xx: 5 minutes, doubling to 4 hours, a fifth more or less, so that a thousand letters do not come back at once. */
function politeDelay(deferrals: number, random: () => number): number {
  return Math.min(5 * MINUTE * 2 ** Math.min(deferrals, 10), 4 * HOUR) * (0.8 + 0.4 * random())
}

/** A delay the answer itself asks for ("try again in 300 seconds"), within reason. */
function statedDelay(text: string): number {
  const stated = /\b(?:in|after|for)\s+(\d+)\s*(sec|min|[sm]\b)/i.exec(text)
  if (!stated) return 0
  const unit = stated[2]?.toLowerCase().startsWith('m') ? MINUTE : 1000
  return Math.min(Number(stated[1]) * unit, 4 * HOUR)
}

/** A break before anything was handed over: at once, then more slowly, so one message cannot keep a lane busy. */
const breakDelay = (breaks: number) => (breaks === 0 ? 0 : Math.min(1000 * 2 ** Math.min(breaks, 12), HOUR))

/** The reply code and the enhanced status code (RFC 3463) of an answer; zeros where there is none. */
export function readAnswer(response: string): { code: number; status: string } {
  const found = /^(\d{3})(?:[ -]+([245]\.\d{1,3}\.\d{1,3})\b)?/.exec(response)
  return { code: Number(found?.[1] ?? 0), status: found?.[2] ?? '' }
}

/** The codes of an answer alone, which name nobody; empty where it has none. */
export function codesOf(response: string): string {
  const { code, status } = readAnswer(response)
  return code === 0 ? '' : `${code} ${status}`.trim()
}

/**
 * What it means for a lane that no session was opened: whoever greets us with 554, or a refusal by policy, will do so again a
 * minute later. RFC 5321, 3.1.
 */
export function decideWithoutSession({
  access,
  answer,
}: {
  access: boolean
  answer: string
}): Decision['lane'] {
  if (access) return 'pause_all'
  const { code, status } = readAnswer(answer)
  return code === 554 || status.startsWith('5.7.') ? 'pause' : 'back_off'
}

/**
 * What to do after one try. `random` (0 to 1) spreads retries.
 *
 * A message whose text was being handed over when the line broke may or may not have arrived (RFC 5321, 4.5.3.2.6):
 * only a `repeatable` one goes out again by itself.
 */
export function decideAfter(
  outcome: DeliveryOutcome,
  history: History,
  now: Date,
  random: () => number = Math.random,
): Decision {
  if (outcome.kind === 'accepted') return { to: 'accepted' }
  if (outcome.kind === 'broke') {
    if (outcome.released && !history.repeatable) return { to: 'unknown', lane: 'back_off' }
    return { to: 'ready', nextAttemptAt: later(now, breakDelay(history.breaks)), lane: 'back_off' }
  }
  const { code, status } = readAnswer(outcome.response)
  const age = now.getTime() - history.firstTriedAt.getTime()
  const pause = politeDelay(history.deferrals, random)
  if (code >= 530 && code <= 539) {
    return { to: 'ready', nextAttemptAt: later(now, MINUTE), lane: 'pause_all' }
  }
  if (code === 421) {
    return { to: 'ready', nextAttemptAt: later(now, breakDelay(history.breaks)), lane: 'back_off' }
  }
  if (/^[45]\.7\./.test(status) && !/gr[ae]y-?list/i.test(outcome.response)) {
    if (age > 5 * DAY) return { to: 'failed', lane: 'pause' }
    return { to: 'deferred', nextAttemptAt: later(now, pause), lane: 'pause' }
  }
  if (/^[45]\.2\.2$/.test(status)) {
    if (age > 7 * DAY) return { to: 'failed' }
    return { to: 'deferred', nextAttemptAt: later(now, 2 * HOUR) }
  }
  if (code >= 400 && code < 500) {
    if (age > 5 * DAY) return { to: 'failed' }
    return { to: 'deferred', nextAttemptAt: later(now, Math.max(pause, statedDelay(outcome.response))) }
  }
  return { to: 'failed' }
}
