import { Notice } from '#components/ui/notice.tsx'
import type { Dashboard } from '#lib/dashboard/schema.ts'
import { formatInstant } from '#lib/words/dates.ts'
import { countOf } from '#lib/words/numbers.ts'

type Health = Dashboard['health']

/** Whether mail moves, in one line; louder when somebody should do something. */
export function HealthLine({ health }: { health: Health }) {
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
    <Notice kind={health.troubled > 0 ? 'warning' : 'success'} title="Mail is moving">
      <p>{[queue(health), retries(health), trouble(health), road(health)].filter(Boolean).join(' ')}</p>
    </Notice>
  )
}

function queue({ waiting, minutesLeft }: Health): string {
  if (waiting === 0) return 'No letters are waiting.'
  const line = `${countOf(waiting, 'letter')} ${waiting === 1 ? 'is' : 'are'} waiting`
  if (minutesLeft === null) return `${line}; the first will leave soon, and then a time can be told.`
  return `${line}; at the present pace the last leaves in about ${countOf(minutesLeft, 'minute')}.`
}

const retries = ({ deferred }: Health) =>
  deferred > 0 ? `${countOf(deferred, 'letter')} will be tried again by themselves.` : ''

const trouble = ({ troubled }: Health) =>
  troubled > 0
    ? `${countOf(troubled, 'letter')} could not be delivered for certain and need somebody to look.`
    : ''

const road = ({ delivery }: Health) =>
  delivery === 'catch' ? 'This is a demonstration: letters stay on this machine, no MP gets any.' : ''
