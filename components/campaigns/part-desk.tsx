import type { ReactNode } from 'react'
import { SectionCard } from '#components/ui/card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { campaignPage, partPages } from '#lib/campaigns/campaign-page.ts'
import type { PartName } from '#lib/campaigns/parts-schema.ts'
import type { FormValues } from '#lib/platform/merge-edits.ts'
import { PartCard } from './part-card.tsx'

type FormProps = { action: string; saved: FormValues; id?: string; button: string }
type Props<Row> = {
  slug: string
  part: PartName
  rows: Row[]
  mayEdit: boolean
  /** The row whose form is open, as the address asks for it. */
  change: string | string[] | undefined
  empty: { title: string; text: ReactNode }
  values: (row: Row) => FormValues
  /** What the form of a new one holds. */
  fresh: FormValues
  form: (props: FormProps) => ReactNode
  show: (row: Row) => ReactNode
}

/** A campaign's list of asks, questions or paragraphs, each to be changed and moved, and a form to add one. */
export function PartDesk<Row extends { id: string }>(props: Props<Row>) {
  const { slug, part, rows, mayEdit, change, empty, values, fresh, form, show } = props
  const action = `/api/campaigns/${slug}/parts/${part}`
  const a = part === 'ask' ? 'an ask' : `a ${part}`
  return (
    <>
      {rows.length === 0 ? (
        <EmptyState title={empty.title}>{empty.text}</EmptyState>
      ) : (
        <ol className="grid gap-4">
          {rows.map((row, at) => (
            <PartCard
              key={row.id}
              slug={slug}
              part={part}
              id={row.id}
              place={{ number: at + 1, of: rows.length }}
              mayEdit={mayEdit}
              form={
                mayEdit && change === row.id
                  ? form({ action: `${action}/${row.id}`, saved: values(row), button: `Save this ${part}` })
                  : null
              }
            >
              {show(row)}
            </PartCard>
          ))}
        </ol>
      )}
      {mayEdit && (
        <SectionCard id="add" title={`Add ${a}`}>
          {typeof change === 'string' ? (
            <p>
              <a href={`${campaignPage(slug, partPages[part])}#add`}>Close the {part} above</a> to add
              another.
            </p>
          ) : (
            form({ action, saved: fresh, id: crypto.randomUUID(), button: `Add this ${part}` })
          )}
        </SectionCard>
      )}
    </>
  )
}
