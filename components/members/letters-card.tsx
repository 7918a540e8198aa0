import { CountLink } from '#components/dashboard/count-link.tsx'
import { answersAt, lettersAt } from '#components/dashboard/list-addresses.ts'
import { SectionCard } from '#components/ui/card.tsx'
import { Folded } from '#components/ui/folded.tsx'
import { Table } from '#components/ui/table.tsx'
import type { MemberMonth } from '#lib/members/member-months.ts'
import { countOf, formatCount } from '#lib/words/numbers.ts'
import { monthWords } from './month-words.ts'
import { MonthsChart } from './months-chart.tsx'

type Props = {
  member: { id: number; name: string }
  /** Of all time, as the reader is told them. */
  totals: { letters: number | null; answers: number | null }
  months: MemberMonth[]
  /** In days; null where too few answers came to say. */
  usual: number | null
  /** Sees counts from 1 to 4. */
  exact: boolean
  /** Opens the lists that the numbers count. */
  opens: { letters: boolean; answers: boolean }
}

/** How many wrote to a member and how many answers came: in all, and by month. */
export function LettersCard({ member, totals, months, usual, exact, opens }: Props) {
  const nothing = totals.letters === 0 && totals.answers === 0
  return (
    <SectionCard id="letters" title="Letters and answers">
      {nothing ? (
        <p className="text-ink-soft">
          No letter has reached {member.name} yet. Each that is delivered counts here, by the month.
        </p>
      ) : (
        <>
          <p>
            <CountLink
              inText
              href={opens.letters && lettersAt({ show: 'delivered', campaign: null, member: member.id })}
              of={`letters to ${member.name}`}
              count={totals.letters}
            />{' '}
            {totals.letters === 1 ? 'letter' : 'letters'} delivered,{' '}
            <CountLink
              inText
              href={opens.answers && answersAt({ campaign: null, member: member.id })}
              of={`answers of ${member.name}`}
              count={totals.answers}
            />{' '}
            {totals.answers === 1 ? 'answer' : 'answers'}.
            {usual !== null && ` Half of those that were answered were so within ${countOf(usual, 'day')}.`}
          </p>
          {!exact && (
            <p className="text-ink-soft text-sm">
              Counts are told in fives, each campaign by itself, so that nobody can be picked out.
            </p>
          )}
          {months.some(({ letters, answers }) => letters || answers) ? (
            <MonthsChart months={months} />
          ) : (
            <p className="text-ink-soft">In none of the last twelve months were there enough to be drawn.</p>
          )}
          <Folded summary="The same as a table">
            <Table
              caption="Letters delivered and answers by month, the newest first"
              hideCaption
              rows={months.toReversed()}
              rowKey={({ month }) => month}
              columns={[
                { name: 'Month', heads: true, cell: ({ month }) => monthWords(month) },
                { name: 'Letters', numeric: true, cell: ({ letters }) => formatCount(letters) },
                { name: 'Answers', numeric: true, cell: ({ answers }) => formatCount(answers) },
              ]}
            />
          </Folded>
        </>
      )}
    </SectionCard>
  )
}
