import { type ChildProcess, fork } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'

const READY_WITHIN_MS = 60_000
const STOP_WITHIN_MS = 8_000
/** More ends than this within the window, and it is not coming back by itself. */
const ENDS_ALLOWED = 6
const ENDS_WINDOW_MS = 60_000

export type KeptProcess = { stop(): Promise<void> }

/**
 * Starts one of Chorus's processes and starts it again whenever it ends unasked.
 * @param onGivingUp called once, when it keeps ending
 * @returns when the process first serves
 * @throws Error when it ends before that
 */
export async function keepRunning(options: {
  name: string
  file: string
  args?: string[]
  onGivingUp: (name: string) => void
}): Promise<KeptProcess> {
  const { name, file, args = [], onGivingUp } = options
  let stopping = false
  let child: ChildProcess
  const ends: number[] = []

  const launch = async (): Promise<void> => {
    child = fork(file, args, {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      execArgv: ['--disable-warning=ExperimentalWarning'],
    })
    await readyOrEnded(child, name)
    child.once('exit', again)
  }

  const again = async (code: number | null, signal: NodeJS.Signals | null): Promise<void> => {
    if (stopping) return
    const now = Date.now()
    ends.push(now)
    const recent = ends.filter((at) => now - at < ENDS_WINDOW_MS).length
    console.error(`The ${name} process ended (${signal ?? `code ${code}`}); starting it again.`)
    if (recent > ENDS_ALLOWED) return onGivingUp(name)
    await pause(Math.min(100 * 2 ** (recent - 1), 5_000))
    if (stopping) return
    await launch().catch(() => again(null, null))
  }

  await launch()
  return {
    async stop() {
      stopping = true
      await endChild(child)
    },
  }
}

async function readyOrEnded(child: ChildProcess, name: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`The ${name} process did not get ready within ${READY_WITHIN_MS / 1000} seconds.`))
    }, READY_WITHIN_MS)
    const ended = () => {
      clearTimeout(late)
      reject(new Error(`The ${name} process ended before it was ready.`))
    }
    child.once('exit', ended)
    child.once('error', ended)
    child.once('message', () => {
      clearTimeout(late)
      child.off('exit', ended)
      child.off('error', ended)
      resolve()
    })
  })
}

async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const hurry = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS)
  await gone
  clearTimeout(hurry)
}
