import { accessSync, constants, mkdirSync, realpathSync } from 'node:fs'
import { createServer } from 'node:net'
import type { Config } from '#lib/platform/config.ts'
import { codeOf } from '#lib/platform/error-parts.ts'
import { type FolderLock, takeFolderLock } from '#lib/platform/folder-lock.ts'
import { spaceTrouble } from '#lib/platform/free-space.ts'
import { dataPaths } from '#lib/platform/paths.ts'
import { closeToOthers } from '#lib/platform/private-files.ts'
import { isLoopbackHost } from './our-host.ts'

/** Why Chorus cannot start, in one sentence for the person at the keyboard. */
export class CannotStart extends Error {}

/** The previous instance's processes end by themselves within moments of their supervisor's end. */
const WAIT_FOR_PREVIOUS_MS = 2_000

/**
 * Makes the data folder, closes it to everybody else, and takes it for this instance.
 * @throws CannotStart when the folder cannot be written, is not ours alone, or another instance has it
 */
export async function takeDataFolder({ dataDir }: Config): Promise<FolderLock> {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    accessSync(dataDir, constants.W_OK | constants.X_OK)
  } catch (error) {
    const code = codeOf(error)
    const why = code ? ` (${code})` : ''
    throw new CannotStart(`The data folder ${dataDir} cannot be written${why}. Name another with DATA_DIR.`)
  }
  closeDataFolder(dataDir)
  const lock = await takeFolderLock(dataPaths(dataDir).instanceLock, WAIT_FOR_PREVIOUS_MS)
  if (!lock) {
    throw new CannotStart(
      `Chorus is already running on the data folder ${dataDir}. Stop it first, or name another with DATA_DIR.`,
    )
  }
  return lock
}

/**
 * Closes the data folder, and what lies in it already, to everybody but its owner.
 * @throws CannotStart when something of it belongs to another user
 */
export function closeDataFolder(dataDir: string): void {
  // A folder that is reached by a link is closed where it lies.
  const foreign = closeToOthers(realpathSync(dataDir))
  if (foreign === null) return
  throw new CannotStart(
    `The data folder ${dataDir} cannot be used: ${foreign} belongs to another user. Start Chorus as that user, or name another folder with DATA_DIR.`,
  )
}

/**
 * Finds out before the slow steps whether the disk has room.
 * @throws CannotStart when it has not
 */
export async function checkSpace({ dataDir }: Config): Promise<void> {
  const trouble = await spaceTrouble(dataDir)
  if (trouble !== null) throw new CannotStart(trouble)
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

/**
 * Caught mail is for whoever sits at this machine: it holds people's letters and the links that confirm them.
 * @throws CannotStart when the world is to see an installation that catches its mail
 */
export function checkMailIsPrivate({ databaseUrl, mailDelivery, baseUrl }: Config): void {
  if (databaseUrl !== null || mailDelivery !== 'catch' || isLoopbackHost(new URL(baseUrl).host)) return
  throw new CannotStart(
    `${baseUrl} is an address for everybody, but mail would be caught here and not sent: set MAIL_DELIVERY=live and SMTP_URL, or leave BASE_URL and HOST at this machine.`,
  )
}

function portTrouble(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`
  }
  if (error.code === 'EACCES') return `This user may not use port ${port}. Choose one above 1023 with PORT.`
  return `Chorus cannot listen on ${host} port ${port} (${error.code}). Check HOST and PORT.`
}
