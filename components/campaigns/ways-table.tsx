import type { Route } from 'next'
import Link from 'next/link'
import { CountLink } from '#components/dashboard/count-link.tsx'
import { wayAt } from '#components/dashboard/list-addresses.ts'
import { type Column, Table } from '#components/ui/table.tsx'
import { Tag } from '#components/ui/tag.tsx'
import type { Way, WayIn } from '#lib/dashboard/ways-in.ts'
import { OWN_PAGE } from '#lib/letters/letter-list-schema.ts'
import { oneOr } from '#lib/words/numbers.ts'
import { wayInWords } from './way-words.ts'

type Props = {
  way: WayIn
  /** Whose letters the numbers lead to; null for a reader who may not open letters. */
  campaign: string | null
}

const columnsOf = (listOf: (way?: string) => Route | false): Column<Way>[] => [
  {
    name: 'Address',
    heads: true,
    cell: ({ cameFrom }) =>
      cameFrom ? (
        <span className="flex flex-wrap gap-2 font-normal">
          {wayInWords(cameFrom).map((word) => (
            <Tag key={word}>{word}</Tag>
          ))}
        </span>
      ) : (
        <span className="font-normal">The plain address, with nothing to count by</span>
      ),
  },
  {
    name: 'Letters',
    numeric: true,
    cell: ({ cameFrom, letters }) =>
      letters === null ? (
        'hidden'
      ) : (
        <CountLink href={listOf(cameFrom)} of="letters that came by this address" count={letters} />
      ),
  },
]

/** The letters that came through one page, by the address people followed. */
export function WaysTable({ way: { through, organisation, letters, ways }, campaign }: Props) {
  const listOf = (way?: string) => campaign !== null && wayAt({ campaign, through: through ?? OWN_PAGE, way })
  const page = organisation ?? 'The campaign’s own page'
  return (
    <div className="grid gap-1">
      <Table
        caption={`${page}: ${lettersInWords(letters)}`}
        columns={columnsOf(listOf)}
        rows={ways}
        rowKey={({ cameFrom }) => cameFrom}
      />
      {campaign !== null && letters !== null && ways.length > 1 && (
        <p>
          <Link
            href={wayAt({ campaign, through: through ?? OWN_PAGE })}
            prefetch={false}
            className="inline-flex min-h-11 items-center font-semibold"
          >
            See all {oneOr(letters, 'letter')} of {page}
          </Link>
        </p>
      )}
    </div>
  )
}

const lettersInWords = (count: number | null) =>
  count === null ? 'fewer than five letters' : oneOr(count, 'letter')
