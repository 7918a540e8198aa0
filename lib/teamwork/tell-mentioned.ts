import { sendStaffMails } from '#lib/accounts/send-staff-mails.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { type ColleagueWithRights, colleagues } from './colleagues.ts'
import { type Mention, mentionedMail } from './mentioned-mail.ts'
import { findPlace, seesRemark, subjectOf } from './remark-place.ts'

/** So long its writer may think again, and others may be added, before whoever was named is told in one mail. */
const WAIT_MS = 5 * 60_000
const AT_ONCE = 200

/**
 * Tells whoever was named in remarks, each in one mail about all of them, and each remark once: where they may still read
 * it and want to be told. Returns how many mentions it settled.
 */
export async function tellMentioned({ db, now }: { db: Database; now: Date }): Promise<number> {
  return db.$transaction(async (tx) => {
    const waiting = await tx.remarkMention.findMany({
      where: { settledAt: null, namedAt: { lte: new Date(now.getTime() - WAIT_MS) } },
      orderBy: [{ namedAt: 'asc' }, { remarkId: 'asc' }],
      take: AT_ONCE,
      include: {
        remark: {
          include: {
            author: { select: { name: true } },
            member: { select: { name: true } },
            promise: { select: { member: { select: { name: true } } } },
          },
        },
      },
    })
    if (waiting.length === 0) return 0
    // Of two workers one settles a mention, and writes its mail.
    const settled = await tx.remarkMention.updateManyAndReturn({
      where: { settledAt: null, OR: waiting.map(({ remarkId, userId }) => ({ remarkId, userId })) },
      data: { settledAt: now },
      select: { remarkId: true, userId: true },
    })
    const isSettled = new Set(settled.map(({ remarkId, userId }) => `${remarkId} ${userId}`))
    const people = new Map((await colleagues(tx, now)).map((each) => [each.id, each]))
    const wanting = await whoWants(tx, [...people.keys()])
    const told = new Map<string, Mention[]>()
    for (const { userId, remark } of waiting) {
      if (!isSettled.has(`${remark.id} ${userId}`)) continue
      const reader = people.get(userId)
      const subject = subjectOf(remark)
      const place = await findPlace(tx, subject)
      if (!reader || !place || !wanting.has(userId) || !seesRemark(reader, place, remark)) continue
      const memberName = remark.member?.name ?? remark.promise?.member.name ?? null
      const mention = { remarkId: remark.id, subject, author: remark.author.name, memberName }
      told.set(userId, [...(told.get(userId) ?? []), mention])
    }
    await sendStaffMails(tx, mailsOf(told, people))
    return settled.length
  })
}

const mailsOf = (told: Map<string, Mention[]>, people: Map<string, ColleagueWithRights>) =>
  [...told].flatMap(([userId, mentions]) => {
    const person = people.get(userId)
    return person ? [mentionedMail(person, mentions)] : []
  })

/** Whoever wants a mail when something is asked of them, for any of their organisations. */
async function whoWants(tx: Transaction, userIds: string[]): Promise<Set<string>> {
  const rows = await tx.membership.findMany({
    where: { userId: { in: userIds }, mailWhenAsked: true },
    select: { userId: true },
  })
  return new Set(rows.map(({ userId }) => userId))
}
