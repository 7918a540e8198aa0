import { z } from 'zod'
import { matchesSearch } from '#lib/parliament/matches-search.ts'
import type { Nation, PromiseState, StanceKind } from '#lib/platform/generated/prisma/enums.ts'

/** A member, or a seat that nobody holds, as a line of the list; counts as the reader is told them. */
export type ListedMember = {
  key: string
  /** Null where the seat is vacant. */
  member: { id: number; name: string; party: string; partyColour: string; invented: boolean } | null
  /** The seat they hold, or held last. */
  seat: { gssCode: string; name: string; nation: Nation } | null
  letters: number | null
  answers: number | null
  stances: StanceKind[]
  promises: PromiseState[]
  majority: number | null
  /** Since when they hold no seat; empty for whoever sits. */
  leftOn: string
}

/** What a list of members is sorted by: of each row a word or a number, or null where there is none, or none that is told. */
export const memberSorts = {
  name: ({ member }) => member && `${member.name.split(' ').at(-1)} ${member.name}`,
  seat: ({ seat }) => seat?.name ?? null,
  party: ({ member }) => member?.party ?? null,
  letters: ({ letters }) => letters,
  answers: ({ answers }) => answers,
  majority: ({ majority }) => majority,
  left: ({ leftOn }) => leftOn || null,
} satisfies Record<string, (row: ListedMember) => string | number | null>

export type MemberSort = keyof typeof memberSorts

/** What of the list's address is not a filter over seats. */
export const memberListInput = z.object({
  find: z.string().max(100).trim().catch(''),
  who: z.enum(['sitting', 'former']).catch('sitting'),
  after: z.string().max(20).optional().catch(undefined),
})
export type MemberListInput = z.infer<typeof memberListInput>

/** Those whose name, party or seat has every word searched for, accents or not. */
export const membersNamed = (rows: readonly ListedMember[], find: string): ListedMember[] =>
  rows.filter(({ member, seat }) =>
    matchesSearch(`${member?.name ?? ''} ${member?.party ?? ''} ${seat?.name ?? ''}`, find),
  )

const ON_A_PAGE = 50

/** The page of a list behind the row with the key `after`: every member's row is there, so a page is cut from them. */
export function memberListPage(rows: readonly ListedMember[], after: string | undefined) {
  const start = after ? rows.findIndex(({ key }) => key === after) + 1 : 0
  const items = rows.slice(start, start + ON_A_PAGE)
  const last = start + ON_A_PAGE < rows.length ? items.at(-1) : undefined
  return { items, next: last?.key ?? null }
}
