import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import type { Database } from '#lib/platform/database.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeLetter } from '#prisma/seed/factories.ts'
import { erasureMark } from './erasure-mark.ts'
import { notedErasures, noteErasures } from './erasures-file.ts'
import { keepErasures } from './keep-erasures.ts'
import { replayErasures } from './replay-erasures.ts'

let test: TestDatabase
let db: Database
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'erasures-'))
  vi.stubEnv('ERASURES_FILE', join(folder, 'erasures.txt'))
  test = await testDatabase()
  db = test.db
})
afterAll(async () => {
  await test.drop()
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  await rm(join(folder, 'erasures.txt'), { force: true })
  await db.erasure.deleteMany()
})
afterEach(() => vi.restoreAllMocks())

const now = new Date()
const ago = (days: number) => new Date(now.getTime() - days * DAY_MS)
/** Somebody whose letter an older copy brought back, and their erasure. */
async function cameBack() {
  const letter = await makeLetter(db, { state: 'sent', sentAt: ago(9), createdAt: ago(9) })
  await db.supporter.update({ where: { id: letter.supporterId }, data: { createdAt: ago(9) } })
  const writer = erasureMark({ email: letter.senderEmail, name: letter.senderName })
  return { letter, erasure: { writer, at: ago(3) } }
}
const isCleared = async ({ id }: { id: string }) =>
  (await db.letter.findUniqueOrThrow({ where: { id } })).clearedAt !== null
const replay = (everyMark = false) => replayErasures({ db, now, everyMark })

it('looks at nobody where the database knows every erasure of the file', async () => {
  const { letter, erasure } = await cameBack()
  await noteErasures([erasure])
  const looks = vi.spyOn(db.supporter, 'findMany')
  expect(await replay()).toBe(1)
  expect(looks).toHaveBeenCalled()
  expect(await isCleared(letter)).toBe(true)
  looks.mockClear()
  expect(await replay()).toBe(0)
  expect(looks).not.toHaveBeenCalled()
})

it('a later erasure of somebody who was erased before counts as a new one', async () => {
  const { letter, erasure } = await cameBack()
  await db.$transaction((tx) => keepErasures(tx, [{ ...erasure, at: ago(300) }]))
  await noteErasures([erasure])
  expect(await replay()).toBe(1)
  expect(await isCleared(letter)).toBe(true)
  expect((await db.erasure.findUniqueOrThrow({ where: { writer: erasure.writer } })).at).toEqual(erasure.at)
})

it('killed in the midst of it, it begins again the next time', async () => {
  const { letter, erasure } = await cameBack()
  await noteErasures([erasure])
  const killed = vi.spyOn(db, '$transaction').mockRejectedValueOnce(new Error('killed'))
  await expect(replay()).rejects.toThrow('killed')
  killed.mockRestore()
  expect(await db.erasure.count()).toBe(0)
  expect(await replay()).toBe(1)
  expect(await isCleared(letter)).toBe(true)
})

it('asked by hand, it looks for everybody who was ever erased', async () => {
  const { letter, erasure } = await cameBack()
  await noteErasures([erasure])
  await db.$transaction((tx) => keepErasures(tx, [erasure]))
  expect(await replay()).toBe(0)
  expect(await isCleared(letter)).toBe(false)
  expect(await replay(true)).toBe(1)
  expect(await isCleared(letter)).toBe(true)
})

it('brings the file what the database alone knows, and keeps of each writer the latest in one statement', async () => {
  const { erasure } = await cameBack()
  const other = { writer: erasureMark({ email: 'b@x.example', name: 'B' }), at: ago(2) }
  const earlier = { ...erasure, at: ago(30) }
  await db.$transaction((tx) => keepErasures(tx, [earlier, erasure, other, earlier]))
  await db.$transaction((tx) => keepErasures(tx, [earlier]))
  const byWriter = (a: { writer: string }, b: { writer: string }) => a.writer.localeCompare(b.writer)
  const both = [erasure, other].sort(byWriter)
  expect((await db.erasure.findMany()).sort(byWriter)).toEqual(both)
  await replay()
  expect((await notedErasures()).sort(byWriter)).toEqual(both)
})
