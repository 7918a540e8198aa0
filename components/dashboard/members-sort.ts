import { readSort } from '#components/ui/data-table-sort.ts'
import type { DashboardMember } from '#lib/dashboard/schema.ts'

/** What the MPs of the dashboard are sorted by; of a number that is hidden from the reader nothing is told by its place. */
export const membersSortBy: Readonly<Record<string, (member: DashboardMember) => string | number | null>> = {
  name: ({ name }) => name,
  seat: ({ seatName }) => seatName,
  party: ({ party }) => party,
  letters: ({ letters }) => letters,
  answers: ({ answers }) => answers,
}

/** The sort in the dashboard's address: the most letters first where it says none. */
export const readMembersSort = (asked: string | string[] | undefined) =>
  readSort(asked, { keys: Object.keys(membersSortBy), usual: { key: 'letters', descending: true } })
