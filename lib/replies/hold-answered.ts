import type { Transaction } from '#lib/platform/database.ts'
import type { ClearedFor, LetterState } from '#lib/platform/generated/prisma/enums.ts'
import { within } from '#lib/platform/run-statement.ts'
import type { LetterQuoted } from './answer-words.ts'
import type { LetterOfCopy } from './copy-to-supporter.ts'

/** All of a letter that decides what becomes of an answer to it. */
export type AnsweredLetter = LetterQuoted &
  LetterOfCopy & { state: LetterState; campaignId: string; clearedFor: ClearedFor | null }

const HOLD = `
SELECT l.state::text, l."campaignId"::text, l."clearedFor"::text, l.body, l."representedName", l."supporterId"::text,
  l."senderName", l."senderEmail", l.subject, l.reference, l."replyToken", l.language::text,
  m.name AS "memberName", c.title, c."titleCy"
FROM "Letter" AS l JOIN "Member" AS m ON m.id = l."memberId" JOIN "Campaign" AS c ON c.id = l."campaignId"
WHERE l.id = $1::uuid FOR NO KEY UPDATE OF l`

/** Holds a letter until the transaction ends, as `lockLetter` does, and reads it under that lock. Throws where there is none. */
export async function holdAnswered(tx: Transaction, letterId: string): Promise<AnsweredLetter> {
  const [letter] = await within(tx)<AnsweredLetter>(HOLD, [letterId])
  if (!letter) throw new Error('there is no such letter')
  return letter
}
