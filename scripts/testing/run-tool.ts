import { type ChildProcess, spawn } from 'node:child_process'

/** No single tool needs longer; one that does hangs. */
const ENDS_WITHIN_MS = 25 * 60_000
const GOES_WITHIN_MS = 8_000

const running = new Set<ChildProcess>()

export type ToolResult = { ok: boolean; output: string }

/** Runs a tool to its end, in a process group of its own so that everything it starts can be ended with it. */
export function runTool(
  command: string,
  args: string[],
  env: Record<string, string | undefined> = {},
): Promise<ToolResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    })
    running.add(child)
    const hung = setTimeout(() => {
      output += `\n${command} did not end within ${ENDS_WITHIN_MS / 60_000} minutes and was stopped.`
      endGroup(child, 'SIGKILL')
    }, ENDS_WITHIN_MS)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text
      })
    }
    const end = (ok: boolean, why = '') => {
      clearTimeout(hung)
      running.delete(child)
      resolve({ ok, output: output + why })
    }
    child.once('error', (error) => end(false, `\n${command} could not be started: ${error.message}`))
    child.once('close', (code) => end(code === 0))
  })
}

/** Ends every tool still running, with all that it started. */
export async function endAll(): Promise<void> {
  const gone = [...running].map((child) => new Promise((resolve) => child.once('close', resolve)))
  for (const child of running) endGroup(child, 'SIGTERM')
  const hurry = setTimeout(() => {
    for (const child of running) endGroup(child, 'SIGKILL')
  }, GOES_WITHIN_MS)
  await Promise.all(gone)
  clearTimeout(hurry)
}

function endGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (!pid) return
  try {
    process.kill(-pid, signal)
  } catch {
    // The group has already gone.
  }
}
