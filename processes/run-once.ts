import { fork } from 'node:child_process'
import { once } from 'node:events'
import { CannotStart } from './check-start.ts'

/**
 * Runs a step of the start in a process of its own, which takes its memory with it when it ends. What it prints is
 * printed here.
 * @param signal ends it: its channel closes, which it takes for the end of whoever started it
 * @throws CannotStart with the sentence it left (a string it sent), when it fails
 */
export async function runOnce(file: string, signal: AbortSignal): Promise<void> {
  const child = fork(file, { execArgv: ['--disable-warning=ExperimentalWarning'] })
  const end = () => child.disconnect()
  signal.addEventListener('abort', end)
  let why = 'Chorus could not start: the preparation of the database was ended from outside.'
  child.on('message', (sentence) => {
    why = String(sentence)
  })
  const [code] = await once(child, 'exit')
  signal.removeEventListener('abort', end)
  if (code !== 0) throw new CannotStart(why)
}
