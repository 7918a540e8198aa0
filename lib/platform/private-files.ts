import { chmodSync, lstatSync, readdirSync, type Stats } from 'node:fs'
import { join } from 'node:path'

const OTHERS = 0o077

/** From now on, whatever this process and those it starts write is for its owner alone. */
export function keepFilesPrivate(): void {
  process.umask(OTHERS)
}

/** Whether a file is this user's own. Systems without users of this kind have no others to fear. */
export const isOurs = ({ uid }: Stats) => process.getuid === undefined || uid === process.getuid()

/**
 * Closes a folder, and everything that already lies in it, to everybody but its owner. What a symbolic link leads to is
 * left alone.
 * @returns the first path that belongs to another user, who could open it again; null when all is ours and closed
 */
export function closeToOthers(path: string): string | null {
  const there = lstatSync(path, { throwIfNoEntry: false })
  // What is gone by now, or leads elsewhere, is not in the folder.
  if (!there || there.isSymbolicLink()) return null
  if (!isOurs(there)) return path
  if ((there.mode & OTHERS) !== 0) chmodSync(path, there.mode & 0o700)
  if (!there.isDirectory()) return null
  for (const name of readdirSync(path)) {
    const foreign = closeToOthers(join(path, name))
    if (foreign !== null) return foreign
  }
  return null
}
