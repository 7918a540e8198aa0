import { setTimeout as pause } from 'node:timers/promises'
import { type Database, database } from '#lib/platform/database.ts'
import { askRaw } from '../../e2e/steps/raw-client.ts'
import type { Scene } from './scene.ts'
import { SmtpLine } from './smtp-line.ts'

const LOOK_EVERY_MS = 150
/** Nobody waits longer; what takes longer counts as this much. */
const PATIENCE_MS = 60_000
/** The worker gives a sign of life this often. */
const BEAT_MS = 2_000
const WATCHER = { web: '192.0.2.250', mail: '127.0.2.1' }

export type Worst = { webMs: number; greetingMs: number; workerMs: number }

/** Looks on from a place of its own: how long the smallest page, a greeting and the worker's signs of life keep one waiting. */
export function watch({ chorus, inboundPort }: Scene) {
  const halt = new AbortController()
  const nothing = (): Worst => ({ webMs: 0, greetingMs: 0, workerMs: 0 })
  const worst = { ever: nothing(), lap: nothing() }
  let workerPeakMb = 0
  let deaths = 0
  const note = (name: keyof Worst, ms: number) => {
    for (const each of Object.values(worst)) each[name] = Math.max(each[name], ms)
  }
  /** What is being waited for at this moment, since when. */
  const waiting = new Map<keyof Worst, number>()
  const time = async (name: keyof Worst, attempt: () => Promise<boolean>) => {
    waiting.set(name, performance.now())
    note(name, await untilTrue(halt.signal, attempt))
    waiting.delete(name)
  }
  const over = async (look: () => Promise<void>) => {
    while (!halt.signal.aborted) {
      await look()
      await pause(LOOK_EVERY_MS, undefined, { signal: halt.signal }).catch(() => {})
    }
  }

  const looking = [
    over(() => time('webMs', () => isThere(chorus.url))),
    over(() => time('greetingMs', () => greets(inboundPort))),
    over(async () => {
      const silent = await silence(database()).catch(() => 0)
      note('workerMs', Math.max(0, silent - BEAT_MS))
    }),
    over(async () => {
      try {
        workerPeakMb = Math.max(workerPeakMb, chorus.peakMb('worker'))
      } catch {
        // Between two lives of it.
        deaths += 1
      }
    }),
  ]
  return {
    /** The worst since this was last asked, up to now. */
    lap(): Worst {
      for (const [name, since] of waiting) note(name, performance.now() - since)
      const last = worst.lap
      worst.lap = nothing()
      return last
    },
    async stop() {
      halt.abort()
      await Promise.all(looking)
      return { ...worst.ever, workerPeakMb: Math.round(workerPeakMb), deaths }
    },
  }
}

/** Milliseconds until it is true; a try that failed is followed by another. */
async function untilTrue(halt: AbortSignal, attempt: () => Promise<boolean>): Promise<number> {
  const began = performance.now()
  const waited = () => performance.now() - began
  while (!(await attempt()) && waited() < PATIENCE_MS && !halt.aborted) await pause(20)
  return waited()
}

async function isThere(url: string): Promise<boolean> {
  const headers = { host: new URL(url).host, 'x-forwarded-for': WATCHER.web }
  const asked = { path: '/api/health', headers, withinMs: PATIENCE_MS }
  return (await askRaw(url, asked).catch(() => null)) !== null
}

async function greets(port: number): Promise<boolean> {
  const line = new SmtpLine({ port, from: WATCHER.mail })
  const reply = await Promise.race([line.reply(), pause(PATIENCE_MS, 'late', { ref: false })])
  line.close()
  return reply.startsWith('220')
}

/** How long ago the worker's last sign of life was. */
async function silence(db: Database): Promise<number> {
  const last = await db.workerBeat.findFirst({ orderBy: { beatAt: 'desc' } })
  return last ? Date.now() - last.beatAt.getTime() : 0
}
