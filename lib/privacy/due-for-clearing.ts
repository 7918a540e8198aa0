import { NO_ANSWER } from '#lib/counts/no-answer.ts'
import { CONFIRM_WITHIN_DAYS } from '#lib/letters/confirm-token.ts'
import { ENDED } from '#lib/outbox/delivery-states.ts'
import type { ReplyState } from '#lib/platform/generated/prisma/enums.ts'
import { sqlList } from '#lib/platform/sql-list.ts'
import {
  ANSWER_AT_MOST_DAYS,
  daysOf,
  HELD_AT_MOST_DAYS,
  NO_ANSWER_DAYS,
  type RetentionId,
} from './retention-rules.ts'

/** Replies that say nothing of what a member thinks. */
const MACHINES = sqlList(NO_ANSWER)
/** Answers after which an office still writes, or may, for all we know: the letter's text and its writer's address are needed for what comes. */
const NOT_FINAL = sqlList<ReplyState>([
  ...NO_ANSWER,
  'unclassified',
  'wants_address',
  'holding_reply',
  'answered_alone',
])

/** In hours: what a day more or less is must not depend on the zone that the database's session is in. */
const days = (count: number) => `interval '${count * 24} hours'`
/** A time is over where it is no later than this; `$1` is now. */
const over = (id: RetentionId) => `($1::timestamptz - ${days(daysOf(id))})`

/** When a campaign `c` ended: with its last day in London, or as staff closed it if that was earlier. Null while neither is known. */
const END = `LEAST(c."closedAt", (c."closesOn" + 1)::timestamp AT TIME ZONE 'Europe/London')`

/**
 * When a confirmed letter was done: it was not sent; a person's answer came that asks for nothing more, here or another
 * way; or it left, and
 * {@link NO_ANSWER_DAYS} days passed since then and since the last answer. One that is held is done with its campaign, or
 * when it waited for {@link HELD_AT_MOST_DAYS} days. Null while it waits to leave.
 */
const DONE = `CASE
  WHEN l.state IN ('withdrawn', 'cancelled', 'superseded', 'expired') THEN l."stateChangedAt"
  WHEN answers.final IS NOT NULL THEN answers.final
  WHEN l.heard IN ('by_post', 'by_telephone') THEN l."heardAt"
  WHEN l.state IN ('sent', 'bounced', 'failed', 'in_doubt')
    THEN GREATEST(COALESCE(l."sentAt", l."stateChangedAt"), answers.latest) + ${days(NO_ANSWER_DAYS)}
  WHEN l.state = 'held'
    THEN GREATEST(l."stateChangedAt", LEAST(${END}, l."stateChangedAt" + ${days(HELD_AT_MOST_DAYS)}))
END`

/** From the day it was written on, or the day its mail went, where a rule had held it before that. */
const UNCONFIRMED = `SELECT l.id FROM "Letter" l
WHERE l."clearedAt" IS NULL AND l."confirmedAt" IS NULL AND l.state <> 'awaiting_confirmation'
  AND l."createdAt" <= ${over('unconfirmed')}
  AND (l."confirmExpiresAt" IS NULL OR l."confirmExpiresAt" - ${days(CONFIRM_WITHIN_DAYS)} <= ${over('unconfirmed')})`

const LETTERS = `SELECT l.id FROM "Letter" l JOIN "Campaign" c ON c.id = l."campaignId"
CROSS JOIN LATERAL (
  SELECT max(r."receivedAt") FILTER (WHERE r.state NOT IN ${NOT_FINAL}) AS final,
    max(r."receivedAt") FILTER (WHERE r.state NOT IN ${MACHINES}) AS latest
  FROM "Reply" r WHERE r."letterId" = l.id
) AS answers
WHERE l."clearedAt" IS NULL AND l."confirmedAt" IS NOT NULL AND l."createdAt" <= ${over('letter')}
  AND (l."keptUntil" IS NULL OR l."keptUntil" <= $1::timestamptz) AND ${DONE} <= ${over('letter')}`

/** What came later than its letter's end; the rest goes with the letter itself, and what answers a joint letter after its words. */
const MESSAGES = `SELECT m.id FROM "InboundMessage" m
WHERE m."clearedAt" IS NULL AND m.state = 'placed' AND m."receivedAt" <= ${over('message')} AND NOT EXISTS (
  SELECT FROM "Reply" r JOIN "Letter" l ON l.id = r."letterId" WHERE r."inboundId" = m.id AND l."clearedAt" IS NULL
) AND NOT EXISTS (
  SELECT FROM "Reply" r WHERE r."inboundId" = m.id AND r."jointMailId" IS NOT NULL AND r."clearedAt" IS NULL
)`

const MACHINE_ANSWERS = `SELECT r.id FROM "Reply" r
WHERE r."clearedAt" IS NULL AND r.state IN ${MACHINES} AND r."receivedAt" <= ${over('machineAnswer')}`

/** From the campaign's end on, but for what came later than that; without an end in sight, from so long after it came. */
const ANSWERS = `SELECT r.id FROM "Reply" r JOIN "Campaign" c ON c.id = r."campaignId"
WHERE r."clearedAt" IS NULL AND r.state NOT IN ${MACHINES} AND r."receivedAt" <= ${over('answer')}
  AND LEAST(${END}, r."receivedAt" + ${days(ANSWER_AT_MOST_DAYS)}) <= ${over('answer')}`

const incoming = (state: 'held' | 'set_aside', id: RetentionId) => `SELECT m.id FROM "InboundMessage" m
WHERE m."clearedAt" IS NULL AND m.state = '${state}' AND m."receivedAt" <= ${over(id)}`

/** Whatever became of it: not sent, kept back, or still waiting for a person; what is sent goes at once. */
const ANSWERS_ALONE = `SELECT m.id FROM "InboundMessage" m
WHERE NOT m."staffMayRead" AND m."clearedAt" IS NULL AND m.state = 'placed' AND m."receivedAt" <= ${over('answerAlone')}`

const DISMISSED = `SELECT m.id FROM "InboundMessage" m
WHERE m."clearedAt" IS NULL AND m.state = 'dismissed' AND m."dismissedAt" <= ${over('dismissed')}`

/** What a supporter wrote back, once it is done with; and what came back of it, so long after it came. */
const RELAYED = `SELECT m.id FROM "InboundMessage" m LEFT JOIN "Relay" r ON r."inboundId" = m.id
WHERE m."clearedAt" IS NULL AND m.state = 'relayed' AND (r.id IS NULL OR r.state NOT IN ('asked', 'queued'))
  AND COALESCE(r."stateChangedAt", m."receivedAt") <= ${over('relayed')}`

const REQUESTS = `SELECT m.id FROM "InboundMessage" m
WHERE m."clearedAt" IS NULL AND m.state = 'requested' AND m."receivedAt" <= ${over('request')}`

const OUTGOING = `SELECT m.id FROM "OutboxMessage" m
WHERE m."clearedAt" IS NULL AND m.state IN ${sqlList(ENDED)}
  AND m."createdAt" <= ${over('outgoing')} AND m."stateChangedAt" <= ${over('outgoing')}`

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
  answerAlone: ANSWERS_ALONE,
  held: incoming('held', 'held'),
  setAside: incoming('set_aside', 'setAside'),
  dismissed: DISMISSED,
  relayed: RELAYED,
  request: REQUESTS,
  outgoing: OUTGOING,
  consent: CONSENTS,
  /** With the last that is kept of them goes who they were. */
  supporter: SUPPORTERS,
} as const

export type DueId = keyof typeof dueFor
