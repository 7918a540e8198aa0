import { MembersAsOf } from '#components/parliament/members-as-of.tsx'
import { SectionCard } from '#components/ui/card.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Table } from '#components/ui/table.tsx'
import { nationNames } from '#lib/campaigns/campaign-words.ts'
import type { SeatFacts } from '#lib/members/seat-facts.ts'
import type { SeatCampaign } from '#lib/members/seat-letters.ts'
import { heldWhen } from '#lib/parliament/incumbency-words.ts'
import { dayIn } from '#lib/words/dates.ts'
import { figures as inFigures } from '#lib/words/numbers.ts'
import { MemberLink } from './member-link.tsx'
import { SeatFigures } from './seat-figures.tsx'
import { SeatLettersCard } from './seat-letters-card.tsx'

type Props = { seat: SeatFacts; campaigns: SeatCampaign[]; exact: boolean }

/** Everything that is known of a seat. */
export function SeatPage({ seat, campaigns, exact }: Props) {
  const { holder } = seat
  return (
    <div className="flow">
      <Heading>
        {seat.name}
        {seat.nameCy && seat.nameCy !== seat.name && <span lang="cy"> ({seat.nameCy})</span>}
      </Heading>
      <p className="text-lg text-ink-soft">
        {nationNames[seat.nation]}.{' '}
        {holder ? (
          <>
            Its MP is <MemberLink member={holder.member} inText />, {holder.party}.
          </>
        ) : (
          'Nobody holds it now: letters from here wait for a by-election.'
        )}
      </p>
      <MembersAsOf language="en" />
      <div className="grid items-start gap-6 *:min-w-0 xl:grid-cols-[1fr_2fr]">
        <SectionCard id="held" title="Who has held it">
          <ul className="grid gap-2">
            {seat.incumbencies.map((held) => (
              <li key={held.id}>
                <MemberLink member={held.member} inText />, {held.party}: {heldWhen(held)}
              </li>
            ))}
          </ul>
        </SectionCard>
        <SectionCard id="results" title="How it voted">
          {seat.results.length === 0 ? (
            <p className="text-ink-soft">No result came with Chorus for this seat.</p>
          ) : (
            <Table
              caption="Results, the newest first"
              hideCaption
              rows={seat.results}
              rowKey={({ electedOn }) => electedOn.toISOString()}
              columns={[
                {
                  name: 'Day',
                  heads: true,
                  cell: ({ electedOn }) => (
                    <span className="whitespace-nowrap">{dayIn('en', electedOn)}</span>
                  ),
                },
                { name: 'First', cell: ({ firstParty }) => firstParty },
                { name: 'Second', cell: ({ secondParty }) => secondParty || '–' },
                { name: 'Majority', numeric: true, cell: ({ majority }) => inFigures(majority) },
                { name: 'Votes', numeric: true, wideOnly: true, cell: ({ votes }) => inFigures(votes) },
                {
                  name: 'Could vote',
                  numeric: true,
                  wideOnly: true,
                  cell: ({ electorate }) => inFigures(electorate),
                },
              ]}
            />
          )}
        </SectionCard>
      </div>
      <SeatLettersCard campaigns={campaigns} exact={exact} />
      <SectionCard id="figures" title="What is known of the place">
        <SeatFigures figures={seat.figures} />
      </SectionCard>
    </div>
  )
}
