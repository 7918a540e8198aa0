import { type Column, Table } from '#components/ui/table.tsx'
import { Tag } from '#components/ui/tag.tsx'
import type { Way, WayIn } from '#lib/dashboard/ways-in.ts'
import { figures, oneOr } from '#lib/words/numbers.ts'
import { wayInWords } from './way-words.ts'

const columns: Column<Way>[] = [
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
  { name: 'Letters', numeric: true, cell: ({ letters }) => countInWords(letters) },
]

/** The letters that came through one page, by the address people followed. */
export function WaysTable({ way: { organisation, letters, ways } }: { way: WayIn }) {
  const page = organisation ?? 'The campaign’s own page'
  return (
    <Table
      caption={`${page}: ${lettersInWords(letters)}`}
      columns={columns}
      rows={ways}
      rowKey={({ cameFrom }) => cameFrom}
    />
  )
}

const countInWords = (count: number | null) => (count === null ? 'hidden' : figures(count))

const lettersInWords = (count: number | null) =>
  count === null ? 'fewer than five letters' : oneOr(count, 'letter')
