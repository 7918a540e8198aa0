import { NO_ANSWER } from '#lib/counts/no-answer.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import { sqlList } from '#lib/platform/sql-list.ts'
import type { ReplyShow } from './schema.ts'

/** Writes down a value of a statement, and answers how the statement names it. */
type Given = (value: string | readonly string[] | readonly number[]) => string

/** One condition on answers, in both of the ways in which the database is asked; `r` is the answer. */
export type Narrowing = { where: Prisma.ReplyWhereInput; sql: (given: Given) => string }

export const ofCampaigns = (campaigns: 'all' | readonly string[]): Narrowing | null =>
  campaigns === 'all'
    ? null
    : {
        where: { campaignId: { in: [...campaigns] } },
        sql: (given) => `r."campaignId" = ANY (${given(campaigns)}::uuid[])`,
      }

export function shown(show: ReplyShow): Narrowing | null {
  if (show === 'all') return null
  if (show === 'waiting')
    return { where: { waitsSince: { not: null } }, sql: () => 'r."waitsSince" IS NOT NULL' }
  const state = show === 'unread' ? 'unclassified' : show
  return { where: { state }, sql: (given) => `r.state = ${given(state)}::"ReplyState"` }
}

/** Of these members, or in these seats. */
export const ofPlaces = ({
  members,
  seats,
}: {
  members: readonly number[]
  seats: readonly string[]
}): Narrowing => ({
  where:
    seats.length === 0
      ? { memberId: { in: [...members] } }
      : { OR: [{ memberId: { in: [...members] } }, { gssCode: { in: [...seats] } }] },
  sql: (given) =>
    `(r."memberId" = ANY (${given(members)}::integer[]) OR r."gssCode" = ANY (${given(seats)}::text[]))`,
})

export const ofPeople: Narrowing = {
  where: { NOT: { state: { in: [...NO_ANSWER] } } },
  sql: () => `r.state NOT IN ${sqlList(NO_ANSWER)}`,
}

/** One person's work, or nobody's yet. */
export const assigned = (personId: string | null): Narrowing => ({
  where: { assignedToId: personId },
  sql: (given) =>
    personId === null ? 'r."assignedToId" IS NULL' : `r."assignedToId" = ${given(personId)}::text`,
})
