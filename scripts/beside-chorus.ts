import { connectDatabase, type Database } from '#lib/platform/database.ts'
import { databaseUrl } from '#lib/platform/database-url.ts'

/** Does something with the database of a Chorus that runs; ends with 1, and says what to do, where none answers. */
export async function besideChorus(work: (db: Database) => Promise<void>): Promise<void> {
  const db = connectDatabase(databaseUrl(), 1)
  try {
    await db.$queryRaw`SELECT 1`
  } catch {
    console.error('The database does not answer. Start Chorus first; it may go on running meanwhile.')
    process.exit(1)
  }
  try {
    await work(db)
  } finally {
    await db.$disconnect()
  }
}
