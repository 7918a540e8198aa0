import type { Person } from '#lib/accounts/schema.ts'
import type { Database } from '#lib/platform/database.ts'
import { activityOf, activityPage } from '#lib/teamwork/activity-data.ts'
import type { ActivityEntry } from '#lib/teamwork/activity-sentence.ts'
import { watchedBy } from '#lib/teamwork/data.ts'
import { remarksPage, subjectOf } from '#lib/teamwork/remark-place.ts'

const SHOWN = 8

export type Named = {
  author: string
  at: Date
  href: string
  beside: 'reply' | 'member' | 'promise' | 'follow_up'
}
export type MorningNews = {
  /** What was written about members since: stances, promises, meetings. */
  records: ActivityEntry[]
  /** The remarks in which somebody named this person since. */
  named: Named[]
  /** What happened to what this person watches since. */
  watched: ActivityEntry[]
  /** How many members and campaigns they watch. */
  watches: number
}

/** What is new since a moment for one person: of the log, of remarks that name them, and of what they watch. */
export async function morningNews(
  db: Database,
  { person, since }: { person: Person; since: Date },
): Promise<MorningNews> {
  const [records, named, { members, campaigns }] = await Promise.all([
    activityPage(db, { person, input: { kind: 'members' } }),
    namedSince(db, { personId: person.id, since }),
    watchedBy(db, person.id),
  ])
  const watched = await activityOf(db, {
    person,
    memberIds: members.map(({ id }) => id),
    campaignIds: campaigns.map(({ id }) => id),
    since,
  })
  return {
    records: records.items.filter(({ at }) => at >= since).slice(0, SHOWN),
    named,
    watched: watched.slice(0, SHOWN),
    watches: members.length + campaigns.length,
  }
}

async function namedSince(
  db: Database,
  { personId, since }: { personId: string; since: Date },
): Promise<Named[]> {
  const rows = await db.remarkMention.findMany({
    where: { userId: personId, namedAt: { gte: since }, remark: { removedAt: null } },
    orderBy: { namedAt: 'desc' },
    take: SHOWN,
    select: {
      namedAt: true,
      remark: {
        select: {
          replyId: true,
          memberId: true,
          promiseId: true,
          followUpId: true,
          author: { select: { name: true } },
        },
      },
    },
  })
  return rows.map(({ namedAt, remark }) => {
    const subject = subjectOf(remark)
    return {
      author: remark.author.name,
      at: namedAt,
      href: `${remarksPage(subject)}#remarks`,
      beside: subject.kind,
    }
  })
}
