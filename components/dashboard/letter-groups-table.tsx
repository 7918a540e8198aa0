import { Heading } from '#components/ui/heading.tsx'
import { Table } from '#components/ui/table.tsx'
import { keptBackWords } from '#lib/dashboard/kept-back.ts'
import { groupMeans, letterGroups } from '#lib/dashboard/letter-groups.ts'
import type { Dashboard } from '#lib/dashboard/schema.ts'
import { formatCount } from '#lib/words/numbers.ts'

/** How many letters are where, in words. */
export function LetterGroupsTable({ groups, keptBack }: Pick<Dashboard['letters'], 'groups' | 'keptBack'>) {
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
                <span className="block font-normal text-sm text-ink-soft">{groupMeans[group]}</span>
                {group === 'kept_back' && <WhyKeptBack keptBack={keptBack} />}
              </>
            ),
          },
          { name: 'Letters', numeric: true, cell: ({ count }) => formatCount(count) },
        ]}
      />
    </section>
  )
}

function WhyKeptBack({ keptBack }: Pick<Dashboard['letters'], 'keptBack'>) {
  if (keptBack.length === 0) return null
  return (
    <ul className="mt-1 list-disc pl-5 font-normal text-sm">
      {keptBack.map(({ reason, count }) => (
        <li key={reason}>
          {count !== null && `${formatCount(count)}: `}
          {keptBackWords[reason]}
        </li>
      ))}
    </ul>
  )
}
