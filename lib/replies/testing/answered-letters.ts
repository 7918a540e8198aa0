import { afterAll, beforeAll } from 'vitest'
import type { Letter } from '#lib/platform/generated/prisma/client.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeLetter } from '#prisma/seed/factories.ts'
import { arrive, type Mail } from './mail.ts'

export const now = new Date('2026-03-10T12:00:00Z')

/** For the top of a test file: a database of its own, letters in it, and the mail that comes for them. */
export function answeredLetters() {
  let data: TestDatabase
  beforeAll(async () => {
    data = await testDatabase()
  })
  afterAll(() => data.drop())
  return {
    data: () => data,
    arrive: (mail: Mail) => arrive(data.db, { ...mail, now }),
    /** In doubt, so that it shows what proves that a letter came. */
    aLetter: () => makeLetter(data.db, { state: 'in_doubt' }),
    repliesTo: ({ id }: Letter) => data.db.reply.findMany({ where: { letterId: id } }),
    stateOf: async ({ id }: Letter) => (await data.db.letter.findUniqueOrThrow({ where: { id } })).state,
    copiesFor: ({ id }: Letter) =>
      data.db.outboxMessage.findMany({ where: { correlationId: id, kind: 'reply_copy' } }),
  }
}
