import { Button } from '#components/ui/button.tsx'
import { buttonLook } from '#components/ui/button-look.ts'
import { Select } from '#components/ui/select.tsx'
import { PositionKind } from '#lib/platform/generated/prisma/enums.ts'
import { positionWords } from '#lib/positions/position-words.ts'
import type { BoardFilter } from '#lib/positions/schema.ts'

const kinds = [
  { value: '', label: 'All kinds' },
  { value: 'patient', label: 'Patient groups' },
  { value: 'professional', label: 'Professional bodies' },
]

const positions = [
  { value: '', label: 'All positions' },
  ...Object.values(PositionKind).map((value) => ({ value, label: positionWords[value].fact })),
  { value: 'waiting', label: 'Waiting' },
  { value: 'withdrawn', label: 'Withdrawn' },
]

/** Which rows are shown; the same rows go into the CSV file. */
export function BoardFilterForm({ slug, filter }: { slug: string; filter: BoardFilter }) {
  const chosen = Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : []))
  const query = new URLSearchParams(chosen).toString()
  return (
    <form className="no-print flex flex-wrap items-end gap-4" method="get">
      <Select name="kind" label="Kind" options={kinds} defaultValue={filter.kind ?? ''} />
      <Select
        name="position"
        label="Position today"
        options={positions}
        defaultValue={filter.position ?? ''}
      />
      <Button look="secondary">Show</Button>
      <a href={`/api/board/${slug}${query && `?${query}`}`} download className={buttonLook('quiet')}>
        Save as CSV
      </a>
    </form>
  )
}
