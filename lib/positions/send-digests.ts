import { peopleToTell } from '#lib/accounts/people-to-tell.ts'
import { sendStaffMails } from '#lib/accounts/send-staff-mails.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { addDays, londonClock, londonDay, londonInstant } from '#lib/platform/london-day.ts'
import { openQuestion, unwritten } from './ask-officers.ts'
import { type Digest, digestMail } from './digest-mail.ts'
import { campaignNews, organisationNews } from './digest-news.ts'
import { OPEN_TO_POSITIONS } from './open-to-positions.ts'

/** When the mail of a day leaves, in London; it tells of the day before up to then. */
const MORNING = '07:00'

/**
 * Writes today's digest to everybody who wants one, once, from seven in the morning in London on: a worker that was not
 * running at seven catches up. Nobody is written to when nothing happened. Returns how many mails it wrote.
 */
export async function sendDigests({ db, now }: { db: Database; now: Date }): Promise<number> {
  if (londonClock(now) < MORNING) return 0
  const day = londonDay(now)
  const period = { since: londonInstant(addDays(day, -1), MORNING), until: londonInstant(day, MORNING) }
  return db.$transaction(async (tx) => {
    const people = await peopleToTell(tx, { now, where: { mailDigest: true } })
    const [campaigns, news] = [await campaignNews(tx, period), await organisationNews(tx, period)]
    if (people.length === 0 || (campaigns.length === 0 && news.size === 0)) return 0
    const waiting = await waitingByOrganisation(tx, now)
    const mails = [...Map.groupBy(people, ({ userId }) => userId).values()].flatMap((roles) => {
      const [person] = roles
      if (!person) return []
      const organisations = roles.map(({ organisationId: id, organisationName: name }) => ({
        id,
        name,
        news: news.get(id) ?? [],
        waiting: waiting.get(id) ?? [],
      }))
      return digestMail({ day, person, organisations, campaigns }) ?? []
    })
    return sendStaffMails(tx, await unwritten(tx, mails))
  })
}

async function waitingByOrganisation(tx: Transaction, now: Date) {
  const campaigns = await tx.campaign.findMany({
    where: { state: { in: [...OPEN_TO_POSITIONS] }, versions: { some: {} } },
    orderBy: { title: 'asc' },
    select: { id: true },
  })
  const found = new Map<string, Digest['organisations'][number]['waiting']>()
  for (const { id: campaignId } of campaigns) {
    const question = await openQuestion(tx, { campaignId, now })
    if (!question) continue
    const item = { title: question.asked.campaign.title, until: question.asked.until }
    for (const id of question.waiting) found.set(id, [...(found.get(id) ?? []), item])
  }
  return found
}
