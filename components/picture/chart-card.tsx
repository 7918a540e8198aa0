import { SectionCard } from '#components/ui/card.tsx'
import { Folded } from '#components/ui/folded.tsx'
import { Table } from '#components/ui/table.tsx'
import type { Chart } from '#lib/dashboard/charts.ts'
import { formatCount } from '#lib/words/numbers.ts'
import { Bars } from './chart-bars.tsx'
import { Columns } from './chart-columns.tsx'

/** A chart under its finding, with its table and its file. */
export function ChartCard({ chart, file }: { chart: Chart; file: string }) {
  const { key, finding, about, head, series, rows, drawn } = chart
  return (
    <SectionCard id={`chart-${key}`} title={finding}>
      <p className="max-w-prose text-ink-soft text-sm">{about}</p>
      {rows.length === 0 ? (
        <p className="text-ink-soft">
          Nothing to draw yet. As soon as there is something to count, it stands here.
        </p>
      ) : (
        <>
          {drawn === 'columns' ? <Columns chart={chart} /> : <Bars chart={chart} />}
          <Folded summary="The same as a table">
            <Table
              caption={finding}
              hideCaption
              rows={[...rows]}
              rowKey={({ name }) => name}
              columns={[
                { name: head, heads: true, cell: ({ name }) => name },
                ...series.map((name, at) => ({
                  name,
                  numeric: true,
                  cell: (row: Chart['rows'][number]) => formatCount(row.values[at] ?? null),
                })),
              ]}
            />
          </Folded>
        </>
      )}
      <p>
        <a href={file} download className="inline-flex min-h-9 items-center">
          Save as CSV<span className="sr-only">: {finding}</span>
        </a>
      </p>
    </SectionCard>
  )
}
