import { log } from '#lib/platform/log.ts'

/**
 * Does something again and again, `everyMs` after it ended, until stopped; the first time at once. A failure is logged
 * and the next turn comes as usual. Stopping waits for the turn that is running.
 */
export function repeat(name: string, everyMs: number, turn: () => Promise<void>): { stop(): Promise<void> } {
  let stopped = false
  let wake = () => {}
  const running = (async () => {
    while (!stopped) {
      await turn().catch((error: unknown) => log().error({ err: error, turn: name }, 'a turn failed'))
      if (stopped) return
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, everyMs)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  })()
  return {
    async stop() {
      stopped = true
      wake()
      await running
    },
  }
}
