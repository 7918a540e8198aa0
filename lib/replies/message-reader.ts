import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { codeOf } from '#lib/platform/error-parts.ts'
import type { MailBytes } from './mail-source.ts'
import type { Reading } from './read-message.ts'
import type { Told } from './reading-thread.ts'

const THREAD = join(import.meta.dirname, 'reading-thread.ts')
const KEPT = 'Its source is kept.'
const reasons = {
  late: `It takes too long to read. ${KEPT}`,
  large: `It needs more memory to read than we give it. ${KEPT}`,
  broke: `It stops our reader. ${KEPT}`,
} as const

/** Reads one message after the other. */
export type MessageReader = { read(mail: MailBytes): Promise<Reading> }

/**
 * Reads messages in a thread of its own, so that whatever a stranger sends takes no time and no memory from what else this
 * process does. The thread is kept warm, ends when nobody needs it, and is replaced when a message was too much for it;
 * that message gets a reason.
 * @param limits.withinMs of the processor's time for one message, so that a busy machine makes no honest mail too much;
 * twelve times as long by the clock
 * @param limits.heapMb of the thread's own memory; the bytes themselves stand beside it
 * @throws when the bytes cannot be had, or no thread starts
 */
export function messageReader(
  limits: { withinMs?: number; heapMb?: number; idleMs?: number } = {},
): MessageReader {
  const { withinMs = 5_000, heapMb = 192, idleMs = 60_000 } = limits
  let warm: Worker | null = null
  let resting: NodeJS.Timeout | undefined
  let turn: Promise<unknown> = Promise.resolve()

  async function thread(): Promise<Worker> {
    if (warm) return warm
    const fresh = new Worker(THREAD, {
      resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 32 },
      env: {},
    })
    // What ends it is told to whom it happens to.
    fresh.on('error', () => {})
    fresh.once('exit', () => {
      if (warm === fresh) warm = null
    })
    await once(fresh, 'message')
    warm = fresh
    return fresh
  }

  async function readNow({ size, pieces }: MailBytes): Promise<Reading> {
    clearTimeout(resting)
    const worker = await thread()
    worker.ref()
    const tell = (told: Told) => worker.postMessage(told)
    const heard = answerOf(worker)
    try {
      tell({ size })
      for await (const piece of pieces()) tell({ piece })
      return await heard.within(withinMs)
    } finally {
      heard.stop()
      if (heard.finished()) rest(worker)
      else {
        warm = null
        await worker.terminate()
      }
    }
  }

  function rest(worker: Worker): void {
    worker.unref()
    resting = setTimeout(() => {
      if (warm === worker) warm = null
      void worker.terminate()
    }, idleMs)
    resting.unref()
  }

  return {
    read(mail) {
      const mine = turn.then(() => readNow(mail))
      turn = mine.catch(() => {})
      return mine
    },
  }
}

/** How often the thread's time is looked at, and how much longer by the clock the time may be. */
const LOOKS = 10
const BY_THE_CLOCK = 12

/** What a thread says next: a reading, or why there will be none. */
function answerOf(worker: Worker) {
  let finished = false
  let looking: NodeJS.Timeout | undefined
  let waiting: NodeJS.Timeout | undefined
  let settle: (reading: Reading) => void = () => {}
  const answer = new Promise<Reading>((resolve) => {
    settle = resolve
  })
  const onMessage = (reading: Reading) => {
    finished = true
    settle(reading)
  }
  const onError = (error: unknown) => {
    const large = codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY'
    settle({ ok: false, reason: large ? reasons.large : reasons.broke })
  }
  const onExit = () => settle({ ok: false, reason: reasons.broke })
  worker.on('message', onMessage).on('error', onError).on('exit', onExit)
  return {
    finished: () => finished,
    async within(ms: number): Promise<Reading> {
      const late = () => settle({ ok: false, reason: reasons.late })
      // A thread that has ended has no time to tell; that it has ended is told by itself.
      const spent = (before?: NodeJS.CpuUsage) => worker.cpuUsage(before).catch(() => undefined)
      const before = await spent()
      const look = async () => {
        const usage = await spent(before)
        if (usage && (usage.user + usage.system) / 1_000 > ms) late()
      }
      looking = setInterval(look, ms / LOOKS)
      waiting = setTimeout(late, ms * BY_THE_CLOCK)
      return answer
    },
    stop() {
      clearInterval(looking)
      clearTimeout(waiting)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
    },
  }
}
