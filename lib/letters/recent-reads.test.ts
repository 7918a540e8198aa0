import { expect, test } from 'vitest'
import { connectDatabase, type Database } from '#lib/platform/database.ts'
import { rememberRead } from './recent-reads.ts'

// Nobody answers there: these databases only tell two apart.
const nowhere = (): Database => connectDatabase('postgresql://nobody@127.0.0.1:1/none')

test('another key, another day in London and another database have answers of their own', async () => {
  const db = nowhere()
  const evening = new Date('2026-06-30T22:59:59Z')
  const midnight = new Date('2026-06-30T23:00:00Z')
  let count = 0
  const read = rememberRead(async () => ++count)
  const asked = [
    await read(db, 'a', evening),
    await read(db, 'a', evening),
    await read(db, 'b', evening),
    await read(db, 'a', midnight),
    await read(nowhere(), 'a', evening),
  ]
  expect(asked).toEqual([1, 1, 2, 3, 4])
})
