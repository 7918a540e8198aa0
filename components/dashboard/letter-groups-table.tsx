import { Heading } from '#components/ui/heading.tsx'
import { Table } from '#components/ui/table.tsx'
import { formatCount } from '#lib/dashboard/format-time.ts'
import { groupMeans, letterGroups } from '#lib/dashboard/letter-groups.ts'
import type { Dashboard } from '#lib/dashboard/schema.ts'

/** How many letters are where, in words. */
export function LetterGroupsTable({ groups }: { groups: Dashboard['letters']['groups'] }) {
  return (
    <section className="flow" aria-labelledby="where">
      <Heading level={2} id="where">
        Where the letters are
      </Heading>
      <Table
        caption="Letters by where they are"
        hideCaption
        rows={groups}
        rowKey={({ group }) => group}
        columns={[
          {
            name: 'Where',
            heads: true,
            cell: ({ group }) => (
              <>
                {letterGroups[group]}
                <span className="block font-normal text-[0.95rem] text-ink-soft">{groupMeans[group]}</span>
              </>
            ),
          },
          { name: 'Letters', numeric: true, cell: ({ count }) => formatCount(count) },
        ]}
      />
    </section>
  )
}
