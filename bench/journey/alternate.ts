import { Agent, type IncomingMessage, request } from 'node:http'

/** One request of a side; the answer must have `status`, or the measurement is void. */
export type Call = {
  method?: 'GET' | 'POST'
  path: string
  headers?: Record<string, string>
  body?: string
  status: number
  /** Where a redirect must lead. */
  location?: string
}

type Side = { name: string; next: () => Call }

const CONNECTIONS = 8
/** A few thousand requests: what is compiled, and compiled better, at the first of them is no part of either rate. */
const WARM_UP_MS = 8_000

/**
 * How many requests a second two sides answer, in turns, so that whatever else the machine does falls on both alike. The
 * ratio is the median of the rounds' ratios: one disturbed round does not move it.
 * @throws Error at the first answer that is not the one expected
 */
export async function alternate(options: {
  port: number
  subject: Side
  yardstick: Side
  rounds: number
  roundMs: number
}): Promise<{ ratio: number; subjectPerSecond: number; yardstickPerSecond: number }> {
  const { port, subject, yardstick, rounds, roundMs } = options
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const rate = (side: Side, ms: number) => ratePerSecond({ agent, port, side, ms })
  try {
    await rate(yardstick, WARM_UP_MS)
    await rate(subject, WARM_UP_MS)
    const pairs = []
    for (let round = 0; round < rounds; round += 1) {
      // The side that goes first changes, for a machine that warms up or slows down.
      const first = round % 2 === 0 ? yardstick : subject
      const second = round % 2 === 0 ? subject : yardstick
      const a = await rate(first, roundMs)
      const b = await rate(second, roundMs)
      pairs.push(first === yardstick ? { yardstick: a, subject: b } : { yardstick: b, subject: a })
    }
    return {
      ratio: median(pairs.map((pair) => pair.subject / pair.yardstick)),
      subjectPerSecond: median(pairs.map((pair) => pair.subject)),
      yardstickPerSecond: median(pairs.map((pair) => pair.yardstick)),
    }
  } finally {
    agent.destroy()
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low = 0, high = low] = sorted.length % 2 === 0 ? sorted.slice(middle - 1) : sorted.slice(middle)
  return sorted.length % 2 === 0 ? (low + high) / 2 : low
}

async function ratePerSecond(options: {
  agent: Agent
  port: number
  side: Side
  ms: number
}): Promise<number> {
  const { agent, port, side, ms } = options
  const began = performance.now()
  let answered = 0
  const connection = async () => {
    while (performance.now() - began < ms) {
      await call({ agent, port, wanted: side.next(), side: side.name })
      answered += 1
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, connection))
  return (answered * 1_000) / (performance.now() - began)
}

async function call(options: { agent: Agent; port: number; wanted: Call; side: string }): Promise<void> {
  const { agent, port, wanted, side } = options
  const { method = 'GET', path, headers = {}, body } = wanted
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent }, resolve)
    sent.once('error', reject)
    sent.end(body)
  })
  const { statusCode } = answer
  const { location } = answer.headers
  await new Promise<void>((resolve, reject) => {
    answer.once('error', reject).once('end', resolve).resume()
  })
  if (statusCode !== wanted.status || (wanted.location && location !== wanted.location)) {
    throw new Error(`${side}: ${method} ${path} answered ${statusCode} ${location ?? ''}`)
  }
}
