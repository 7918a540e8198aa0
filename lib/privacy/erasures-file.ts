import { mkdir, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { config } from '#lib/platform/config.ts'
import { codeOf } from '#lib/platform/error-parts.ts'

/** That a writer was erased: their mark, and when. */
export type Erasure = { writer: string; at: Date }

const LINE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([\w-]{43})$/

/** Adds erasures to the file that is kept apart from the database; they are on the disk once this resolves. */
export async function noteErasures(erasures: readonly Erasure[]): Promise<void> {
  if (erasures.length === 0) return
  const path = config().erasuresFile
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const file = await open(path, 'a', 0o600)
  try {
    await file.appendFile(erasures.map(({ writer, at }) => `${at.toISOString()} ${writer}\n`).join(''))
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Every erasure in the file, the latest of each writer; a line that was cut short is none. */
export async function notedErasures(): Promise<Erasure[]> {
  const text = await readFile(config().erasuresFile, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return ''
    throw error
  })
  const latest = new Map<string, Date>()
  for (const line of text.split('\n')) {
    const [, time = '', writer = ''] = LINE.exec(line) ?? []
    const at = new Date(time)
    if (writer && at > (latest.get(writer) ?? new Date(0))) latest.set(writer, at)
  }
  return [...latest].map(([writer, at]) => ({ writer, at }))
}
