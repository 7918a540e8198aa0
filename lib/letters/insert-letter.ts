import type { messageRow } from '#lib/outbox/enqueue-message.ts'
import { auditRow } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import type * as row from '#lib/platform/generated/prisma/client.ts'
import { runStatement } from '#lib/platform/run-statement.ts'
import { uuid7 } from '#lib/platform/uuid7.ts'
import type { consentRow } from '#lib/supporters/record-consent.ts'
import type { newLetterRow, Taken } from './letter-row.ts'
import { mailLimit } from './mail-limit.ts'
import { letterSubmitted } from './place-letter.ts'

const SUBMIT_LETTER =
  'SELECT submit_letter($1::json, $2::json, $3::json, $4::json, $5::json, $6::json) AS taken'

/**
 * Writes a new letter with everything that belongs to it in one statement, `submit_letter` in the migrations: the
 * supporter, unless they are there already, the letter, its consents, the audit's row and the confirmation mail. Where the
 * campaign, the seat, Parliament or the number of mails to the address is no longer as it was read, or a letter of theirs
 * is there, nothing is written but the supporter.
 * @returns whether the letter was written
 */
export async function insertLetter(given: {
  db: Database
  taken: Taken
  letterId: string
  supporter: { key: string; name: string; email: string }
  letter: ReturnType<typeof newLetterRow>['row']
  consents: ReturnType<typeof consentRow>[]
  message: ReturnType<typeof messageRow>
}): Promise<boolean> {
  const { db, taken, letterId, message } = given
  const at = new Date()
  const supporterId = ''
  const supporter: row.Supporter = { id: uuid7(), ...given.supporter, createdAt: at }
  const letter: row.Letter = {
    id: letterId,
    state: 'awaiting_confirmation',
    supporterId,
    heldReason: null,
    remindedAt: null,
    confirmedAt: null,
    acceptedAt: null,
    ...given.letter,
  }
  const consents: row.Consent[] = given.consents.map((consent) => ({
    id: uuid7(),
    supporterId,
    withdrawnAt: null,
    ...consent,
  }))
  const audit = { id: uuid7(), at, ...auditRow(letterSubmitted({ id: letterId, supporterId })) }
  const outbox: row.OutboxMessage = {
    id: uuid7(),
    state: 'ready',
    attempts: 0,
    nextAttemptAt: at,
    leaseOwner: null,
    leaseExpiresAt: null,
    lastResponse: null,
    createdAt: at,
    stateChangedAt: at,
    ...message,
  }
  const rows = [asRead(taken), supporter, letter, consents, audit, outbox].map(json)
  const [answer] = await runStatement<{ taken: boolean }>(db, SUBMIT_LETTER, rows)
  return answer?.taken ?? false
}

/** What must still hold as the statement runs; the rest of it stands in the letter's row. */
function asRead({ campaign, input, now }: Taken) {
  const { most, since } = mailLimit(now)
  return {
    now,
    campaignUpdatedAt: campaign.updatedAt,
    email: input.email,
    mostMails: most,
    mailsSince: since,
  }
}

/** Rows as PostgreSQL reads them: bytes in its own notation. */
const json = (value: object) =>
  JSON.stringify(value, (_, part: unknown) =>
    part instanceof Uint8Array ? `\\x${Buffer.from(part).toString('hex')}` : part,
  )
