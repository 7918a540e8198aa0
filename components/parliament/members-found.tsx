import Link from 'next/link'
import { type Column, Table } from '#components/ui/table.tsx'
import type { FoundMember } from '#lib/parliament/find-members.ts'
import { memberKindWords, reachWords } from '#lib/parliament/member-words.ts'

const columns: Column<FoundMember>[] = [
  {
    name: 'MP',
    heads: true,
    cell: ({ id, name, party, seatName }) => (
      <>
        <Link
          href={`/desk/parliament/${id}`}
          prefetch={false}
          className="inline-flex min-h-11 items-center font-semibold"
        >
          {name}
        </Link>
        <span className="block font-normal text-ink-soft">
          <span className="sm:hidden">{seatName}, </span>
          {party}
        </span>
      </>
    ),
  },
  { name: 'Seat', cell: ({ seatName }) => seatName, wideOnly: true },
  { name: 'Kind', cell: ({ kind }) => memberKindWords[kind], wideOnly: true },
  { name: 'Letters', cell: ({ reach }) => reachWords[reach] },
]

const MOST = 50

/** The MPs found, each with the way to its page; no more than a person reads. */
export function MembersFound({ members }: { members: FoundMember[] }) {
  const more = members.length > MOST
  return (
    <>
      <p role="status">
        {members.length === 1 ? 'One MP' : `${members.length} MPs`}
        {more && `, of whom the first ${MOST} are shown. Search for a name or a seat to see fewer`}.
      </p>
      {members.length > 0 && (
        <Table
          caption="MPs found"
          hideCaption
          columns={columns}
          rows={members.slice(0, MOST)}
          rowKey={({ id }) => String(id)}
        />
      )}
    </>
  )
}
