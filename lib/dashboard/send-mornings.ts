import { getsMorningMail } from '#lib/accounts/morning-mail.ts'
import { mailsWritten, type StaffMail, sendStaffMails } from '#lib/accounts/send-staff-mails.ts'
import { NO_ANSWER } from '#lib/counts/no-answer.ts'
import type { Database } from '#lib/platform/database.ts'
import { addDays, londonClock, londonDay, londonInstant } from '#lib/platform/london-day.ts'
import { activityOf } from '#lib/teamwork/activity-data.ts'
import { type ColleagueWithRights, colleagues } from '#lib/teamwork/colleagues.ts'
import { watchedBy } from '#lib/teamwork/data.ts'
import { type Morning, morningMail } from './morning-mail.ts'
import { morningReader } from './morning-reader.ts'
import { membersAnswered } from './morning-share.ts'

/** When the mail of a day leaves, in London; it tells of the day before up to then. */
const MORNING = '07:00'

/**
 * Writes each person their morning, once a day from seven in London on, where they want it and something is new: a worker that
 * was not running at seven catches up. What is due has a mail of its own (`lib/casework/send-reminders.ts`). Returns how many
 * mails it wrote.
 */
export async function sendMornings({ db, now }: { db: Database; now: Date }): Promise<number> {
  if (londonClock(now) < MORNING) return 0
  const day = londonDay(now)
  const period = { since: londonInstant(addDays(day, -1), MORNING), until: londonInstant(day, MORNING) }
  const people = await whoWants(db, now)
  const written = await mailsWritten(
    db,
    people.map(({ id }) => keyOf(day, id)),
  )
  const waiting = people.filter(({ id }) => !written.has(keyOf(day, id)))
  if (waiting.length === 0) return 0
  const [arrived, answered] = await Promise.all([
    arrivedByCampaign(db, period),
    membersAnswered(db, period.since),
  ])
  const mails: StaffMail[] = []
  for (const person of waiting) {
    const { campaigns } = morningReader(person)
    const morning: Morning = {
      arrived: arrivedOf(arrived, campaigns),
      answered: campaigns === null ? answered.items : [],
      watched: await watchedSince(db, { person, since: period.since }),
    }
    const mail = morningMail({ day, dedupeKey: keyOf(day, person.id), person, morning })
    if (mail) mails.push(mail)
  }
  return db.$transaction((tx) => sendStaffMails(tx, mails))
}

const keyOf = (day: string, personId: string) => `morning:${day}:${personId}`

/** Whoever chose it, or has a role that has it by itself and did not choose otherwise. */
async function whoWants(db: Database, now: Date): Promise<ColleagueWithRights[]> {
  const [people, rows] = await Promise.all([
    colleagues(db, now),
    db.membership.findMany({ select: { userId: true, role: true, mailMorning: true } }),
  ])
  const wanting = new Set(
    rows.filter(({ role, mailMorning }) => mailMorning ?? getsMorningMail(role)).map(({ userId }) => userId),
  )
  return people.filter(({ id }) => wanting.has(id))
}

async function arrivedByCampaign(db: Database, { since, until }: { since: Date; until: Date }) {
  const rows = await db.reply.groupBy({
    by: ['campaignId'],
    where: { receivedAt: { gte: since, lt: until }, state: { notIn: [...NO_ANSWER] } },
    _count: true,
  })
  return new Map(rows.map(({ campaignId, _count }) => [campaignId, _count]))
}

const arrivedOf = (arrived: Map<string, number>, campaigns: 'all' | string[] | null): number =>
  [...arrived].reduce(
    (sum, [campaignId, n]) => sum + (campaigns === 'all' || campaigns?.includes(campaignId) ? n : 0),
    0,
  )

async function watchedSince(
  db: Database,
  { person, since }: { person: ColleagueWithRights; since: Date },
): Promise<Morning['watched']> {
  const { members, campaigns } = await watchedBy(db, person.id)
  return activityOf(db, {
    person,
    memberIds: members.map(({ id }) => id),
    campaignIds: campaigns.map(({ id }) => id),
    since,
  })
}
