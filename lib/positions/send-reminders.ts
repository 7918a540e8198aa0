import { sendStaffMails } from '#lib/accounts/send-staff-mails.ts'
import type { Database } from '#lib/platform/database.ts'
import { askOfficers, officersWhoWantMail, openQuestion, unwritten } from './ask-officers.ts'
import { OPEN_TO_POSITIONS } from './open-to-positions.ts'
import { reminderMail } from './position-mails.ts'
import { reminderDue } from './reminder-due.ts'

/**
 * Asks whoever was not asked yet (a campaign that opened, an organisation or an officer that came later), and reminds
 * organisations that have not answered: at half time and on the day before the deadline. Returns how many mails it wrote.
 */
export async function sendReminders({ db, now }: { db: Database; now: Date }): Promise<number> {
  const campaigns = await db.campaign.findMany({
    where: { state: { in: [...OPEN_TO_POSITIONS] }, versions: { some: {} } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  let written = 0
  for (const { id: campaignId } of campaigns) {
    written += await db.$transaction(async (tx) => {
      const asked = await askOfficers(tx, { campaignId, now })
      const question = await openQuestion(tx, { campaignId, now })
      if (!question?.asked.until || question.waiting.length === 0) return asked
      const due = reminderDue({ askedAt: question.askedAt, until: question.asked.until, now })
      if (!due) return asked
      const officers = await officersWhoWantMail(tx, question.waiting, now)
      const mails = officers.map((person) => reminderMail(person, question.asked, due))
      return asked + (await sendStaffMails(tx, await unwritten(tx, mails)))
    })
  }
  return written
}
