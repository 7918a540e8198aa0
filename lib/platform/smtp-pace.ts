/** The slowest a message may come in: `graceMs` of waiting for free, and a second for each `bytesPerSecond`. */
export type Pace = { graceMs: number; bytesPerSecond: number }

/**
 * Watches how long we wait for a message's bytes; our own work in between does not count. `onSlow` is called once, when
 * all the bytes so far do not make up for the waiting.
 */
export function watchPace({ graceMs, bytesPerSecond }: Pace, onSlow: () => void) {
  let bytes = 0
  let waitedMs = 0
  let since = 0
  let timer: NodeJS.Timeout | undefined
  return {
    wait() {
      since = performance.now()
      timer = setTimeout(onSlow, Math.max(0, graceMs + (bytes / bytesPerSecond) * 1_000 - waitedMs))
    },
    got(count: number) {
      clearTimeout(timer)
      waitedMs += performance.now() - since
      bytes += count
    },
    stop: () => clearTimeout(timer),
  }
}
