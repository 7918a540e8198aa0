import { peopleToTell } from '#lib/accounts/people-to-tell.ts'
import { mailsWritten, type StaffMail, sendStaffMails } from '#lib/accounts/send-staff-mails.ts'
import { config } from '#lib/platform/config.ts'
import type { Database } from '#lib/platform/database.ts'
import { londonClock } from '#lib/platform/london-day.ts'

/**
 * Tells coordinators, once a spell, that the MPs' mail system refuses us by policy: no letter is failed for it, but a person has
 * to find out why. @returns how many mails it wrote
 */
export async function warnOfRefusal({ db, now }: { db: Database; now: Date }): Promise<number> {
  const rest = await db.laneRest.findFirst({
    where: { lane: 'members', reason: 'policy', until: { gt: now } },
    select: { since: true, answer: true },
  })
  if (!rest) return 0
  return db.$transaction(async (tx) => {
    const people = await peopleToTell(tx, { now, where: { role: 'coordinator' } })
    const each = [...new Map(people.map((person) => [person.userId, person])).values()]
    const mails = each.map((person) => refusalMail(person, rest))
    const written = await mailsWritten(
      tx,
      mails.map(({ dedupeKey }) => dedupeKey),
    )
    return sendStaffMails(
      tx,
      mails.filter(({ dedupeKey }) => !written.has(dedupeKey)),
    )
  })
}

const refusalMail = (
  person: { userId: string; name: string; email: string },
  { since, answer }: { since: Date; answer: string },
): StaffMail => ({
  kind: 'warning',
  dedupeKey: `refused:${since.toISOString()}:${person.userId}`,
  about: 'members',
  to: person,
  subject: 'The MPs’ mail system refuses our letters',
  body: [
    `Hello ${person.name},`,
    `At ${londonClock(since)} the MPs’ mail system refused a letter by its policy (${answer}). All letters to MPs rest for a quarter of an hour; then one is tried again, and so on.`,
    'Nothing is lost, and no letter has failed for it. But it will not pass by itself: whoever looks after your mail system should ask what the policy is.',
    { button: 'Open the dashboard', href: `${config().baseUrl}/dashboard?campaign=all` },
  ],
})
