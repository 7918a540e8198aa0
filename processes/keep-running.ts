import { type ChildProcess, fork } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { END, SUPERVISED, type Told } from './child.ts'
import { LONGEST_WAIT_MS, restartWait } from './restart-wait.ts'

const READY_WITHIN_MS = 60_000
const STOP_WITHIN_MS = 8_000
/** Whoever serves for so long is well again. */
const STEADY_MS = 20_000
/** After so many ends in a row, whoever runs Chorus is told that there is more to it. */
const TOLD_AFTER = 4

/**
 * What keeps an idle process small. glibc holds on to what was freed: in an arena for each of two threads instead of eight
 * for each core, and whatever is free at an arena's end goes back to the system at once.
 */
const GIVES_BACK = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' }
/** V8's room for what was just made, in MB; of its own it takes up to 16. */
const SMALL_ROOM = '--max-semi-space-size=2'

export type KeptProcess = {
  /** Settles when the process first serves; rejects, with a sentence, when it ends before that. */
  ready: Promise<void>
  /** From now on an end is as it should be. */
  expectEnd(): void
  /** Ends it and waits until it is gone. */
  stop(): Promise<void>
}

/**
 * Starts one of Chorus's processes. Once it has served it is started again whenever it ends unasked, however often: what
 * is wrong may be mended at any time. The waits grow to half a minute.
 * @param tell what whoever runs Chorus should know, once for each time of trouble
 * @param whyTrouble a cause that can be seen from outside, such as a full disk; null when there is none
 */
export function keepRunning(options: {
  name: string
  file: string
  args?: string[]
  /** Makes much at once: pages. */
  busy?: boolean
  tell: (line: string) => void
  whyTrouble?: () => Promise<string | null>
  wait?: (times: number) => number
}): KeptProcess {
  const {
    name,
    file,
    args = [],
    busy = false,
    tell,
    whyTrouble = async () => null,
    wait = restartWait,
  } = options
  const ending = new AbortController()
  let child = start(file, args, busy)
  let ends = 0
  let toldOfTrouble = false

  const serves = async (): Promise<void> => {
    const serving = child
    await untilReady(serving, name)
    const well = setTimeout(() => {
      if (toldOfTrouble) tell(`The ${name} process serves again.`)
      ends = 0
      toldOfTrouble = false
    }, STEADY_MS).unref()
    serving.once('exit', (code, signal) => {
      clearTimeout(well)
      void startAgain(signal ?? `code ${code}`)
    })
  }

  /** Waits first: when everything is being ended, the word of it may come a moment after the end. */
  const startAgain = async (how: string): Promise<void> => {
    ends += 1
    await pause(wait(ends), undefined, { signal: ending.signal }).catch(() => {})
    if (!ending.signal.aborted) await tellOnce(how)
    if (ending.signal.aborted) return
    child = start(file, args, busy)
    await serves().catch((error: Error) => startAgain(error.message))
  }

  const tellOnce = async (how: string): Promise<void> => {
    if (ends === 1) tell(`The ${name} process ended (${how}); it is started again.`)
    if (toldOfTrouble) return
    const why = await whyTrouble().catch(() => null)
    if (why === null && ends < TOLD_AFTER) return
    toldOfTrouble = true
    tell(
      why ??
        `The ${name} process keeps ending (${how}). It is tried again, every ${LONGEST_WAIT_MS / 1000} seconds in the end; what was submitted is safe.`,
    )
  }

  return {
    ready: serves(),
    expectEnd: () => ending.abort(),
    async stop() {
      ending.abort()
      await endChild(child)
    },
  }
}

const start = (file: string, args: string[], busy: boolean): ChildProcess =>
  fork(file, [...args, SUPERVISED], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...GIVES_BACK, ...process.env },
    execArgv: ['--disable-warning=ExperimentalWarning', ...(busy ? [] : [SMALL_ROOM])],
  })

/** @throws Error, in a sentence, when it ends before it serves */
async function untilReady(child: ChildProcess, name: string): Promise<void> {
  let why = `The ${name} process ended before it was ready.`
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => {
      why = `The ${name} process did not get ready within ${READY_WITHIN_MS / 1000} seconds.`
      child.kill('SIGKILL')
    }, READY_WITHIN_MS)
    const ended = () => {
      clearTimeout(late)
      reject(new Error(why))
    }
    child.once('exit', ended)
    child.on('error', ended)
    child.on('message', (told: Told) => {
      if (told !== 'ready') {
        why = told.failed
        return
      }
      clearTimeout(late)
      child.off('exit', ended)
      resolve()
    })
  })
}

async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  // One that has closed its channel is ending by itself.
  if (child.connected) child.send(END, () => {})
  const hurry = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS)
  await gone
  clearTimeout(hurry)
}
