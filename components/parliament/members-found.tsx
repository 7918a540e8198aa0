import Link from 'next/link'
import { DataTable } from '#components/ui/data-table.tsx'
import type { DataColumn } from '#components/ui/data-table-column.ts'
import { readSort, type Sort, sortedRows } from '#components/ui/data-table-sort.ts'
import type { FoundMember } from '#lib/parliament/find-members.ts'
import { memberKindWords, reachWords } from '#lib/parliament/member-words.ts'

const columns: DataColumn<FoundMember>[] = [
  {
    name: 'MP',
    sort: 'name',
    heads: true,
    cell: ({ id, name }) => (
      <Link
        href={`/desk/parliament/${id}`}
        prefetch={false}
        className="-my-1.5 inline-flex min-h-11 items-center font-semibold"
      >
        {name}
      </Link>
    ),
  },
  { name: 'Seat', sort: 'seat', cell: ({ seatName }) => seatName },
  { name: 'Party', sort: 'party', optional: 'shown', cell: ({ party }) => party },
  { name: 'Kind', sort: 'kind', optional: 'shown', cell: ({ kind }) => memberKindWords[kind] },
  { name: 'Letters', sort: 'reach', cell: ({ reach }) => reachWords[reach] },
]

const sortsBy: Readonly<Record<string, (member: FoundMember) => string>> = {
  name: ({ name }) => name,
  seat: ({ seatName }) => seatName,
  party: ({ party }) => party,
  kind: ({ kind }) => memberKindWords[kind],
  reach: ({ reach }) => reachWords[reach],
}

export const readFoundSort = (asked: string | string[] | undefined) =>
  readSort(asked, { keys: Object.keys(sortsBy), usual: { key: 'name', descending: false } })

const MOST = 50

type Props = {
  members: FoundMember[]
  /** What of the address found them. */
  of: Readonly<Record<string, string>>
  sort: Sort
  chosen: readonly string[] | null
}

/** The MPs found, each with the way to its page; no more than a person reads. */
export function MembersFound({ members, of, sort, chosen }: Props) {
  const more = members.length > MOST
  const sorted = sortedRows(members, sort, sortsBy[sort.key] ?? (() => null))
  return (
    <>
      <p role="status">
        {members.length === 1 ? 'One MP' : `${members.length} MPs`}
        {more && `, of whom the first ${MOST} are shown. Search for a name or a seat to see fewer`}.
      </p>
      {members.length > 0 && (
        <DataTable
          caption="MPs found"
          hideCaption
          page="/desk/parliament"
          of={of}
          sort={sort}
          chosen={chosen}
          columns={columns}
          rows={sorted.slice(0, MOST)}
          rowKey={({ id }) => String(id)}
        />
      )}
    </>
  )
}
