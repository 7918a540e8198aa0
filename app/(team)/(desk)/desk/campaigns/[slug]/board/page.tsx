import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { BoardFigures } from '#components/positions/board-figures.tsx'
import { BoardFilterForm } from '#components/positions/board-filter-form.tsx'
import { BoardList, BoardMatrix } from '#components/positions/board-matrix.tsx'
import { BoardWords } from '#components/positions/board-words.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { database } from '#lib/platform/database.ts'
import { filterRows } from '#lib/positions/board.ts'
import { boardFor, boardWords } from '#lib/positions/board-data.ts'
import { boardFilter } from '#lib/positions/schema.ts'

export const metadata: Metadata = { title: 'Board of positions' }

/** `?kind=patient&position=waiting` shows some of the rows. */
export default async function BoardPage({ params, searchParams }: PageProps<'/desk/campaigns/[slug]/board'>) {
  const { slug } = await params
  const { refusal } = await requirePerson({ path: `/desk/campaigns/${slug}/board`, action: 'board.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const now = new Date()
  const board = await boardFor(database(), { slug, now })
  if (!board) notFound()
  const filter = boardFilter.parse(await searchParams)
  const rows = filterRows(board.rows, filter)
  if (board.versions.length === 0 || board.rows.length === 0) {
    return (
      <div className="flow">
        <Heading>Board of positions</Heading>
        <EmptyState
          title={board.rows.length === 0 ? 'No organisation belongs to the coalition yet' : 'No version yet'}
          action={
            <ButtonLink href={`/desk/campaigns/${slug}/statement`} look="secondary">
              Go to the statement
            </ButtonLink>
          }
        >
          <p>
            Once a version of the statement is cut, every organisation of the coalition stands here with what
            it says of it, and since when it is waited for.
          </p>
        </EmptyState>
      </div>
    )
  }
  return (
    <div className="flow">
      <Heading>Board of positions</Heading>
      <BoardFigures board={board} />
      <BoardFilterForm slug={slug} filter={filter} />
      {rows.length === 0 ? (
        <EmptyState title="No organisation fits">
          <p>Nothing fits both choices. Choose “All kinds” or “All positions” to see more.</p>
        </EmptyState>
      ) : (
        <>
          <BoardMatrix board={board} rows={rows} now={now} />
          <BoardList rows={rows} now={now} />
        </>
      )}
      <BoardWords words={await boardWords(database(), board.campaign.id)} />
    </div>
  )
}
