import { mendCounts } from '#lib/counts/compare-counts.ts'
import type { Database } from '#lib/platform/database.ts'
import { runStatement } from '#lib/platform/run-statement.ts'
import { makeCampaign } from '#prisma/seed/factories.ts'
import { seed } from '#prisma/seed/seed.ts'

/** The demonstration's campaign has six letters in ten, these four one each. */
const OTHER_CAMPAIGNS = ['scale-1', 'scale-2', 'scale-3', 'scale-4']
/** So many letters go in with one statement. */
const PIECE = 50_000
const DAYS = 60

/** The demonstration, and more campaigns beside its own. */
export async function prepare(db: Database, otherCampaigns = OTHER_CAMPAIGNS): Promise<void> {
  await seed({ db, say: () => {}, now: new Date() })
  for (const slug of otherCampaigns) await makeCampaign(db, { slug })
  await runStatement(db, ONE_SOURCE, [])
}

/** The same text is the same id, of the kind that ours are. */
const idOf = (text: string) => `overlay(overlay(md5(${text}) PLACING '7' FROM 13) PLACING '8' FROM 17)::uuid`

/** The bytes are nothing that is read here; every answer's are the same. */
const ONE_SOURCE = `INSERT INTO "MailSource" (id, hash) VALUES (${idOf("'source'")}, 'bench')`

/** What stands in every one of these letters where only its length matters: about that of a real one. */
const BODY = 'I wait, and nobody says for how long. '.repeat(30)

const SUPPORTERS = `
INSERT INTO "Supporter" (id, key, name, email)
SELECT ${idOf("'supporter ' || n")}, 'bench ' || n, 'Sam Supporter ' || n, 'sam' || n || '@supporter.example'
FROM generate_series($1::integer, $2::integer) AS n`

/**
 * Letters of the last 60 days to everybody who sits, eight in ten of them sent, one in four through an organisation's page,
 * from one of twenty addresses.
 */
const letters = (campaignAt: string) => `
WITH place AS (
  SELECT "gssCode", "memberId", row_number() OVER (ORDER BY "gssCode") - 1 AS at FROM "Incumbency" WHERE "endedOn" IS NULL
), campaign AS (
  SELECT id, row_number() OVER (ORDER BY slug <> 'seen-in-three-weeks', slug) - 1 AS at FROM "Campaign"
  WHERE slug = 'seen-in-three-weeks' OR slug LIKE 'scale-%'
), organisation AS (
  SELECT id, row_number() OVER (ORDER BY slug) - 1 AS at FROM "Organisation" WHERE kind <> 'umbrella'
), facts AS (
  SELECT n, now() - make_interval(mins => n % 100000 * 7919 % (${DAYS} * 1440)) AS written, CASE
    WHEN n % 100 < 80 THEN 'sent' WHEN n % 100 < 86 THEN 'awaiting_confirmation' WHEN n % 100 < 88 THEN 'queued'
    WHEN n % 100 < 91 THEN 'held' WHEN n % 100 < 95 THEN 'expired' WHEN n % 100 < 97 THEN 'bounced'
    WHEN n % 100 < 98 THEN 'in_doubt' WHEN n % 100 < 99 THEN 'withdrawn' ELSE 'superseded'
  END::"LetterState" AS state
  FROM generate_series($1::integer, $2::integer) AS n
)
INSERT INTO "Letter" (id, "campaignId", "supporterId", "memberId", "gssCode", state, "heldReason", reference, "replyToken",
  subject, body, "senderName", "senderEmail", "senderAddress", "senderPostcode", "createdAt", "stateChangedAt",
  "confirmedAt", "sentAt", "throughOrganisationId", "cameFrom", "namesOrganisations")
SELECT ${idOf("'letter ' || n")}, campaign.id, ${idOf("'supporter ' || n")}, place."memberId", place."gssCode", state,
  CASE WHEN state = 'held' THEN 'no_address'::"HeldReason" END, 'BENCH-' || n, 'bench-' || n, 'Please help', $3,
  'Sam Supporter ' || n, 'sam' || n || '@supporter.example', '1 Test Street', 'SW1A 1AA', written, written,
  CASE WHEN state NOT IN ('awaiting_confirmation', 'expired', 'withdrawn', 'superseded') THEN written + interval '1 hour' END,
  CASE WHEN state IN ('sent', 'bounced') THEN written + interval '2 hours' END,
  organisation.id, CASE WHEN n % 3 = 0 THEN 'utm_source=newsletter-' || n % 20 ELSE '' END, '{}'
FROM facts
JOIN place ON place.at = (n / 10 * 31 + n) % (SELECT count(*) FROM place)
JOIN campaign ON campaign.at = ${campaignAt}
LEFT JOIN organisation ON n % 4 = 0 AND organisation.at = (n / 4) % (SELECT count(*) FROM organisation)`

