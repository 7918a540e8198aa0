import { Card } from '#components/ui/card.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Dashboard } from '#lib/dashboard/schema.ts'
import { londonClock, londonDay } from '#lib/platform/london-day.ts'
import { formatInstant, longDay } from '#lib/words/dates.ts'
import { formatCount } from '#lib/words/numbers.ts'
import { CountLink } from './count-link.tsx'
import { lettersAt, mailsAt } from './list-addresses.ts'

type Lane = Dashboard['lanes'][number]
type Props = Pick<Dashboard, 'lanes' | 'at'> & { opens: boolean }

const names: Record<Lane['lane'], string> = {
  members: 'Letters to MPs',
  supporters: 'Mails to supporters and staff',
}

/** What leaves: of each lane how far it got today, and when it will be done. */
export function Lanes({ lanes, at, opens }: Props) {
  return (
    <section className="flow" aria-labelledby="leaving">
      <Heading level={2} id="leaving">
        What is leaving
      </Heading>
      <ul className="grid items-start gap-4 md:grid-cols-2">
        {lanes.map((lane) => (
          <LaneCard key={lane.lane} lane={lane} now={at} opens={opens} />
        ))}
      </ul>
    </section>
  )
}

function LaneCard({ lane, now, opens }: { lane: Lane; now: string; opens: boolean }) {
  const { left, waiting, more, rest } = lane
  const name = names[lane.lane]
  return (
    <Card as="li">
      <Heading level={3}>{name}</Heading>
      <progress
        value={left ?? 0}
        max={Math.max((left ?? 0) + (waiting ?? 0), 1)}
        aria-label={`${name}: ${formatCount(left)} left today, ${formatCount(waiting)} waiting`}
      />
      <p>
        <CountLink
          inText
          href={opens && mailsAt({ lane: lane.lane, show: 'left' })}
          of={`${name} that left today`}
          count={left}
        />{' '}
        left today.{' '}
        {waiting === 0 ? (
          'None wait.'
        ) : (
          <>
            <CountLink
              inText
              href={
                opens &&
                (lane.lane === 'members'
                  ? lettersAt({ show: 'on_the_way', campaign: null })
                  : mailsAt({ lane: lane.lane, show: 'waiting' }))
              }
              of={`${name} that wait`}
              count={waiting}
            />{' '}
            {more ? 'and more wait.' : waiting === 1 ? 'waits.' : 'wait.'}
          </>
        )}
      </p>
      {lane.opensAt && (
        <p>MPs’ offices are closed now. Letters leave for them from {formatInstant(lane.opensAt)} on.</p>
      )}
      {lane.doneAt && <p>{done(lane.doneAt, now)}</p>}
      {rest && <Rest rest={rest} />}
    </Card>
  )
}

const done = (doneAt: string, now: string) =>
  londonDay(new Date(doneAt)) === londonDay(new Date(now))
    ? `The last of them leaves at about ${londonClock(new Date(doneAt))}.`
    : `The last of them leaves about ${longDay(doneAt)}.`

function Rest({ rest }: { rest: NonNullable<Lane['rest']> }) {
  const { reason, answer, since, until } = rest
  return (
    <Notice kind="error" title={reason === 'policy' ? 'Refused by policy' : 'Our sign-in is refused'}>
      <p>
        {reason === 'policy'
          ? `Since ${formatInstant(since)} the mail system that gets them refuses them by its policy${answer && ` (${answer})`}.`
          : `Since ${formatInstant(since)} our own mail system does not take our name and password.`}{' '}
        Nothing is lost, and none has failed for it: they rest until {londonClock(new Date(until))}, and then
        one is tried. Ask whoever looks after the mail system to find out why.
      </p>
    </Notice>
  )
}
