import type { Database } from '#lib/platform/database.ts'
import type { Narrowing } from './queue-narrowings.ts'

/** Of so many of the newest answers that hold the words, the best are found; and so many of them are shown. */
const NEWEST_FITTING = 500
const MOST_FOUND = 100

/** As people search: English words in any of their forms, any word as it is written, "a phrase", -without. */
const ASKED = `(websearch_to_tsquery('english', $1) || websearch_to_tsquery('simple', $1))`

/** What a letter's supporter wrote back and staff may not read may be quoted: as quotesWriteBack has it. */
const QUOTES_WRITE_BACK = `l.id IS NOT NULL AND NOT (l."staffReadWriteBack" AND l."answersGoTo" <> 'supporter_alone')
  AND EXISTS (SELECT FROM "Relay" AS relay WHERE relay."letterId" = l.id AND relay."receivedAt" < r."receivedAt")`

const search = (conditions: readonly string[]) => `
SELECT found.id FROM (
  SELECT r.id, r."receivedAt", r."wordsToFind" FROM "Reply" AS r
  JOIN "InboundMessage" AS inbound ON inbound.id = r."inboundId"
  LEFT JOIN "Letter" AS l ON l.id = r."letterId"
  WHERE ${[
    `r."wordsToFind" @@ ${ASKED}`,
    'r."clearedAt" IS NULL',
    'inbound."staffMayRead"',
    `NOT (${QUOTES_WRITE_BACK})`,
    ...conditions,
  ].join('\n    AND ')}
  ORDER BY r."receivedAt" DESC LIMIT ${NEWEST_FITTING}
) AS found
ORDER BY ts_rank(found."wordsToFind", ${ASKED}) DESC, found."receivedAt" DESC, found.id LIMIT ${MOST_FOUND}`

/**
 * The answers that hold words and fit all else that is asked, the best first: of the newest five hundred, however many there
 * are, and of those alone whose words staff may read. Asked anew each time, so that the database plans by how rare they are.
 */
export async function foundByWords(
  db: Database,
  { words, narrowed }: { words: string; narrowed: readonly Narrowing[] },
): Promise<string[]> {
  // Of what says only what must not be in it, every answer would have to be looked at.
  if (words.split(' ').every((word) => word.startsWith('-'))) return []
  const values: unknown[] = [words]
  const given = (value: unknown) => `$${values.push(value)}`
  const conditions = narrowed.map(({ sql }) => sql(given))
  const rows = await db.$queryRawUnsafe<{ id: string }[]>(search(conditions), ...values)
  return rows.map(({ id }) => id)
}
