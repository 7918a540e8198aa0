import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { MailBytes } from '#lib/files/mail-source.ts'
import { codeOf } from '#lib/platform/error-parts.ts'
import type { Told } from './answer-bytes.ts'
import type { Reading } from './read-message.ts'

const KEPT = 'Its source is kept.'
const reasons = {
  late: `It takes too long to read. ${KEPT}`,
  large: `It needs more memory to read than we give it. ${KEPT}`,
  broke: `It stops our reader. ${KEPT}`,
} as const

/** Looks into one message after the other. */
type BytesReader<About, Answer> = { read(mail: MailBytes, about: About): Promise<Answer> }
export type MessageReader = { read(mail: MailBytes): Promise<Reading> }
type Limits = { withinMs?: number; heapMb?: number; idleMs?: number }

/** Reads messages in a thread of its own; one that is too much for it gets a reason. */
export function messageReader(limits: Limits = {}): MessageReader {
  const reader = bytesReader<null, Reading>('reading-thread.ts', {
    limits,
    tooMuch: (why) => ({ ok: false, reason: reasons[why] }),
  })
  return { read: (mail) => reader.read(mail, null) }
}

/**
 * Looks into messages in a thread of its own, so that whatever a stranger sends takes no time and no memory from what else this
 * process does. The thread is kept warm, ends when nobody needs it, and is replaced when a message was too much for it;
 * for that message `tooMuch` answers.
 * @param thread the file of the thread, in this folder
 * @param limits.withinMs of the processor's time for one message, so that a busy machine makes no honest mail too much;
 * twelve times as long by the clock
 * @param limits.heapMb of the thread's own memory; the bytes themselves stand beside it
 * @throws when the bytes cannot be had, or no thread starts
 */
export function bytesReader<About, Answer>(
  thread: string,
  { limits = {}, tooMuch }: { limits?: Limits; tooMuch: (why: keyof typeof reasons) => Answer },
): BytesReader<About, Answer> {
  const { withinMs = 5_000, heapMb = 192, idleMs = 60_000 } = limits
  let warm: Worker | null = null
  let resting: NodeJS.Timeout | undefined
  let turn: Promise<unknown> = Promise.resolve()

  async function started(): Promise<Worker> {
    if (warm) return warm
    const fresh = new Worker(join(import.meta.dirname, thread), {
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

  async function readNow({ size, pieces }: MailBytes, about: About): Promise<Answer> {
    clearTimeout(resting)
    const worker = await started()
    worker.ref()
    const tell = (told: Told<About>) => worker.postMessage(told)
    const heard = answerOf(worker, tooMuch)
    try {
      tell({ size, about })
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
    read(mail, about) {
      const mine = turn.then(() => readNow(mail, about))
      turn = mine.catch(() => {})
      return mine
    },
  }
}

/** How often the thread's time is looked at, and how much longer by the clock the time may be. */
const LOOKS = 10
const BY_THE_CLOCK = 12

/** What a thread says next, or what is said in its place. */
function answerOf<Answer>(worker: Worker, tooMuch: (why: keyof typeof reasons) => Answer) {
  let finished = false
  let looking: NodeJS.Timeout | undefined
  let waiting: NodeJS.Timeout | undefined
  let settle: (answer: Answer) => void = () => {}
  const answer = new Promise<Answer>((resolve) => {
    settle = resolve
  })
  const onMessage = (said: Answer) => {
    finished = true
    settle(said)
  }
  const onError = (error: unknown) => {
    const large = codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY'
    settle(tooMuch(large ? 'large' : 'broke'))
  }
  const onExit = () => settle(tooMuch('broke'))
  worker.on('message', onMessage).on('error', onError).on('exit', onExit)
  return {
    finished: () => finished,
    async within(ms: number): Promise<Answer> {
      const late = () => settle(tooMuch('late'))
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