/** An answer to every tenth letter, a third of them not read yet; and for every hundredth a message that nobody has placed. */
const MESSAGES = `
INSERT INTO "InboundMessage" (id, "receivedAt", "envelopeFrom", "envelopeTo", "sourceId", fingerprint, state, "heldReason")
SELECT ${idOf("'message ' || n")}, now() - make_interval(mins => n % 100000 * 7919 % (${DAYS} * 1440)), 'office@mp.invalid',
  'letter@letters.invalid', ${idOf("'source'")}, 'bench ' || n,
  (CASE WHEN n % 10 = 0 THEN 'placed' WHEN n % 2 = 0 THEN 'held' ELSE 'set_aside' END)::"InboundState",
  CASE WHEN n % 10 <> 0 THEN 'No rule could place it.' END
FROM generate_series($1::integer, $2::integer) AS n WHERE n % 10 = 0 OR n % 100 IN (1, 2)`

const ANSWERS = `
WITH answer AS (
  SELECT n, (ARRAY['unclassified', 'supportive', 'auto_reply', 'unclassified', 'neutral', 'acknowledgement', 'unclassified',
    'by_post', 'opposed'])[1 + n / 10 % 9]::"ReplyState" AS state
  FROM generate_series($1::integer, $2::integer) AS n WHERE n % 10 = 0
)
INSERT INTO "Reply" (id, "letterId", "campaignId", "inboundId", state, "matchedBy", "receivedAt", "fromName", "fromAddress",
  subject, text, "classifiedAt")
SELECT ${idOf("'reply ' || n")}, letter.id, letter."campaignId", message.id, answer.state, 'recipient_token',
  message."receivedAt", 'The Office', 'office@mp.invalid', 'Re: Please help', 'Thank you for writing to me.',
  CASE WHEN answer.state <> 'unclassified' THEN message."receivedAt" END
FROM answer JOIN "InboundMessage" AS message ON message.fingerprint = 'bench ' || n
JOIN "Letter" AS letter ON letter.reference = 'BENCH-' || n`

/** Which campaign each letter is for: six in ten are for the demonstration's. */
const OF_FIVE = 'greatest(0, n % 10 - 5)'

/**
 * Letters by number, with a supporter each, and an answer to every tenth; counted as a database is that was restored.
 * @param campaignAt the place of a letter's campaign among all of them, as SQL
 */
export async function fill(
  db: Database,
  {
    first,
    last,
    campaignAt = OF_FIVE,
    onFilled = () => {},
  }: { first: number; last: number; campaignAt?: string; onFilled?: (last: number) => void },
): Promise<void> {
  for (let from = first; from <= last; from += PIECE) {
    const numbers = [from, Math.min(last, from + PIECE - 1)]
    await runStatement(db, SUPPORTERS, numbers)
    await runStatement(db, letters(campaignAt), [...numbers, BODY])
    await runStatement(db, MESSAGES, numbers)
    await runStatement(db, ANSWERS, numbers)
    onFilled(numbers[1] ?? last)
  }
  await mendCounts(db)
  // As a server's own autovacuum would, sooner or later.
  await runStatement(db, 'VACUUM ANALYZE', [])
}
