import { join } from 'node:path'
import { type KeptProcess, keepRunning } from './keep-running.ts'

/** In this order they end: nobody is left who writes to a database that has gone, or sends to a catcher that has. */
const ENDING = ['web', 'worker', 'catcher', 'database'] as const
export type Part = (typeof ENDING)[number]

export type Together = {
  /** Starts a part and waits until it serves. Once the end has begun, nothing is started. */
  start(part: Part, args?: string[]): Promise<void>
  /** Ends them in order; from its first moment none of them is started again. */
  end(): Promise<void>
}

/** The processes of one Chorus, kept running until they are ended together. */
export function runTogether(options: {
  /** Where `web.ts` and the others lie. */
  folder: string
  tell: (line: string) => void
  whyTrouble: () => Promise<string | null>
}): Together {
  const { folder, tell, whyTrouble } = options
  const running = new Map<Part, KeptProcess>()
  let ended: Promise<void> | null = null

  const endAll = async () => {
    for (const kept of running.values()) kept.expectEnd()
    for (const part of ENDING) await running.get(part)?.stop()
  }
  return {
    async start(part, args) {
      if (ended) return
      const file = join(folder, `${part}.ts`)
      const kept = keepRunning({ name: part, file, args, busy: part === 'web', tell, whyTrouble })
      running.set(part, kept)
      await kept.ready
    },
    end() {
      ended ??= endAll()
      return ended
    },
  }
}
