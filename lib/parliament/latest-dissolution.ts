import type { Database, Transaction } from '#lib/platform/database.ts'

/** The latest dissolution recorded, over or not, past or to come; null where there is none. */
export const latestDissolution = (db: Database | Transaction) =>
  db.dissolution.findFirst({ orderBy: { dissolvedOn: 'desc' } })
