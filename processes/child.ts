/** What one process of Chorus is: something that starts and can be stopped. */
export type Service = { stop(): Promise<void> }

const STOP_WITHIN_MS = 5_000

/**
 * Runs a service as a child of the supervisor: says `ready` once it serves, ends cleanly on SIGTERM, and ends when the
 * supervisor does, however that ended: the channel between them closes with it.
 */
export async function runAsChild(start: () => Promise<Service>): Promise<void> {
  const service = await start()
  let ending = false
  const end = async () => {
    if (ending) return
    ending = true
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref()
    await service.stop()
    process.exit(0)
  }
  process.on('SIGTERM', end)
  // Ctrl-C reaches the whole group; under a supervisor, that decides in which order its children end.
  process.on('SIGINT', process.send ? () => {} : end)
  process.on('disconnect', end)
  if (process.send) process.send('ready')
}
