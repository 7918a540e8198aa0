import { peopleOfCampaign } from '#lib/accounts/people-to-tell.ts'
import { type StaffMail, sendStaffMails } from '#lib/accounts/send-staff-mails.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import { config } from '#lib/platform/config.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { alone } from '#lib/platform/run-statement.ts'
import { countOf } from '#lib/words/numbers.ts'
import { type Ended, LEAST_OUT_OF_LINE, outOfLine } from './out-of-line.ts'

/** In the audit: who pauses a campaign whose letters fail. */
export const PAUSED_BY = 'failing_letters'

const IN_TROUBLE = `
SELECT c.id FROM "Campaign" AS c JOIN (
  SELECT "campaignId" FROM "Letter"
  WHERE state IN ('failed', 'bounced', 'in_doubt') AND "stateChangedAt" > $1::timestamptz
  ORDER BY "stateChangedAt" DESC LIMIT 2000
) AS failed ON failed."campaignId" = c.id
WHERE c.state = 'live' GROUP BY c.id HAVING count(*) >= $2 ORDER BY c.id`

const some = (states: string, limit: number) => `(SELECT count(*)::integer FROM (
  SELECT FROM "Letter" WHERE "campaignId" = $1::uuid AND state IN (${states}) AND "stateChangedAt" > $2::timestamptz
  LIMIT ${limit}
) AS ended)`

/** Each counted to a limit: a share is judged by so many as well as by all. */
const ENDED = `SELECT ${some("'failed', 'bounced'", 2_000)} AS refused, ${some("'in_doubt'", 2_000)} AS "inDoubt",
  ${some("'sent'", 20_000)} AS sent`

/**
 * Pauses live campaigns of whose letters too many were refused, came back or are in doubt: in the last day, and since a person
 * last let the campaign go on. Confirmed letters are held then, and leave when it goes on. Coordinators and those who lead it are
 * told. @returns how many were paused
 */
export async function pauseFailingCampaigns({ db, now }: { db: Database; now: Date }): Promise<number> {
  const dayAgo = new Date(now.getTime() - DAY_MS)
  const run = alone(db)
  const troubled = await run<{ id: string }>(IN_TROUBLE, [dayAgo.toISOString(), LEAST_OUT_OF_LINE])
  let paused = 0
  for (const { id } of troubled) {
    const [ended] = await run<Ended>(ENDED, [id, (await judgedFrom(db, id, dayAgo)).toISOString()])
    const why = ended && outOfLine(ended)
    if (why && (await db.$transaction((tx) => pause(tx, { id, why, ended, now })))) paused += 1
  }
  return paused
}

/** Whoever let it go on knew what had failed by then. */
async function judgedFrom(db: Database, campaignId: string, dayAgo: Date): Promise<Date> {
  const live = await db.auditEntry.findFirst({
    where: { subjectKind: 'campaign', subjectId: campaignId, action: 'campaign.moved', to: 'live' },
    orderBy: { at: 'desc' },
    select: { at: true },
  })
  return live && live.at > dayAgo ? live.at : dayAgo
}

type Pause = { id: string; why: keyof Omit<Ended, 'sent'>; ended: Ended; now: Date }

/** Of two who see it at once, the second finds it paused. */
async function pause(tx: Transaction, { id, why, ended, now }: Pause): Promise<boolean> {
  if ((await lockRow(tx, 'Campaign', { id }, 'state')) !== 'live') return false
  const campaign = await tx.campaign.findUniqueOrThrow({
    where: { id },
    select: { id: true, slug: true, title: true, leadOrganisationId: true },
  })
  await tx.campaign.update({ where: { id }, data: { state: 'paused' } })
  const actor = { kind: 'system', id: PAUSED_BY } as const
  const detail = { why, ...ended }
  await writeAudit(tx, { actor, subjectId: id, action: 'campaign.moved', from: 'live', to: 'paused', detail })
  const people = await peopleOfCampaign(tx, { now, leadOrganisationId: campaign.leadOrganisationId })
  await sendStaffMails(
    tx,
    people.map((person) => pausedMail(person, campaign, { why, ended, now })),
  )
  return true
}

function pausedMail(
  person: { userId: string; name: string; email: string },
  { id, slug, title }: { id: string; slug: string; title: string },
  { why, ended, now }: Omit<Pause, 'id'>,
): StaffMail {
  const all = countOf(ended.sent + ended.refused + ended.inDoubt, 'letter')
  const happened = {
    refused: `Of the last ${all}, ${ended.refused} were refused or came back.`,
    inDoubt: `Of the last ${all}, ${ended.inDoubt} may or may not have arrived: the line broke while they were handed over.`,
  }
  return {
    kind: 'warning',
    dedupeKey: `paused:${id}:${now.toISOString()}:${person.userId}`,
    about: id,
    to: person,
    subject: `${title} has paused itself: too many letters fail`,
    body: [
      `Hello ${person.name},`,
      `“${title}” has paused itself. ${happened[why]}`,
      'Nothing is lost. Letters that supporters confirmed are kept, and leave by themselves when the campaign goes on.',
      'Look at the letters that need somebody: their answers say what is wrong. When it is put right, press “Let the campaign go on” on the dashboard.',
      { button: 'Open the dashboard', href: `${config().baseUrl}/dashboard?campaign=${slug}` },
    ],
  }
}
