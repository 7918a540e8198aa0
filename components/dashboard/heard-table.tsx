import { Heading } from '#components/ui/heading.tsx'
import { Table } from '#components/ui/table.tsx'
import type { Dashboard } from '#lib/dashboard/schema.ts'
import { CountLink } from './count-link.tsx'
import { lettersAt } from './list-addresses.ts'

const names: Record<Dashboard['heard'][number]['heard'], string> = {
  by_post: 'Answered by post',
  by_telephone: 'Answered by telephone',
  not_yet: 'No answer yet',
}

type Props = Pick<Dashboard, 'heard' | 'campaign'> & { opens: boolean }

/** What supporters told us of answers that did not come through us; nothing while nobody has told anything. */
export function HeardTable({ heard, campaign, opens }: Props) {
  if (heard.every(({ count }) => count === 0)) return null
  return (
    <section className="flow" aria-labelledby="heard">
      <Heading level={2} id="heard">
        What supporters told us
      </Heading>
      <p className="text-ink-soft">
        Three weeks after a letter, a mail asks its supporter once whether an answer came another way.
      </p>
      <Table
        caption="What supporters told us of answers"
        hideCaption
        rows={heard}
        rowKey={({ heard }) => heard}
        columns={[
          { name: 'What they said', heads: true, cell: ({ heard }) => names[heard] },
          {
            name: 'Letters',
            numeric: true,
            cell: ({ heard, count }) => (
              <CountLink
                href={opens && lettersAt({ show: heard, campaign })}
                of={names[heard]}
                count={count}
              />
            ),
          },
        ]}
      />
    </section>
  )
}
