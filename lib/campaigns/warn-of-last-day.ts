import { peopleOfCampaign } from '#lib/accounts/people-to-tell.ts'
import { type StaffMail, sendStaffMails } from '#lib/accounts/send-staff-mails.ts'
import { config } from '#lib/platform/config.ts'
import type { Database } from '#lib/platform/database.ts'
import { addDays, dateOf, dayOf, londonDay } from '#lib/platform/london-day.ts'
import { longDay } from '#lib/words/dates.ts'
import { WARN_DAYS } from './last-day.ts'

/**
 * Tells coordinators, and the officers and editors of the organisation that leads it, once of each last day of a live campaign
 * that is a week away or less. A last day that is moved is told of anew. Returns how many mails it wrote.
 */
export async function warnOfLastDay({ db, now }: { db: Database; now: Date }): Promise<number> {
  const today = londonDay(now)
  const ending = await db.campaign.findMany({
    where: { state: 'live', closesOn: { gte: dateOf(today), lte: dateOf(addDays(today, WARN_DAYS)) } },
    orderBy: { id: 'asc' },
    select: { id: true, slug: true, title: true, closesOn: true, leadOrganisationId: true },
  })
  let written = 0
  for (const campaign of ending) {
    written += await db.$transaction(async (tx) => {
      const people = await peopleOfCampaign(tx, { now, leadOrganisationId: campaign.leadOrganisationId })
      return sendStaffMails(
        tx,
        people.flatMap((person) =>
          campaign.closesOn ? [lastDayMail(person, { ...campaign, closesOn: campaign.closesOn })] : [],
        ),
      )
    })
  }
  return written
}

function lastDayMail(
  person: { userId: string; name: string; email: string },
  campaign: { id: string; slug: string; title: string; closesOn: Date },
): StaffMail {
  const day = longDay(campaign.closesOn)
  return {
    kind: 'last_day_near',
    dedupeKey: `last-day:${campaign.id}:${dayOf(campaign.closesOn)}:${person.userId}`,
    about: campaign.id,
    to: person,
    subject: `${campaign.title}: the last day is ${day}`,
    body: [
      `Hello ${person.name},`,
      `The last day of “${campaign.title}” is ${day}. From the day after nobody can write with it, and its pages say so. Letters that wait for their supporter's yes may still be confirmed as long as their links work.`,
      `If it is to go on, choose a later last day before then. If not, there is nothing to do.`,
      {
        button: 'Look at the campaign',
        href: `${config().baseUrl}/desk/campaigns/${campaign.slug}/details`,
      },
    ],
  }
}
