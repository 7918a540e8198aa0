import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { SmtpTarget } from '#lib/platform/smtp-session.ts'

export type Sink = {
  target: SmtpTarget
  /** How many messages it has taken. */
  taken(): Promise<number>
  stop(): void
}

/** Starts the mail system of `sink.ts` in a process of its own. */
export async function startSink(): Promise<Sink> {
  const child = fork(join(import.meta.dirname, 'sink.ts'), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  const said = async () => Number((await once(child, 'message'))[0])
  return {
    target: { host: '127.0.0.1', port: await said(), secure: false, plain: true },
    taken() {
      const answer = said()
      child.send('taken?')
      return answer
    },
    stop: () => child.disconnect(),
  }
}
