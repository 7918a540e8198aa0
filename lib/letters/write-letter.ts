import { countNewLetters } from '#lib/counts/change-counts.ts'
import { messageRow } from '#lib/outbox/enqueue-message.ts'
import { auditRow } from '#lib/platform/audit.ts'
import { isForeignKeyViolation } from '#lib/platform/database-errors.ts'
import type * as row from '#lib/platform/generated/prisma/client.ts'
import { londonDay } from '#lib/platform/london-day.ts'
import { rowsAsJson } from '#lib/platform/rows-as-json.ts'
import type { RunStatement } from '#lib/platform/run-statement.ts'
import { uuid7 } from '#lib/platform/uuid7.ts'
import { consentRow } from '#lib/supporters/record-consent.ts'
import { supporterKey } from '#lib/supporters/supporter-key.ts'
import { confirmBy } from './confirm-token.ts'
import { confirmationMessage } from './confirmation-mail.ts'
import { consentsGiven } from './consents-given.ts'
import type { HeldByRule } from './held-by-rule.ts'
import type { NewLetter, Taken } from './letter-row.ts'

/**
 * Whether a letter gets a mail of its own although its mailbox has had one: no letter waits for that any more, or it is
 * asked for by the device whose letter it was ($11), or by one whose mail has not come ($10). A mailbox that said
 * "this was not me" is left alone for a day.
 */
const TAKES_OVER = `($10 <> 'joins' AND (there."letterId" IS NULL OR $10 = 'its_own' OR there."letterId" = $11::uuid
  OR (there."askedAt" < excluded."askedAt" - interval '1 day' AND NOT EXISTS (
    SELECT FROM "Letter" WHERE id = there."letterId" AND state = 'awaiting_confirmation'))))`

/**
 * All rows of a letter in one statement, so that they are there together or not at all. The rows are whole and come from
 * the application; what is decided here is only what the database alone can know:
 *
 * - the campaign takes letters, its last day has not passed, and it is as it was read, else nothing is written: what was
 *   read may be two seconds old;
 * - a supporter who is there already keeps their row (updated with itself, so that one who is being written beside us is
 *   waited for and found); the mail names their own page, so for another than it was made for nothing more is written. Who was
 *   there and is cleared by now gets a new row: a cleared one is nobody's any more;
 * - a letter with this id is there already: its button was pressed twice, and nothing more is written;
 * - it is held: no mail of it leaves before it is released;
 * - another letter's mail waits for the same mailbox: this one joins it, and no mail of its own is written
 *   (`mailbox-mail.ts`), unless this device asks again for a letter of its own.
 */
const WRITE_LETTER = `
WITH campaign AS (
  SELECT id FROM "Campaign"
  WHERE id = $1 AND state = 'live' AND call = $2::integer AND "updatedAt" = $3::timestamptz
    AND ("closesOn" IS NULL OR "closesOn" >= $12::date)
), supporter AS (
  INSERT INTO "Supporter" AS there
  SELECT given.* FROM campaign, json_populate_record(NULL::"Supporter", $4::json) AS given
  ON CONFLICT (key) DO UPDATE SET name = there.name
  RETURNING id
), writer AS (
  SELECT id FROM supporter WHERE id = ($5::json->>'supporterId')::uuid
), letter AS (
  INSERT INTO "Letter"
  SELECT given.* FROM writer, json_populate_record(NULL::"Letter", $5::json) AS given
  ON CONFLICT (id) DO NOTHING
  RETURNING *
), counted AS (
  ${countNewLetters('letter')}
), consent AS (
  INSERT INTO "Consent"
  SELECT given.* FROM letter, json_populate_recordset(NULL::"Consent", $6::json) AS given
), audit AS (
  INSERT INTO "AuditEntry"
  SELECT given.* FROM letter, json_populate_record(NULL::"AuditEntry", $7::json) AS given
), mailbox AS (
  INSERT INTO "MailboxMail" AS there
  SELECT given.* FROM letter, json_populate_record(NULL::"MailboxMail", $9::json) AS given
  WHERE letter.state = 'awaiting_confirmation'
  ON CONFLICT (mailbox) DO UPDATE SET
    "letterId" = CASE WHEN ${TAKES_OVER} THEN excluded."letterId" ELSE there."letterId" END,
    "askedAt" = CASE WHEN ${TAKES_OVER} THEN excluded."askedAt" ELSE there."askedAt" END
  RETURNING "letterId"
), message AS (
  INSERT INTO "OutboxMessage"
  SELECT given.* FROM letter, mailbox, json_populate_record(NULL::"OutboxMessage", $8::json) AS given
  WHERE mailbox."letterId" = letter.id
  RETURNING id
)
SELECT (SELECT count(*) FROM campaign)::integer AS current, (SELECT count(*) FROM letter)::integer AS written,
  (SELECT count(*) FROM message)::integer AS mailed, (SELECT id FROM supporter) AS "supporterId"`

/**
 * A writer by their key, and whether every place of theirs (`one-of.ts`) with this member for this call is taken.
 */
const FIND_WRITER = `
SELECT writer.id, EXISTS (
  SELECT FROM "Letter" letter, concat_ws(':', $2::text, $3::text, writer.id::text, $4::text) AS place
  WHERE letter."oneOf" = place || ':again' OR (letter."oneOf" = place AND letter.heard IS DISTINCT FROM 'not_yet')
) AS confirmed
FROM "Supporter" writer WHERE key = $1`

