import type { Transaction } from '#lib/platform/database.ts'
import type { AnswersGoTo, OutboxKind } from '#lib/platform/generated/prisma/enums.ts'
import { within } from '#lib/platform/run-statement.ts'
import type { Clue, JointMailClue, LetterClue } from './match-reply.ts'

/** What a message names, by which letters, joint mails and messages of ours are found. */
export type Naming = {
  /** Message-IDs, with their angle brackets. */
  messageIds: readonly string[]
  /** The secret of the address it was delivered to. */
  recipient: string | null
  /** The secrets in whatever other addresses of ours stand in it. */
  tokens: readonly string[]
  references: readonly string[]
  /** Its sender's address, in lower case; empty where it has none. */
  from: string
}

type Names = { replyToken: string; reference: string }
type LookedUp = {
  sent: { messageId: string; kind: OutboxKind; about: string }[]
  relays: { id: string; letterId: string; returnToken: string }[]
  letters: (LetterClue & Names & { answersGoTo: AnswersGoTo })[]
  jointMails: (JointMailClue & Names)[]
  members: { id: number; email: string | null; knownAs: string[] }[]
  officeOf: number[]
}

/** Which messages of ours are about a letter or a joint mail, by its id; a relayed one is about its relay. */
const ABOUT = `SELECT CASE WHEN kind IN ('letter', 'joint_letter', 'reply_copy') THEN about::uuid END FROM sent`

const namedIn = (table: string) => `
SELECT id FROM "${table}" WHERE "replyToken" = ANY ($3::text[]) UNION
SELECT id FROM "${table}" WHERE reference = ANY ($4::text[]) UNION ${ABOUT}`

const all = (rows: string) => `coalesce((SELECT json_agg(rows) FROM (${rows}) AS rows), '[]')`

/** Everything that a message points to in one statement, each part of it found by an index. */
const LOOK_UP = `
WITH sent AS (
  SELECT "messageId", kind::text, "correlationId" AS about FROM "OutboxMessage" WHERE "messageId" = ANY ($1::text[])
), relay AS (
  SELECT id, "letterId", "returnToken" FROM "Relay" WHERE "returnToken" = $2::text UNION
  SELECT id, "letterId", "returnToken" FROM "Relay"
  WHERE id IN (SELECT CASE WHEN kind = 'relayed' THEN about::uuid END FROM sent)
), letter AS (
  SELECT id AS "letterId", "memberId", "senderEmail", "senderName", "replyToken", reference, "answersGoTo"
  FROM "Letter" WHERE id IN (${namedIn('Letter')} UNION SELECT "letterId" FROM relay)
), joint AS (
  SELECT id AS "jointMailId", "memberId", "replyToken", reference FROM "JointMail" WHERE id IN (${namedIn('JointMail')})
)
SELECT ${all('SELECT * FROM sent')} AS sent, ${all('SELECT * FROM relay')} AS relays,
  ${all('SELECT * FROM letter')} AS letters, ${all('SELECT * FROM joint')} AS "jointMails",
  ${all(`SELECT id, email, ARRAY(
    SELECT address FROM "KnownSender" WHERE "memberId" = "Member".id ORDER BY address LIMIT 50
  ) AS "knownAs" FROM "Member" WHERE id IN (SELECT "memberId" FROM letter UNION SELECT "memberId" FROM joint)`)} AS members,
  ARRAY(SELECT "memberId" FROM "KnownSender" WHERE address = $5::text) AS "officeOf"`

/** What a message names, looked up. */
export type FoundClues = {
  sent: LookedUp['sent']
  relays: LookedUp['relays']
  /** The letters and the mails of joint letters that are named so: whichever it is, the two never share a name. */
  behind(name: 'replyToken' | 'reference' | 'id', values: readonly string[]): Clue[]
  answersGoTo: ReadonlyMap<string, AnswersGoTo>
  /** The members whose office writes from the message's address, as a person has confirmed. */
  knownFor: number[]
  /** The addresses of members of these letters and mails; an empty one for each member whose own is not known. */
  addressesOf(memberIds: readonly number[]): string[]
}

/** Looks up whatever a message names. */
export async function lookUpClues(tx: Transaction, naming: Naming): Promise<FoundClues> {
  const { messageIds, recipient, references, from } = naming
  const [found] = await within(tx)<LookedUp>(LOOK_UP, [
    [...new Set(messageIds)],
    recipient,
    [...new Set([...(recipient === null ? [] : [recipient]), ...naming.tokens])],
    [...references],
    from === '' ? null : from,
  ])
  if (!found) throw new Error('a statement that always has one row had none')
  const { letters, jointMails, members } = found
  return {
    sent: found.sent,
    relays: found.relays,
    behind: (name, values) => [
      ...letters
        .filter((letter) => values.includes(name === 'id' ? letter.letterId : letter[name]))
        .map(asLetterClue),
      ...jointMails
        .filter((mail) => values.includes(name === 'id' ? mail.jointMailId : mail[name]))
        .map(({ jointMailId, memberId }) => ({ jointMailId, memberId })),
    ],
    answersGoTo: new Map(letters.map(({ letterId, answersGoTo }) => [letterId, answersGoTo])),
    knownFor: found.officeOf,
    addressesOf: (ids) =>
      members.filter(({ id }) => ids.includes(id)).flatMap(({ email, knownAs }) => [email ?? '', ...knownAs]),
  }
}

const asLetterClue = ({ letterId, memberId, senderEmail, senderName }: LetterClue): LetterClue => ({
  letterId,
  memberId,
  senderEmail,
  senderName,
})
