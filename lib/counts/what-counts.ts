import { sqlList } from '#lib/platform/sql-list.ts'
import { GIVEN_UP } from './kept-count.ts'
import { NO_ANSWER } from './no-answer.ts'

/**
 * What each thing counts for, said once, as SQL: the transactions that move letters and answers write by it, and the check
 * recounts by it. A count's key is all its columns but `n`; by a column that is null, that count is not kept.
 */

/** The key of a count. */
export const KEY = 'what, "campaignId", state, detail, day, "memberId", "gssCode", "organisationId"'

/** Rows of keys and `n` whose sums are the counts: the totals, and what is not folded into them yet. */
export const keptRows = (where: string) => `(
  SELECT ${KEY}, n FROM "Count" WHERE ${where} UNION ALL SELECT ${KEY}, n FROM "CountChange" WHERE ${where}
)`

export const londonDay = (time: string) => `(${time} AT TIME ZONE 'Europe/London')::date`
/** The first day of the month in London. */
const londonMonth = (time: string) => `date_trunc('month', ${time} AT TIME ZONE 'Europe/London')::date`

/** Why a letter is held; or that one that failed was given up. */
const WHY = `COALESCE(l."heldReason"::text, CASE WHEN l."gaveUpAt" IS NOT NULL THEN '${GIVEN_UP}' END)`

const LETTER_COUNTS = `(VALUES
  ('letters_by_state'::"CountOf", l.state::text, ${WHY}, NULL::date, NULL::integer, NULL, NULL, TRUE),
  ('letters_written', NULL, NULL, ${londonDay('l."createdAt"')}, NULL, NULL, NULL, TRUE),
  ('letters_confirmed', NULL, NULL, ${londonDay('l."confirmedAt"')}, NULL, NULL, NULL, l."confirmedAt" IS NOT NULL),
  ('letters_sent', NULL, NULL, ${londonDay('l."sentAt"')}, NULL, NULL, NULL,
    l.state = 'sent' AND l."sentAt" IS NOT NULL),
  ('letters_by_organisation', NULL, NULL, NULL, NULL, NULL, l."throughOrganisationId", l."confirmedAt" IS NOT NULL),
  ('letters_by_way', NULL, l."cameFrom", NULL, NULL, NULL, l."throughOrganisationId", l."confirmedAt" IS NOT NULL),
  ('letters_by_member', NULL, NULL, NULL, l."memberId", l."gssCode", NULL, l.state = 'sent'),
  ('letters_by_month', NULL, NULL, ${londonMonth('l."sentAt"')}, l."memberId", l."gssCode", NULL,
    l.state = 'sent' AND l."sentAt" IS NOT NULL),
  ('letters_waiting', NULL, NULL, NULL, l."memberId", NULL, NULL, l.state = 'queued'),
  ('letters_heard', l.heard::text, NULL, NULL, NULL, NULL, NULL, l.heard IS NOT NULL)
)`

const MEMBER = 'COALESCE(l."memberId", j."memberId")'
const SEAT = 'COALESCE(l."gssCode", j."gssCode")'

const answerCounts = (state: string) => `(VALUES
  ('answers_by_state'::"CountOf", ${state}::text, NULL, NULL::date, NULL::integer, NULL::text, NULL::uuid, TRUE),
  ('answers_by_member', NULL, NULL, NULL, ${MEMBER}, ${SEAT}, NULL,
    ${MEMBER} IS NOT NULL AND ${state} NOT IN ${sqlList(NO_ANSWER)}),
  ('answers_by_month', NULL, NULL, ${londonMonth('r."receivedAt"')}, ${MEMBER}, ${SEAT}, NULL,
    ${MEMBER} IS NOT NULL AND ${state} NOT IN ${sqlList(NO_ANSWER)}),
  ('answers_by_day', NULL, NULL, ${londonDay('r."receivedAt"')}, NULL, NULL, NULL, ${state} NOT IN ${sqlList(NO_ANSWER)})
)`

