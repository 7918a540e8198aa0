import { accessSync, constants, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import type { Config } from '#lib/platform/config.ts'
import { type FolderLock, takeFolderLock } from '#lib/platform/folder-lock.ts'
import { dataPaths } from '#lib/platform/paths.ts'

/** Why Chorus cannot start, in one sentence for the person at the keyboard. */
export class CannotStart extends Error {}

/** The previous instance's processes end by themselves within moments of their supervisor's end. */
const WAIT_FOR_PREVIOUS_MS = 2_000

/**
 * Makes the data folder and takes it for this instance.
 * @throws CannotStart when the folder cannot be written or another instance has it
 */
export async function takeDataFolder({ dataDir }: Config): Promise<FolderLock> {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    accessSync(dataDir, constants.W_OK | constants.X_OK)
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? ` (${error.code})` : ''
    throw new CannotStart(`The data folder ${dataDir} cannot be written${why}. Name another with DATA_DIR.`)
  }
  const lock = await takeFolderLock(dataPaths(dataDir).instanceLock, WAIT_FOR_PREVIOUS_MS)
  if (!lock) {
    throw new CannotStart(
      `Chorus is already running on the data folder ${dataDir}. Stop it first, or name another with DATA_DIR.`,
    )
  }
  return lock
}

/**
 * Finds out before the slow steps whether the port can be had.
 * @throws CannotStart when it cannot
 */
export async function checkPort({ port, host }: Config): Promise<void> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(new CannotStart(portTrouble(error, host, port))),
    )
    probe.listen(port, host, resolve)
  })
  await new Promise((resolve) => probe.close(resolve))
}

function portTrouble(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`
  }
  if (error.code === 'EACCES') return `This user may not use port ${port}. Choose one above 1023 with PORT.`
  return `Chorus cannot listen on ${host} port ${port} (${error.code}). Check HOST and PORT.`
}
