import type { Database } from '#lib/platform/database.ts'

/** So many of each are on a member's page, the newest first. */
const MOST_LOGGED = 100

type Of = {
  memberId: number
  /** The organisations whose own words the reader sees, beside those that are shared. */
  organisationIds: readonly string[]
}

/**
 * The meetings and calls with a member, the newest first. That one took place all see; what was said, only whoever it is for:
 * `note` is null where it is another organisation's own.
 */
export async function contactsOf(db: Database, { memberId, organisationIds }: Of) {
  const rows = await db.memberContact.findMany({
    where: { memberId, removedAt: null },
    orderBy: [{ happenedOn: 'desc' }, { id: 'desc' }],
    take: MOST_LOGGED,
    include: {
      organisation: { select: { name: true } },
      recordedBy: { select: { name: true } },
      campaign: { select: { title: true } },
    },
  })
  return rows.map(({ note, ...row }) => ({
    ...row,
    note: row.shared || organisationIds.includes(row.organisationId) ? note : null,
  }))
}

export type LoggedContact = Awaited<ReturnType<typeof contactsOf>>[number]

/** The notes about a member that are shared or of these organisations, the newest first. */
export async function notesOf(db: Database, { memberId, organisationIds }: Of) {
  return db.memberNote.findMany({
    where: {
      memberId,
      removedAt: null,
      OR: [{ shared: true }, { organisationId: { in: [...organisationIds] } }],
    },
    orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }],
    take: MOST_LOGGED,
    include: { organisation: { select: { name: true } }, author: { select: { name: true } } },
  })
}

export type WrittenNote = Awaited<ReturnType<typeof notesOf>>[number]

/** Who in the coalition knows a member, and how. */
export async function whoKnows(db: Database, memberId: number) {
  return db.memberKnownBy.findMany({
    where: { memberId },
    orderBy: { since: 'asc' },
    include: { organisation: { select: { name: true } }, user: { select: { name: true } } },
  })
}

export type KnownBy = Awaited<ReturnType<typeof whoKnows>>[number]
