import type { Database, Transaction } from '#lib/platform/database.ts'

/** The umbrella that runs this installation; null before the first seed. */
export async function coalition(db: Database | Transaction) {
  return db.organisation.findFirst({ where: { kind: 'umbrella' }, orderBy: { joinedOn: 'asc' } })
}
