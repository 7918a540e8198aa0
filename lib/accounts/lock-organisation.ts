import type { Transaction } from '#lib/platform/database.ts'

/**
 * Lets one change at a time at an organisation's people, invitations and periods: whoever comes second waits for the first
 * to commit and then sees what it left. Rows that only point at the organisation are not held up.
 */
export async function lockOrganisation(tx: Transaction, organisationId: string): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "Organisation" WHERE "id" = ${organisationId} FOR NO KEY UPDATE`
}
