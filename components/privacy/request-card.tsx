import { ActionButton } from '#components/forms/action-button.tsx'
import { Card } from '#components/ui/card.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { dateOf, londonClock } from '#lib/platform/london-day.ts'
import type { OpenRequest } from '#lib/privacy/requests-data.ts'
import { dayIn } from '#lib/words/dates.ts'

const NOT_KEPT = 'Its words are no longer kept. What they asked for is still to be done.'
const SENDER = {
  confirmed: 'Its sender’s domain confirms that they wrote it.',
  unknown:
    'Nobody could confirm that they wrote it: anybody can write an address as the sender’s. With the link, only their own mailbox can erase them.',
  denied:
    'Checks say that it did not come from the address it names. Erase nothing: send them the link, with which they can do it themselves.',
} as const

/** One request: who asks, by when, what they wrote, and the presses. */
export function RequestCard({ request }: { request: OpenRequest }) {
  const { id, receivedAt, dueOn, overdue, sender, fromName, fromAddress, subject, kept, text } = request
  const { writers, linkSentAt } = request
  const at = `/api/requests/${id}`
  const who = fromName || fromAddress || writers[0]?.name || 'Somebody of whom nothing is kept'
  return (
    <Card>
      <p>
        <Tag tone={overdue ? 'bad' : 'warn'}>
          {overdue ? 'Overdue: was due on' : 'Due by'} {dayIn('en', dateOf(dueOn))}
        </Tag>
      </p>
      <Heading level={2} className="text-lg [overflow-wrap:anywhere]">
        {who} asks to be deleted
      </Heading>
      <p className="text-ink-soft [overflow-wrap:anywhere]">
        {fromAddress && fromAddress !== who && `${fromAddress} · `}
        {subject && `“${subject}” · `}
        came at {londonClock(receivedAt)} on {dayIn('en', receivedAt)}
      </p>
      <div className="letter-text wrap-anywhere rounded-md border border-line bg-surface p-4">
        {kept ? text : NOT_KEPT}
      </div>
      <p>{SENDER[sender]}</p>
      {writers.length === 0 && <p>Nothing is kept of them any more.</p>}
      {writers.length > 1 && (
        <p>
          {writers.length} people write from this mailbox: {writers.map(({ name }) => name).join(', ')}. The
          link leads each of them to a page of their own.
        </p>
      )}
      {linkSentAt && <p>The link was sent to them on {dayIn('en', linkSentAt)}.</p>}
      <div className="flex flex-wrap items-start gap-3">
        {writers.length > 0 && (
          <ActionButton action={`${at}/link`} buttonLabel={`Send them the link to their own page: ${who}`}>
            Send them the link to their own page
          </ActionButton>
        )}
        {sender !== 'denied' &&
          writers.map((writer) => (
            <ActionButton
              key={writer.id}
              action={`${at}/erasure`}
              hidden={{ supporterId: writer.id }}
              sure={{
                question: `Erase everything that is kept of ${writer.name}? Letters that have not left are not sent. ${sender === 'unknown' ? 'Nobody could confirm that they asked for it. ' : ''}This cannot be undone.`,
                yes: `Yes, erase ${writer.name}`,
                look: 'danger',
              }}
            >
              {`Erase ${writer.name} now`}
            </ActionButton>
          ))}
        <ActionButton action={`${at}/no-request`} look="quiet" buttonLabel={`Not a request: ${who}`}>
          Not a request
        </ActionButton>
      </div>
    </Card>
  )
}
