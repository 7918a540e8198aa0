import { Heading } from '#components/ui/heading.tsx'
import { Table } from '#components/ui/table.tsx'
import { keptBackWords } from '#lib/dashboard/kept-back.ts'
import type { Dashboard } from '#lib/dashboard/schema.ts'
import { groupMeans, letterGroups } from '#lib/letters/letter-groups.ts'
import { CountLink } from './count-link.tsx'
import { heldAt, lettersAt } from './list-addresses.ts'

type Props = Pick<Dashboard['letters'], 'groups' | 'keptBack'> & {
  campaign: string | null
  /** May open the lists that the numbers count. */
  opens: boolean
}

/** How many letters are where, in words; each number leads to its letters. */
export function LetterGroupsTable({ groups, keptBack, campaign, opens }: Props) {
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
                {group === 'kept_back' && (
                  <WhyKeptBack keptBack={keptBack} campaign={campaign} opens={opens} />
                )}
              </>
            ),
          },
          {
            name: 'Letters',
            numeric: true,
            cell: ({ group, count }) => (
              <CountLink
                href={opens && lettersAt({ show: group, campaign })}
                of={letterGroups[group]}
                count={count}
              />
            ),
          },
        ]}
      />
    </section>
  )
}

function WhyKeptBack({ keptBack, campaign, opens }: Omit<Props, 'groups'>) {
  if (keptBack.length === 0) return null
  return (
    <ul className="mt-1 list-disc pl-5 font-normal text-sm">
      {keptBack.map(({ reason, count }) => (
        <li key={reason}>
          {count !== null && (
            <>
              <CountLink
                inText
                href={opens && heldAt({ campaign, reason })}
                of={keptBackWords[reason]}
                count={count}
              />
              {': '}
            </>
          )}
          {keptBackWords[reason]}
        </li>
      ))}
    </ul>
  )
}
