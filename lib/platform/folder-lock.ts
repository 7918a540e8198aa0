import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'

/** Held by a process until it ends, however it ends: the operating system takes it back. */
export type FolderLock = { release(): void }

/** What holds the locks of this process: whoever took one may forget it, and it is held all the same. */
const held = new Set<DatabaseSync>()

/**
 * Takes an exclusive lock on a file, waiting up to `waitMs` for whoever holds it. It lasts until it is released or the
 * process ends, whatever becomes of the object.
 *
 * SQLite's file lock serves because Node has no `flock` of its own, and a file naming a process id outlives a SIGKILL. It
 * is a lock on the file itself: another path to the same file meets the same lock.
 * @returns the lock, or null when another process still holds it
 */
export async function takeFolderLock(path: string, waitMs = 0): Promise<FolderLock | null> {
  const { DatabaseSync } = await import('node:sqlite')
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const until = Date.now() + waitMs
  for (;;) {
    const file = new DatabaseSync(path)
    try {
      file.exec('PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
      held.add(file)
      return {
        release() {
          if (held.delete(file)) file.close()
        },
      }
    } catch (error) {
      file.close()
      if (!(error instanceof Error && /locked|busy/.test(error.message))) throw error
    }
    if (Date.now() >= until) return null
    await pause(50)
  }
}
