import { messageOf } from '#lib/platform/error-parts.ts'
import { log } from '#lib/platform/log.ts'
import { keepFilesPrivate } from '#lib/platform/private-files.ts'

/** What one process of Chorus is: something that starts and can be stopped. */
export type Service = { stop(): Promise<void> }

/** What a child tells its supervisor: that it serves, or in a sentence why it cannot. */
export type Told = 'ready' | { failed: string }

/** Given to the children of a supervisor, which alone decides in which order they end. */
export const SUPERVISED = '--supervised'
/** What a supervisor says to such a child. */
export const END = 'end'

const STOP_WITHIN_MS = 5_000

/**
 * Runs a service as a process of its own: says `ready` once it serves, and ends cleanly when it is asked to or when
 * whoever started it has ended, however that was: the channel between them closes with it.
 *
 * Ctrl-C, and whoever ends a service with all its processes, reach every process at once. A supervised one waits for its
 * supervisor's word: the database must outlive those that still write to it.
 */
export async function runAsChild(start: () => Promise<Service>): Promise<void> {
  keepFilesPrivate()
  const supervised = process.argv.includes(SUPERVISED)
  const starting = start()
  let ending = false
  const end = async () => {
    if (ending) return
    ending = true
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref()
    const service = await starting.catch(() => null)
    await service?.stop().catch(() => process.exit(1))
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, supervised ? () => {} : end)
  process.on('disconnect', end)
  process.on('message', (word) => {
    if (word === END) end()
  })
  try {
    await starting
  } catch (error) {
    if (!ending) await fail(error)
  }
  if (!ending) await tell('ready')
}

async function fail(error: unknown): Promise<void> {
  log().debug({ err: error }, 'this process could not start')
  const why = messageOf(error)
  if (process.send) await tell({ failed: why })
  else console.error(why)
  process.exit(1)
}

function tell(what: Told): Promise<void> {
  return new Promise((told) => {
    if (process.send) process.send(what, () => told())
    else told()
  })
}
