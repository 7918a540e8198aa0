import type { Database, Transaction } from '#lib/platform/database.ts'
import { Prisma } from '#lib/platform/generated/prisma/client.ts'
import { writerOfKey } from './supporter-key.ts'

/** Somebody who wants an organisation's news, with the words they said yes to. */
export type StandingYes = {
  name: string
  email: string
  wording: string
  wordingVersion: string
  language: string
  givenAt: Date
  /** When the letter it was given with was confirmed: from then on it counts. */
  confirmedAt: Date
}

const WRITER = Prisma.raw(writerOfKey('supporter.key'))

/**
 * The yeses to an organisation's news that stand: given with a letter that its supporter confirmed, and not withdrawn since.
 * One person (a mailbox and a name) is one row, the newest, whatever they wrote and for whom; a withdrawal ends all that was
 * said before it.
 */
const standing = (organisationId: string) => Prisma.sql`
  SELECT DISTINCT ON (person) name, email, wording, "wordingVersion", language, "givenAt", "confirmedAt"
  FROM (
    SELECT supporter.name, supporter.email, wording, "wordingVersion", consent.language::text, "givenAt", "confirmedAt",
      ${WRITER} AS person, "withdrawnAt", max("withdrawnAt") OVER (PARTITION BY ${WRITER}) AS ended
    FROM "Consent" consent
    JOIN "Letter" letter ON letter.id = consent."letterId"
    JOIN "Supporter" supporter ON supporter.id = consent."supporterId"
    WHERE consent."organisationId" = ${organisationId}::uuid AND channel = 'email' AND letter."confirmedAt" IS NOT NULL
  ) AS said
  WHERE "withdrawnAt" IS NULL AND (ended IS NULL OR "givenAt" > ended)
  ORDER BY person, "confirmedAt" DESC`

/** Everybody who wants an organisation's news. */
export const standingYeses = (db: Database | Transaction, organisationId: string) =>
  db.$queryRaw<StandingYes[]>(standing(organisationId))

/** How many they are. */
export async function countStandingYeses(
  db: Database | Transaction,
  organisationId: string,
): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>(
    Prisma.sql`SELECT count(*)::integer AS count FROM (${standing(organisationId)}) AS yes`,
  )
  return row?.count ?? 0
}
