import type { Route } from 'next'
import { Notice } from '#components/ui/notice.tsx'
import type { Dashboard } from '#lib/dashboard/schema.ts'
import type { LetterShow } from '#lib/letters/letter-list-schema.ts'
import { formatInstant, longDay } from '#lib/words/dates.ts'
import { countOf } from '#lib/words/numbers.ts'
import { CountLink } from './count-link.tsx'
import { howMailIs } from './how-mail-is.ts'
import { heldAt, lettersAt } from './list-addresses.ts'

/** Whether mail moves, in one line; louder when somebody should do something. */
export function HealthLine({
  health,
  lanes,
  collecting,
  opens,
}: Pick<Dashboard, 'health' | 'lanes' | 'collecting'> & { opens: boolean }) {
  if (health.worker !== 'running') {
    return (
      <Notice kind="error" title="No letters are leaving">
        <p>
          {health.heardAt
            ? `The part of Chorus that sends and receives mail was last heard on ${formatInstant(health.heardAt)}.`
            : 'The part of Chorus that sends and receives mail has not started yet.'}{' '}
          Nothing is lost: letters wait and leave by themselves when it is back. Ask whoever runs Chorus to
          start it again.
        </p>
      </Notice>
    )
  }
  const list = (show: LetterShow) => opens && lettersAt({ show, campaign: null })
  return (
    <Notice {...howMailIs({ health, lanes, collecting })}>
      <p>
        <Waiting health={health} lanes={lanes} href={list('on_the_way')} />{' '}
        {health.keptBack !== null && health.keptBack > 0 && (
          <>
            <Letters href={opens && heldAt({ campaign: null })} count={health.keptBack} that="kept back" />{' '}
            {health.keptBack === 1 ? 'is' : 'are'} kept back.{' '}
          </>
        )}
        {health.deferred !== null && health.deferred > 0 && (
          <>
            <Letters href={list('deferred')} count={health.deferred} that="to be tried again" /> will be tried
            again by {health.deferred === 1 ? 'itself' : 'themselves'}.{' '}
          </>
        )}
        {health.troubled !== null && health.troubled > 0 && (
          <>
            <Letters href={list('needs_a_look')} count={health.troubled} that="that need somebody" /> could
            not be delivered for certain and {health.troubled === 1 ? 'needs' : 'need'} somebody to look.{' '}
          </>
        )}
        {health.delivery === 'catch' &&
          'This is a demonstration: letters stay on this machine, no MP gets any.'}
      </p>
    </Notice>
  )
}

/** A number of letters that leads to them. */
function Letters({ href, count, that }: { href: Route | false; count: number; that: string }) {
  return (
    <>
      <CountLink inText href={href} of={`letters ${that}`} count={count} />{' '}
      {count === 1 ? 'letter' : 'letters'}
    </>
  )
}

function Waiting({
  health: { waiting, minutesLeft },
  lanes,
  href,
}: Pick<Dashboard, 'health' | 'lanes'> & { href: Route | false }) {
  if (waiting === null) return 'Fewer than 5 letters are waiting.'
  if (waiting === 0) return 'No letters are waiting.'
  return (
    <>
      <Letters href={href} count={waiting} that="that wait" /> {waiting === 1 ? 'is' : 'are'} waiting
      {untilWhen(minutesLeft, lanes)}
    </>
  )
}

function untilWhen(minutesLeft: number | null, lanes: Dashboard['lanes']): string {
  const last = lanes.find(({ doneAt }) => doneAt)?.doneAt
  // Hours and paces tell more than how fast they went just now.
  if (last) return ` for their turn; the last leaves about ${longDay(last)}.`
  if (minutesLeft === null) return '; the first will leave soon, and then a time can be told.'
  if (minutesLeft === 0) return '.'
  return `; at the present pace the last leaves in about ${countOf(minutesLeft, 'minute')}.`
}
