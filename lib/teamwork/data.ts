import { mayPerson } from '#lib/accounts/permissions.ts'
import type { Person } from '#lib/accounts/schema.ts'
import type { Database } from '#lib/platform/database.ts'
import { colleagues } from './colleagues.ts'
import { findMentions } from './find-mentions.ts'
import {
  findPlace,
  isForItsReaders,
  type RemarkPlace,
  seesPlace,
  seesRemark,
  subjectOf,
  writesFor,
} from './remark-place.ts'
import { changeableUntil } from './remark-time.ts'
import type { RemarkSubject, RemarksAnswer } from './schema.ts'

/** So many of the newest are shown. */
const REMARKS_SHOWN = 50

type Asked = { subject: RemarkSubject; person: Pick<Person, 'id' | 'memberships'>; now: Date }

/** The remarks beside something that this person may read, the oldest first; null where they do not see the thing itself. */
export async function remarksOf(
  db: Database,
  { subject, person, now }: Asked,
): Promise<RemarksAnswer | null> {
  const place = await findPlace(db, subject)
  if (!place || !seesPlace(person, place)) return null
  const where = { ...place.of, ...readable(place, person) }
  const [rows, total] = await Promise.all([
    db.remark.findMany({
      where,
      orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }],
      take: REMARKS_SHOWN,
      include: {
        author: { select: { name: true } },
        organisation: { select: { name: true } },
        mentions: { select: { user: { select: { id: true, name: true } } } },
      },
    }),
    db.remark.count({ where }),
  ])
  const removesAny = mayPerson(person, 'coalition.edit')
  const items = rows.reverse().map((row) => {
    const mine = row.authorId === person.id && row.removedAt === null
    const until = changeableUntil(row)
    return {
      id: row.id,
      author: row.author.name,
      organisation: row.organisation.name,
      text: row.text,
      shared: row.shared,
      writtenAt: row.writtenAt.toISOString(),
      edited: row.editedAt !== null,
      removed: row.removedAt !== null,
      mentions: findMentions(
        row.text,
        row.mentions.map(({ user }) => user),
      ).map(({ name }) => name),
      changeableUntil: mine && now < until ? until.toISOString() : null,
      mayRemove: row.removedAt === null && (mine || removesAny),
    }
  })
  return { items, older: total - items.length }
}

const readable = (place: RemarkPlace, { memberships }: Pick<Person, 'memberships'>) =>
  isForItsReaders(place)
    ? {}
    : {
        OR: [
          { shared: true },
          { organisationId: { in: memberships.map(({ organisationId }) => organisationId) } },
        ],
      }

/** What the form for the next remark needs; null for whoever may not write there. */
export async function remarkFormFor(db: Database, { subject, person, now }: Asked) {
  const place = await findPlace(db, subject)
  const organisations = place ? writesFor(person, place) : []
  const [first] = organisations
  if (!place || !first) return null
  const mayShare = !isForItsReaders(place)
  const mayRead = (await colleagues(db, now)).filter(
    (each) =>
      each.id !== person.id && seesRemark(each, place, { organisationId: first.id, shared: mayShare }),
  )
  return {
    organisations,
    mayShare,
    colleagues: mayRead.map(({ id, name, memberships }) => ({
      id,
      name,
      of: memberships[0]?.organisationName ?? '',
    })),
  }
}

/** The page that a remark stands on, by its id; null where there is none. */
export async function subjectOfRemark(db: Database, id: string): Promise<RemarkSubject | null> {
  const row = await db.remark.findUnique({
    where: { id },
    select: { replyId: true, memberId: true, promiseId: true, followUpId: true },
  })
  return row && subjectOf(row)
}

/** Whether somebody watches a member, or a campaign. */
export async function isWatching(
  db: Database,
  { personId, ...of }: { personId: string; memberId?: number; campaignId?: string },
): Promise<boolean> {
  return (await db.watching.findFirst({ where: { userId: personId, ...of }, select: { id: true } })) !== null
}

/** What somebody watches, by name. */
export async function watchedBy(db: Database, personId: string) {
  const rows = await db.watching.findMany({
    where: { userId: personId },
    orderBy: { since: 'desc' },
    take: 200,
    select: {
      id: true,
      member: { select: { id: true, name: true, invented: true } },
      campaign: { select: { id: true, slug: true, title: true } },
    },
  })
  return {
    members: rows.flatMap(({ member }) => member ?? []),
    campaigns: rows.flatMap(({ campaign }) => campaign ?? []),
  }
}
