'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { RefreshLine } from '#components/providers/refresh-line.tsx'
import { Card } from '#components/ui/card.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { heldDetailQuery } from '#lib/replies/queries.ts'
import type { HeldDetailAnswer } from '#lib/replies/schema.ts'
import { formatInstant } from '#lib/words/dates.ts'
import { AttachedFiles } from './attached-files.tsx'
import { NOT_FOR_US } from './held-list-item.tsx'
import { PlaceForm } from './place-form.tsx'
import { PlacedMessage } from './placed-message.tsx'
import { TrustBadge } from './trust-badge.tsx'

const NO_TEXT = 'There is no text in this message.'
const WENT_ALONE = 'It is for the supporter alone, so its words, its files and who sent it are nowhere here.'
const MAY_BE_ALONE =
  'It is, or may be, for a supporter alone: so nobody here reads it before it is placed. Go by who sent it, when it came, and why it waits.'
const NOT_KEPT = 'Its words are no longer kept: their time is over, or somebody asked us to delete them.'

/** One message of the holding pen: why it waits, what it says, and the form that places it. */
export function HeldMessage({ id }: { id: string }) {
  const { data, error, dataUpdatedAt } = useQuery(heldDetailQuery(id))
  return (
    <div className="grid gap-6 *:min-w-0">
      <nav aria-label="Holding pen">
        <Link href="/holding-pen" className="inline-flex min-h-11 items-center gap-2 font-semibold">
          <Icon name="back" />
          Holding pen
        </Link>
      </nav>
      {data && <Heading>{data.alone ? NOT_FOR_US : data.subject || 'A message without a subject'}</Heading>}
      {(error || !data) && <RefreshLine updatedAt={dataUpdatedAt} error={error} />}
      {data && (
        <div className="grid items-start gap-6 *:min-w-0 lg:grid-cols-[3fr_2fr]">
          <Card className="min-w-0">
            <Message message={data} />
          </Card>
          <Where message={data} />
        </div>
      )}
    </div>
  )
}

function Where({ message }: { message: HeldDetailAnswer }) {
  const { state } = message
  return state === 'placed' ? (
    <PlacedMessage message={message} />
  ) : (
    <PlaceForm message={{ ...message, state }} />
  )
}

const WhyTrusted = ({ message: { trust, trustReason } }: { message: HeldDetailAnswer }) => (
  <>
    <TrustBadge trust={trust} /> {trustReason}
  </>
)

function Message({ message }: { message: HeldDetailAnswer }) {
  return (
    <>
      <DefinitionList
        items={[
          {
            term: 'From',
            value:
              [message.fromName, message.fromAddress].filter(Boolean).join('\n') ||
              (message.alone ? 'Not shown' : 'Not given'),
          },
          ...(message.trust ? [{ term: 'Sender', value: <WhyTrusted message={message} /> }] : []),
          { term: 'Sent to', value: message.sentTo },
          { term: 'Arrived', value: formatInstant(message.receivedAt) },
        ]}
      />
      {message.alone ? (
        <p>{message.state === 'placed' ? WENT_ALONE : MAY_BE_ALONE}</p>
      ) : (
        <div className="letter-text">{message.text || (message.kept ? NO_TEXT : NOT_KEPT)}</div>
      )}
      <AttachedFiles
        files={message.files}
        attachments={message.attachments}
        path={`/api/holding-pen/${message.id}/files`}
      />
      {message.kept && !message.alone && (
        <p>
          <a
            href={`/api/holding-pen/${message.id}/source`}
            download
            className="inline-flex min-h-11 items-center font-semibold"
          >
            Save the message as it arrived
          </a>
        </p>
      )}
    </>
  )
}
