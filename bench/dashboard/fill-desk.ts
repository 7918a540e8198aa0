import type { Database } from '#lib/platform/database.ts'
import { runStatement } from '#lib/platform/run-statement.ts'
import { makeCampaign, makeOrganisation, makePerson } from '#prisma/seed/factories.ts'
import { prepare } from '../scale/fill.ts'

const CAMPAIGNS = 50
const ORGANISATIONS = 40

/** Each campaign but the demonstration's has as many letters as the others: one in a hundred. */
export const OF_FIFTY = 'greatest(0, (n / 100) % 100 - 50)'

/** 40 organisations, 50 campaigns, and what is written down about members: stances, promises, tasks, meetings, notes. */
export async function prepareDesk(db: Database): Promise<void> {
  const slugs = Array.from({ length: CAMPAIGNS - 2 }, (_, at) => `scale-${String(at).padStart(2, '0')}`)
  await prepare(db, slugs)
  const there = await db.organisation.count()
  for (let count = there; count < ORGANISATIONS; count += 1) await makeOrganisation(db)
  await makePerson(db, { role: 'coordinator', email: 'bench@team.example' })
  for (const statement of RECORDS) await runStatement(db, statement, [])
  await makeCampaign(db, { state: 'drafting' })
}

const idOf = (text: string) => `overlay(overlay(md5(${text}) PLACING '7' FROM 13) PLACING '8' FROM 17)::uuid`

/** Whoever sits, every campaign, who writes down, and for whom. */
const ALL = `
member AS (SELECT "memberId" AS id, row_number() OVER (ORDER BY "memberId") AS at FROM "Incumbency" WHERE "endedOn" IS NULL),
campaign AS (SELECT id, row_number() OVER (ORDER BY slug) AS at FROM "Campaign" WHERE slug = 'seen-in-three-weeks' OR slug LIKE 'scale-%'),
organisation AS (SELECT id, row_number() OVER (ORDER BY slug) AS at FROM "Organisation"),
person AS (SELECT id FROM "User" WHERE email = 'bench@team.example')`

/** A stance of nearly every member on every campaign, and an earlier one of every second. */
const STANCES = `WITH ${ALL}
INSERT INTO "Stance" (id, "memberId", "campaignId", stance, "shownOn", "organisationId", "recordedById", "recordedAt")
SELECT ${idOf("'stance ' || m.id || ' ' || c.at || ' ' || turn")}, m.id, c.id,
  (enum_range(NULL::"StanceKind"))[1 + (m.at + c.at * 3 + turn) % 5], (now() - make_interval(days => (m.at % 50 + turn * 50)::integer))::date,
  o.id, person.id, now() - make_interval(days => (m.at % 50 + turn * 50)::integer)
FROM member AS m CROSS JOIN campaign AS c CROSS JOIN person CROSS JOIN generate_series(0, 1) AS turn
JOIN organisation AS o ON o.at = 1 + (m.at + c.at) % 20
WHERE (m.at + c.at) % 7 <> 0 AND (turn = 0 OR m.at % 2 = 0)`

const PROMISES = `WITH ${ALL}
INSERT INTO "MemberPromise" (id, "memberId", "campaignId", what, state, "madeOn", "dueOn", "endedOn", "organisationId", "recordedById")
SELECT ${idOf("'promise ' || m.id || ' ' || c.at")}, m.id, c.id, 'Ask the minister in writing',
  (CASE WHEN kept THEN 'kept' ELSE 'open' END)::"PromiseState", now()::date - 90, now()::date + (m.at % 60)::integer - 20,
  CASE WHEN kept THEN now()::date - 10 END, o.id, person.id
FROM member AS m CROSS JOIN campaign AS c CROSS JOIN person JOIN organisation AS o ON o.at = 1 + (m.at + c.at) % 20
CROSS JOIN LATERAL (SELECT (m.at + c.at) % 3 = 0 AS kept) AS end_of
WHERE (m.at + c.at) % 4 = 0`

const EVIDENCE = `INSERT INTO "Evidence" (id, "stanceId", "promiseId", kind, words, "happenedOn", "addedById")
SELECT ${idOf("'evidence ' || id")}, id, NULL, 'answer'::"EvidenceKind", 'I support what you ask for.', "shownOn", "recordedById" FROM "Stance"
UNION ALL SELECT ${idOf("'evidence ' || id")}, NULL, id, 'answer', 'I will write to the minister.', "madeOn", "recordedById" FROM "MemberPromise"`

const TASKS = `WITH ${ALL}
INSERT INTO "FollowUp" (id, what, state, "dueOn", "organisationId", "personId", "campaignId", "memberId", "createdById", "endedAt")
SELECT ${idOf("'task ' || m.id || ' ' || n")}, 'Ring the office', (CASE WHEN n % 3 = 0 THEN 'done' ELSE 'open' END)::"FollowUpState",
  now()::date + (m.at % 60)::integer - 20, o.id, CASE WHEN n % 2 = 0 THEN person.id END, c.id, m.id, person.id,
  CASE WHEN n % 3 = 0 THEN now() END
FROM member AS m CROSS JOIN person CROSS JOIN generate_series(1, 12) AS n
JOIN organisation AS o ON o.at = 1 + (m.at + n) % 30 JOIN campaign AS c ON c.at = 1 + (m.at + n) % 40`

const CONTACTS = `WITH ${ALL}
INSERT INTO "MemberContact" (id, "memberId", "campaignId", kind, "happenedOn", note, "organisationId", "recordedById")
SELECT ${idOf("'contact ' || m.id || ' ' || n")}, m.id, c.id, 'meeting', now()::date - (n * 9)::integer, 'A good talk.', o.id, person.id
FROM member AS m CROSS JOIN person CROSS JOIN generate_series(1, 10) AS n
JOIN organisation AS o ON o.at = 1 + (m.at + n) % 30 JOIN campaign AS c ON c.at = 1 + (m.at + n) % 40`

const NOTES = `WITH ${ALL}
INSERT INTO "MemberNote" (id, "memberId", "organisationId", text, shared, "authorId")
SELECT ${idOf("'note ' || m.id || ' ' || n")}, m.id, o.id, 'Prefers the telephone.', n % 2 = 0, person.id
FROM member AS m CROSS JOIN person CROSS JOIN generate_series(1, 6) AS n JOIN organisation AS o ON o.at = 1 + (m.at + n) % 30`

const RECORDS = [STANCES, PROMISES, EVIDENCE, TASKS, CONTACTS, NOTES]
