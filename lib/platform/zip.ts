import { type Zippable, zipSync } from 'fflate'
import { londonDay, londonTime } from './london-day.ts'

/** A file of an archive; its name may hold folders, with `/` between them. */
export type ZipFile = { name: string; bytes: Uint8Array; at: Date }

/** What the format's times reach; a sender's clock says anything. */
const FIRST = Date.UTC(1980, 0, 1)
const LAST = Date.UTC(2099, 11, 31)

/**
 * Files as one ZIP archive, their times as London's clocks show them. Made in memory at once: for what belongs to one
 * person, up to some dozen megabytes.
 * @throws where two files have one name: the archive would hold only one of them
 */
export function zip(files: readonly ZipFile[]): Uint8Array<ArrayBuffer> {
  const names = new Set(files.map(({ name }) => name))
  if (names.size < files.length) throw new Error('two files of an archive have the same name')
  const entries = files.map(({ name, bytes, at }): [string, Zippable[string]] => [
    name,
    // What is packed already only takes time.
    [bytes, { mtime: onLondonClocks(at), level: name.endsWith('.zip') ? 0 : 6 }],
  ])
  return zipSync(Object.fromEntries(entries))
}

/** A time of this machine's zone that reads as London's clocks do: the archive notes the reading, and no zone. */
function onLondonClocks(at: Date): Date {
  const reached = new Date(Math.min(Math.max(at.getTime(), FIRST), LAST))
  return new Date(`${londonDay(reached)}T${londonTime(reached)}`)
}
