import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { DatabaseFiles, flushingStart } from './database-files.ts'

/** The disk gathers what is asked of it at the same time. */
const AT_ONCE = 16

/**
 * Makes the embedded database's folder, unless it is there. It is made under another name, flushed and renamed, so that
 * one that is there is whole: whatever ended the first start, the next one begins anew.
 */
export async function makeDatabase(folder: string): Promise<void> {
  if (existsSync(join(folder, 'PG_VERSION'))) return
  const draft = `${folder}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  let aborted = false
  const files = new DatabaseFiles(draft, () => {
    aborted = true
  })
  const db = new PGlite({ fs: files, startParams: flushingStart })
  await db.waitReady
  await db.close()
  if (aborted) throw new Error('PostgreSQL gave up while the database was being made.')
  await flushAll(draft)
  renameSync(draft, folder)
  await flush(dirname(folder))
}

async function flushAll(folder: string): Promise<void> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = [folder, ...entries.map(({ parentPath, name }) => join(parentPath, name))]
  const flushSome = async () => {
    for (let path = paths.pop(); path !== undefined; path = paths.pop()) await flush(path)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, flushSome))
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
