import type { Metadata } from 'next'
import Link from 'next/link'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { ActionButton } from '#components/forms/action-button.tsx'
import { FigureForm } from '#components/picture/figure-form.tsx'
import { SectionCard } from '#components/ui/card.tsx'
import { DoneNotice } from '#components/ui/done-notice.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Table } from '#components/ui/table.tsx'
import { mayPerson } from '#lib/accounts/permissions.ts'
import { database } from '#lib/platform/database.ts'
import { listedFigures } from '#lib/segments/data.ts'
import { dayIn } from '#lib/words/dates.ts'
import { figures as inFigures } from '#lib/words/numbers.ts'

export const metadata: Metadata = { title: 'Figures' }

const done = {
  imported: 'The figure is saved. It colours the map, and stands on each seat’s page.',
  removed: 'The figure and its numbers are removed.',
}

/** The numbers that are known for many seats: those that came with Chorus, and those somebody here imported. */
export default async function FiguresPage({ searchParams }: PageProps<'/desk/figures'>) {
  const { person, refusal } = await requirePerson({ path: '/desk/figures', action: 'member.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const mayImport = mayPerson(person, 'parliament.edit')
  const [params, figures] = [await searchParams, await listedFigures(database())]
  return (
    <>
      <Heading>Figures</Heading>
      <DoneNotice done={params.done} sentences={done} />
      <div className="mt-4 grid gap-6 *:min-w-0">
        {figures.length === 0 ? (
          <EmptyState title="No figures yet">
            <p>
              A figure is a number that is known for many seats: how many people wait, how many have
              arthritis. Import one below, and the map can be coloured by it.
            </p>
          </EmptyState>
        ) : (
          <Table
            caption="Figures that are known for seats"
            rows={figures}
            rowKey={({ id }) => id}
            columns={[
              {
                name: 'Figure',
                heads: true,
                cell: ({ slug, name, unit, caution }) => (
                  <>
                    <Link
                      href={`/desk/map?by=figure-${slug}`}
                      prefetch={false}
                      className="inline-flex min-h-9 items-center"
                    >
                      {name}
                    </Link>
                    {unit && <span className="font-normal"> ({unit})</span>}
                    {caution && <span className="block font-normal text-ink-soft text-sm">{caution}</span>}
                  </>
                ),
              },
              { name: 'Seats', numeric: true, cell: ({ seats }) => inFigures(seats) },
              { name: 'Right on', cell: ({ asOf }) => dayIn('en', asOf) },
              { name: 'From', wideOnly: true, cell: ({ source }) => source },
              {
                name: 'Change',
                cell: ({ id, name, bundled }) =>
                  bundled || !mayImport ? (
                    <span className="text-ink-soft">{bundled ? 'Came with Chorus' : 'Imported'}</span>
                  ) : (
                    <ActionButton
                      action={`/api/figures/${id}/removal`}
                      look="quiet"
                      buttonLabel={`Remove ${name}`}
                      sure={{ question: `Remove “${name}” with all its numbers?`, yes: 'Remove it' }}
                    >
                      Remove
                    </ActionButton>
                  ),
              },
            ]}
          />
        )}
        {mayImport && (
          <SectionCard id="import" title="Import a figure">
            <FigureForm />
          </SectionCard>
        )}
      </div>
    </>
  )
}
