import { statfs } from 'node:fs/promises'

/**
 * With less than this the embedded database may have to stop: its log grows by files of 16 MB, a checkpoint writes beside
 * it, and a start after a crash needs room too.
 */
const NEEDED_BYTES = 64_000_000

const megabytes = (bytes: number) => `${Math.floor(bytes / 1_000_000)} MB`

/** What is wrong with the room on a folder's disk, for whoever runs Chorus; null when there is enough. */
export async function spaceTrouble(folder: string, needed = NEEDED_BYTES): Promise<string | null> {
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  if (free >= needed) return null
  return `The disk of the data folder is full: ${megabytes(free)} are free, and Chorus needs ${megabytes(needed)}. Letters may be refused until there is room; nothing that was submitted is lost.`
}
