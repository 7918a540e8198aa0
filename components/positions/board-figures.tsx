import { campaignStateNames } from '#lib/campaigns/campaign-words.ts'
import type { Board } from '#lib/positions/board.ts'
import { positionWords } from '#lib/positions/position-words.ts'
import { longDay } from '#lib/words/dates.ts'
import { PositionMark } from './position-mark.tsx'

const kinds = ['signs', 'signs_with_reservation', 'abstains', 'declines', 'dissents'] as const

/** What would pass today, and who says what, in words and numbers. */
export function BoardFigures({ board }: { board: Board }) {
  const { counts, organisations, wouldStand, until, versions, campaign } = board
  const published = versions.find((version) => version.published)
  return (
    <section aria-label="Today" className="rounded-xl border border-line bg-surface p-5 shadow-card">
      <p className="font-bold text-2xl leading-tight">
        {wouldStand} of {organisations} {organisations === 1 ? 'organisation' : 'organisations'} would stand
        under version {versions[0]?.number} today
      </p>
      <p className="mt-1 text-ink-soft">
        {published ? `Version ${published.number} is published.` : 'Nothing is published yet.'} The campaign’s
        state: {campaignStateNames[campaign.state].toLowerCase()}.
        {until && ` Answers are asked for by ${longDay(until)}.`}
      </p>
      <ul className="mt-4 flex flex-wrap gap-x-7 gap-y-2">
        {kinds.map((kind) => (
          <li key={kind}>
            <PositionMark mark={kind}>{`${positionWords[kind].fact}: ${counts[kind]}`}</PositionMark>
          </li>
        ))}
        <li>
          <PositionMark mark="waiting">{`Waiting: ${counts.waiting}`}</PositionMark>
        </li>
        <li>
          <PositionMark mark="withdrawn">{`Withdrawn: ${counts.withdrawn}`}</PositionMark>
        </li>
      </ul>
    </section>
  )
}