/**
 * Writes a letter with everything that belongs to it: its supporter, its consents, the audit's row and the mail that asks
 * to confirm it.
 * @returns `joined` when the one mail of its mailbox leads to it too; `there` when the letter has been written before;
 *   `stale` when the campaign is not as it was read
 */
export async function writeLetter(run: RunStatement, letter: ToWrite): Promise<Written> {
  // Looked up for everybody, so that nobody learns from the time it takes who has written before: the mail alone says so.
  const { campaign, member, input } = letter.taken
  const [known] = await run<{ id: string; confirmed: boolean }>(FIND_WRITER, [
    supporterKey(input),
    campaign.id,
    String(campaign.call),
    String(member.id),
  ])
  const supporterId = known?.id ?? uuid7()
  const asNew = known ? uuid7() : supporterId
  const first = await writeAs(run, { ...letter, confirmed: known?.confirmed ?? false }, supporterId, asNew)
  if (!first || first.supporterId === supporterId) return cameOf(first, letter)
  // Another of theirs was written at the same moment, or their row was cleared.
  return cameOf(await writeAs(run, letter, first.supporterId), letter)
}

type Written = 'mailed' | 'joined' | 'held' | 'there' | 'stale'
type ToWrite = {
  taken: Taken
  letter: NewLetter
  page: string
  /** Another of theirs is the one already: the mail says so. */
  confirmed?: boolean
  held: HeldByRule | null
  /** Whether it may join the mail that waits for its mailbox, has to, or gets one of its own. */
  mail: 'one_for_all' | 'joins' | 'its_own'
  /** The letter of this device that it takes the place of. */
  inPlaceOf?: string
}
type Answer = { current: number; written: number; mailed: number; supporterId: string }

const NO_LETTER = '00000000-0000-0000-0000-000000000000'

/** Null where the campaign is no longer as it was read. @param asNew the id of the supporter's row, where there is none by their key */
async function writeAs(
  run: RunStatement,
  letter: ToWrite,
  supporterId: string,
  asNew = supporterId,
): Promise<Answer | null> {
  const { id, call, updatedAt } = letter.taken.campaign
  try {
    const [answer] = await run<Answer>(WRITE_LETTER, [
      id,
      String(call),
      updatedAt.toISOString(),
      ...rowsOf(letter, supporterId, asNew).map(rowsAsJson),
      letter.mail,
      letter.inPlaceOf ?? NO_LETTER,
      londonDay(letter.taken.now),
    ])
    return answer?.current === 1 ? answer : null
  } catch (error) {
    // Who reads the answer was changed at this moment: the letter is to say what holds now.
    if (isForeignKeyViolation(error, 'answersGoTo')) return null
    throw error
  }
}

function cameOf(answer: Answer | null, { held }: ToWrite): Written {
  if (!answer) return 'stale'
  if (answer.written !== 1) return 'there'
  if (held) return 'held'
  return answer.mailed === 1 ? 'mailed' : 'joined'
}

function rowsOf(
  { taken, letter: { id, row, token }, page, held, confirmed }: ToWrite,
  supporterId: string,
  asNew: string,
): object[] {
  const { name, email, representedName, language } = taken.input
  const at = new Date()
  const supporter: row.Supporter = {
    id: asNew,
    key: supporterKey({ name, email, representedName }),
    name,
    email,
    createdAt: at,
    clearedAt: null,
    quietFrom: null,
  }
  const letter: row.Letter = {
    ...row,
    id,
    state: held ? 'held' : 'awaiting_confirmation',
    supporterId,
    heldReason: held,
    remindedAt: null,
    confirmedAt: null,
    sentAt: null,
    askedAt: null,
    heard: null,
    heardAt: null,
    oneOf: null,
    keptUntil: null,
    clearedAt: null,
    gaveUpAt: null,
    staffReadWriteBack: false,
    mailboxAnsweredAt: null,
    clearedFor: null,
  }
  const consents: row.Consent[] = consentsGiven(taken).map((given) => ({
    id: uuid7(),
    supporterId,
    letterId: id,
    withdrawnAt: null,
    ...consentRow({ ...given, language, page, now: taken.now }),
  }))
  const audit = {
    id: uuid7(),
    at,
    ...auditRow({
      actor: { kind: 'supporter', id: supporterId },
      subjectId: id,
      action: 'letter.submitted',
      to: letter.state,
      ...(held && { detail: { why: held } }),
    }),
  }
  const message: row.OutboxMessage = {
    id: uuid7(),
    state: 'ready',
    files: 0,
    signature: null,
    attempts: 0,
    nextAttemptAt: at,
    leaseOwner: null,
    leaseExpiresAt: null,
    lastResponse: null,
    createdAt: at,
    stateChangedAt: at,
    clearedAt: null,
    ...messageRow(mailOf({ taken, id, token, supporterId, confirmed })),
  }
  const mail: row.MailboxMail = { mailbox: row.mailbox, letterId: id, askedAt: taken.now }
  return [supporter, letter, consents, audit, message, mail]
}

type Mailed = { taken: Taken; id: string; token: string; supporterId: string; confirmed?: boolean }

const mailOf = ({ taken, id, token, supporterId, confirmed }: Mailed) =>
  confirmationMessage({
    ...taken,
    ...taken.input,
    letterId: id,
    supporterId,
    token,
    answersGoTo: taken.campaign.answersGoTo,
    senderName: taken.input.name,
    senderEmail: taken.input.email,
    memberName: taken.member.name,
    expiresAt: confirmBy(taken.now),
    confirmed,
  })
