import { daysOf, NO_ANSWER_DAYS, type RetentionId } from './retention-rules.ts'

/** Replies that say nothing of what a member thinks. */
const MACHINES = `('auto_reply', 'acknowledgement')`
/** Answers after which an office still writes: the letter's text and its writer's address are needed for what comes. */
const NOT_FINAL = `('unclassified', 'auto_reply', 'acknowledgement', 'wants_address', 'holding_reply')`

/** A time is over where it is no later than this; `$1` is now. */
const overFor = (days: number) => `($1::timestamptz - interval '${days} days')`
const over = (id: RetentionId) => overFor(daysOf(id))

/**
 * When a confirmed letter was done: it was not sent; a person's answer came that asks for nothing more, here or another
 * way; or it left, and
 * {@link NO_ANSWER_DAYS} days passed since then and since the last answer. Null while it waits to leave.
 */
const DONE = `CASE
  WHEN l.state IN ('withdrawn', 'cancelled', 'superseded', 'expired') THEN l."stateChangedAt"
  WHEN answers.final IS NOT NULL THEN answers.final
  WHEN l.heard IN ('by_post', 'by_telephone') THEN l."heardAt"
  WHEN l.state IN ('sent', 'bounced', 'failed', 'in_doubt')
    THEN GREATEST(COALESCE(l."sentAt", l."stateChangedAt"), answers.latest) + interval '${NO_ANSWER_DAYS} days'
  WHEN l.state = 'held' AND (c.state IN ('closed', 'archived') OR c."closesOn" < $1::timestamptz::date
    OR l."heldReason" = 'member_changed')
    THEN GREATEST(l."stateChangedAt", LEAST(c."closesOn"::timestamptz, $1::timestamptz))
END`

const UNCONFIRMED = `SELECT l.id FROM "Letter" l
WHERE l."clearedAt" IS NULL AND l."confirmedAt" IS NULL AND l.state <> 'awaiting_confirmation'
  AND l."createdAt" <= ${over('unconfirmed')}`

const LETTERS = `SELECT l.id FROM "Letter" l JOIN "Campaign" c ON c.id = l."campaignId"
CROSS JOIN LATERAL (
  SELECT max(r."receivedAt") FILTER (WHERE r.state NOT IN ${NOT_FINAL}) AS final,
    max(r."receivedAt") FILTER (WHERE r.state NOT IN ${MACHINES}) AS latest
  FROM "Reply" r WHERE r."letterId" = l.id
) AS answers
WHERE l."clearedAt" IS NULL AND l."confirmedAt" IS NOT NULL AND l."createdAt" <= ${over('letter')}
  AND (l."keptUntil" IS NULL OR l."keptUntil" <= $1::timestamptz) AND ${DONE} <= ${over('letter')}`

/** What came later than its letter's end; the rest goes with the letter itself. */
const MESSAGES = `SELECT m.id FROM "InboundMessage" m
WHERE m."clearedAt" IS NULL AND m.state = 'placed' AND m."receivedAt" <= ${over('message')} AND NOT EXISTS (
  SELECT FROM "Reply" r JOIN "Letter" l ON l.id = r."letterId" WHERE r."inboundId" = m.id AND l."clearedAt" IS NULL
)`

const MACHINE_ANSWERS = `SELECT r.id FROM "Reply" r
WHERE r."clearedAt" IS NULL AND r.state IN ${MACHINES} AND r."receivedAt" <= ${over('machineAnswer')}`

const ANSWERS = `SELECT r.id FROM "Reply" r JOIN "Campaign" c ON c.id = r."campaignId"
WHERE r."clearedAt" IS NULL AND r.state NOT IN ${MACHINES} AND r."receivedAt" <= ${over('answer')}
  AND c."closesOn" <= ${over('answer')}::date`

const incoming = (state: 'held' | 'set_aside', id: RetentionId) => `SELECT m.id FROM "InboundMessage" m
WHERE m."clearedAt" IS NULL AND m.state = '${state}' AND m."receivedAt" <= ${over(id)}`

const OUTGOING = `SELECT m.id FROM "OutboxMessage" m
WHERE m."clearedAt" IS NULL AND m.state IN ('accepted', 'failed', 'cancelled', 'unknown')
  AND m."stateChangedAt" <= ${over('outgoing')}`

const CONSENTS = `SELECT id FROM "Consent" WHERE channel = 'email' AND "withdrawnAt" <= ${over('consent')}`

/** Supporters of whom nothing is left: no letter with words, and no yes to anybody's news. */
const SUPPORTERS = `SELECT s.id FROM "Supporter" s
WHERE s."clearedAt" IS NULL AND s."createdAt" <= ${over('unconfirmed')}
  AND NOT EXISTS (SELECT FROM "Letter" l WHERE l."supporterId" = s.id AND l."clearedAt" IS NULL)
  AND NOT EXISTS (SELECT FROM "Consent" WHERE "supporterId" = s.id)`

/** What of each rule is due, as a statement that gives ids; `$1` is now. */
export const dueFor = {
  unconfirmed: UNCONFIRMED,
  letter: LETTERS,
  message: MESSAGES,
  machineAnswer: MACHINE_ANSWERS,
  answer: ANSWERS,
  held: incoming('held', 'held'),
  setAside: incoming('set_aside', 'setAside'),
  outgoing: OUTGOING,
  consent: CONSENTS,
  /** With the last that is kept of them goes who they were. */
  supporter: SUPPORTERS,
} as const

export type DueId = keyof typeof dueFor
