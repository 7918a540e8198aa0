import { type PersonToTell, peopleToTell } from '#lib/accounts/people-to-tell.ts'
import { mayPerson } from '#lib/accounts/permissions.ts'
import { mailsWritten, sendStaffMails } from '#lib/accounts/send-staff-mails.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { Role } from '#lib/platform/generated/prisma/enums.ts'
import { dateOf, dayOf, londonClock, londonDay } from '#lib/platform/london-day.ts'
import { memberNamed } from './member-named.ts'
import { mustRemind } from './reminder-due.ts'
import { type Due, reminderMail } from './reminder-mail.ts'

/** When the mail of a day leaves, in London: before the day's work, after the night. */
const MORNING = '07:30'
/** So many of each are looked at for a day's mails; those due longest come first. */
const MOST = 2_000

/** Those who end follow-ups and write down promises are told of what is due; the others could do nothing about it. */
const writers = Object.values(Role).filter((role) =>
  mayPerson(
    { memberships: [{ organisationId: 'own', organisationName: '', role, campaignIds: [] }] },
    'follow_up.write',
    { organisationId: 'own' },
  ),
)

/**
 * Writes one mail to each person for whom something is due today or overdue: what they have taken, what nobody of their
 * organisation has, and promises they recorded. Once a day, from half past seven in London on. Returns how many mails it wrote.
 */
export async function sendFollowUpReminders({ db, now }: { db: Database; now: Date }): Promise<number> {
  if (londonClock(now) < MORNING) return 0
  const day = londonDay(now)
  return db.$transaction(async (tx) => {
    const due = await whatIsDue(tx, day)
    const told = due.followUps.some(({ now: due }) => due) || due.promises.some(({ now: due }) => due)
    if (!told) return 0
    const people = await peopleToTell(tx, { now, where: { mailFollowUps: true, role: { in: writers } } })
    const mails = mailsFor({ people, due, day }).map(reminderMail)
    const before = await mailsWritten(
      tx,
      mails.map(({ dedupeKey }) => dedupeKey),
    )
    const written = await sendStaffMails(
      tx,
      mails.filter(({ dedupeKey }) => !before.has(dedupeKey)),
    )
    await markTold(tx, { due, now })
    return written
  })
}

async function whatIsDue(tx: Transaction, day: string) {
  const until = { state: 'open' as const, dueOn: { lte: dateOf(day) } }
  const order = [{ dueOn: 'asc' as const }, { id: 'asc' as const }]
  const names = {
    member: { select: { name: true, invented: true } },
    organisation: { select: { name: true } },
  }
  const followUps = await tx.followUp.findMany({ where: until, orderBy: order, take: MOST, include: names })
  const promises = await tx.memberPromise.findMany({
    where: until,
    orderBy: order,
    take: MOST,
    include: names,
  })
  return {
    followUps: followUps.map((row) => {
      const dueOn = dayOf(row.dueOn)
      return { ...row, dueOn, now: mustRemind({ ...row, dueOn }, day) }
    }),
    promises: promises.map((row) => {
      const dueOn = dayOf(row.dueOn)
      return { ...row, dueOn, now: mustRemind({ ...row, dueOn }, day) }
    }),
  }
}

type WhatIsDue = Awaited<ReturnType<typeof whatIsDue>>

/** For each person all that is due for them, where something of it must be told today. */
function mailsFor({ people, due, day }: { people: PersonToTell[]; due: WhatIsDue; day: string }): Due[] {
  return [...Map.groupBy(people, ({ userId }) => userId).values()].flatMap((roles) => {
    const [person] = roles
    if (!person) return []
    const own = new Set(roles.map(({ organisationId }) => organisationId))
    const followUps = due.followUps.filter(
      ({ personId, organisationId }) =>
        own.has(organisationId) && (personId === null || personId === person.userId),
    )
    const promises = due.promises.filter(
      ({ recordedById, organisationId }) => recordedById === person.userId && own.has(organisationId),
    )
    if (![...followUps, ...promises].some(({ now }) => now)) return []
    return {
      day,
      person,
      followUps: followUps.map(({ id, what, dueOn, member, personId, organisation }) => ({
        ...{ id, what, dueOn, memberName: member && memberNamed(member) },
        untaken: personId === null,
        organisationName: organisation.name,
      })),
      promises: promises.map(({ id, what, dueOn, member }) => ({
        id,
        what,
        dueOn,
        memberName: memberNamed(member),
      })),
    }
  })
}

async function markTold(tx: Transaction, { due, now }: { due: WhatIsDue; now: Date }): Promise<void> {
  const of = (rows: readonly { id: string; now: boolean }[]) => ({
    where: { id: { in: rows.filter((row) => row.now).map(({ id }) => id) } },
    data: { remindedAt: now },
  })
  await tx.followUp.updateMany(of(due.followUps))
  await tx.memberPromise.updateMany(of(due.promises))
}