const each = ({ of, from, counts, by }: { of: 'l' | 'r'; from: string; counts: string; by: 1 | -1 }) => `
SELECT c.what, ${of}."campaignId", c.state, c.detail, c.day, c."memberId", c."gssCode", c."organisationId", ${by} AS n
FROM ${from}
CROSS JOIN LATERAL ${counts} AS c(what, state, detail, day, "memberId", "gssCode", "organisationId", counted)
WHERE c.counted`

/** A row for each count of each letter in a relation; what stands behind it may narrow `l` down. */
export const ofLetters = (relation: string, by: 1 | -1) =>
  each({ of: 'l', from: `${relation} AS l`, counts: LETTER_COUNTS, by })

/**
 * The same of answers to letters and to joint mails, counted as if they were in `state`; what stands behind it may narrow `r`
 * down. An answer of nobody in Parliament's list counts for no member.
 */
export const ofAnswers = (state: string, by: 1 | -1, relation = '"Reply"') =>
  each({
    of: 'r',
    from: `${relation} AS r LEFT JOIN "Letter" AS l ON l.id = r."letterId" LEFT JOIN "JointMail" AS j ON j.id = r."jointMailId"`,
    counts: answerCounts(state),
    by,
  })

/** What of a letter decides what it counts for, as a value of JSON. */
export const LETTER_AS_COUNTED = `json_build_object('id', id, 'campaignId', "campaignId", 'state', state,
  'heldReason', "heldReason", 'gaveUpAt', "gaveUpAt", 'createdAt', "createdAt", 'confirmedAt', "confirmedAt", 'sentAt', "sentAt",
  'throughOrganisationId', "throughOrganisationId", 'cameFrom', "cameFrom", 'memberId', "memberId", 'gssCode', "gssCode", 'heard', heard)`

/** A supporter who confirmed letters in a seat is one writer there, however many they were. */
export const WRITERS = `
SELECT 'writers_by_seat'::"CountOf", "campaignId", NULL, NULL, NULL::date, NULL::integer, "gssCode", NULL,
  count(DISTINCT "supporterId")::integer
FROM "Letter" AS l WHERE "confirmedAt" IS NOT NULL`

/** Letters on paper whose writers said that they posted them, each kept as a row of its own. */
export const POSTED = `
SELECT 'letters_posted'::"CountOf", p."campaignId", NULL, NULL, NULL::date, p."memberId", p."gssCode", NULL::uuid,
  count(*)::integer
FROM "PostedLetter" AS p WHERE TRUE`

/** Incoming messages that are listed: what waits for a person, what was set aside, and spam. */
export const LISTED = ['held', 'set_aside', 'dismissed'] as const

/**
 * What is counted of no campaign: listed messages, answers whose copy waits for a person, open requests, letters whose receiver asked to be tried again, and mails that were taken,
 * by lane and day.
 */
export const OF_NO_CAMPAIGN = `
SELECT 'messages_by_state'::"CountOf", NULL::uuid, state::text, NULL, NULL::date, NULL::integer, NULL, NULL::uuid,
  count(*)::integer
FROM "InboundMessage" WHERE state IN ${sqlList(LISTED)} GROUP BY state
UNION ALL
SELECT 'mails_deferred', NULL, NULL, NULL, NULL, NULL, NULL, NULL, count(*)::integer
FROM "OutboxMessage" WHERE kind = 'letter' AND state = 'deferred'
UNION ALL
SELECT 'answers_waiting', NULL, NULL, NULL, NULL, NULL, NULL, NULL, count(*)::integer
FROM "Reply" WHERE "waitsSince" IS NOT NULL
UNION ALL
SELECT 'requests_open', NULL, NULL, NULL, NULL, NULL, NULL, NULL, count(*)::integer
FROM "Request" WHERE state = 'open'
UNION ALL
SELECT 'mails_left', NULL, lane::text, NULL, ${londonDay('"stateChangedAt"')}, NULL, NULL, NULL, count(*)::integer
FROM "OutboxMessage" WHERE state = 'accepted' GROUP BY 3, 5`
