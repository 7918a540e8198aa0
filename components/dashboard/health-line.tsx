import Link from 'next/link'
import { Notice } from '#components/ui/notice.tsx'
import type { Dashboard } from '#lib/dashboard/schema.ts'
import { formatInstant, longDay } from '#lib/words/dates.ts'
import { countOf } from '#lib/words/numbers.ts'
import { howMailIs } from './how-mail-is.ts'
import { heldAt, lettersAt } from './list-addresses.ts'

type Health = Dashboard['health']

const link = 'inline-flex min-h-11 items-center font-semibold'

/** Whether mail moves, in one line; louder when somebody should do something. */
export function HealthLine({
  health,
  lanes,
  opens,
}: Pick<Dashboard, 'health' | 'lanes'> & { opens: boolean }) {
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
  return (
    <Notice {...howMailIs({ health, lanes })}>
      <p>
        {[queue(health, lanes), keptBackLine(health), retries(health), trouble(health), road(health)]
          .filter(Boolean)
          .join(' ')}
      </p>
      {opens && (health.troubled > 0 || health.deferred > 0 || health.keptBack > 0) && (
        <p className="flex flex-wrap gap-x-6">
          {health.keptBack > 0 && (
            <Link href={heldAt({ campaign: null })} className={link}>
              See what is kept back, and why
            </Link>
          )}
          {health.troubled > 0 && (
            <Link href={lettersAt({ show: 'needs_a_look', campaign: null })} className={link}>
              See the {countOf(health.troubled, 'letter')} that {health.troubled === 1 ? 'needs' : 'need'}{' '}
              somebody
            </Link>
          )}
          {health.deferred > 0 && (
            <Link href={lettersAt({ show: 'deferred', campaign: null })} className={link}>
              See what will be tried again
            </Link>
          )}
        </p>
      )}
    </Notice>
  )
}

const keptBackLine = ({ keptBack }: Health) =>
  keptBack > 0 ? `${countOf(keptBack, 'letter')} ${keptBack === 1 ? 'is' : 'are'} kept back.` : ''

function queue({ waiting, minutesLeft }: Health, lanes: Dashboard['lanes']): string {
  if (waiting === 0) return 'No letters are waiting.'
  const line = `${countOf(waiting, 'letter')} ${waiting === 1 ? 'is' : 'are'} waiting`
  const last = lanes.find(({ doneAt }) => doneAt)?.doneAt
  // Hours and paces tell more than how fast they went just now.
  if (last) return `${line} for their turn; the last leaves about ${longDay(last)}.`
  if (minutesLeft === null) return `${line}; the first will leave soon, and then a time can be told.`
  return `${line}; at the present pace the last leaves in about ${countOf(minutesLeft, 'minute')}.`
}

const retries = ({ deferred }: Health) =>
  deferred > 0 ? `${countOf(deferred, 'letter')} will be tried again by themselves.` : ''

const trouble = ({ troubled }: Health) =>
  troubled > 0
    ? `${countOf(troubled, 'letter')} could not be delivered for certain and ${troubled === 1 ? 'needs' : 'need'} somebody to look.`
    : ''

const road = ({ delivery }: Health) =>
  delivery === 'catch' ? 'This is a demonstration: letters stay on this machine, no MP gets any.' : ''
