'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { RefreshLine } from '#components/providers/refresh-line.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Card } from '#components/ui/card.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { heldDetailQuery } from '#lib/replies/queries.ts'
import type { HeldDetailAnswer } from '#lib/replies/schema.ts'
import { formatInstant } from '#lib/words/dates.ts'
import { PlaceForm } from './place-form.tsx'

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
      {data && <Heading>{data.subject || 'A message without a subject'}</Heading>}
      {(error || !data) && <RefreshLine updatedAt={dataUpdatedAt} error={error} />}
      {data && (
        <div className="grid items-start gap-6 *:min-w-0 lg:grid-cols-[3fr_2fr]">
          <Card className="min-w-0">
            <Message message={data} />
          </Card>
          {data.state === 'placed' ? <Placed message={data} /> : <PlaceForm message={data} />}
        </div>
      )}
    </div>
  )
}

function Message({ message }: { message: HeldDetailAnswer }) {
  return (
    <>
      <DefinitionList
        items={[
          {
            term: 'From',
            value: [message.fromName, message.fromAddress].filter(Boolean).join('\n') || 'Not given',
          },
          { term: 'Sent to', value: message.sentTo },
          { term: 'Arrived', value: formatInstant(message.receivedAt) },
        ]}
      />
      <div className="letter-text">{message.text || 'There is no text in this message.'}</div>
      <p>
        <a
          href={`/api/holding-pen/${message.id}/source`}
          download
          className="inline-flex min-h-11 items-center font-semibold"
        >
          Save the message as it arrived
        </a>
      </p>
    </>
  )
}

function Placed({ message }: { message: HeldDetailAnswer }) {
  return (
    <Notice kind="success" title="Placed" role="status">
      <p>
        This message has its letter now. {message.reply?.passedOn ? 'A copy' : 'No copy'} of it went to the
        supporter.
      </p>
      <div className="flex flex-wrap gap-3">
        {message.reply && (
          <ButtonLink href={`/replies/${message.reply.id}?show=unread`}>Read and mark it</ButtonLink>
        )}
        <ButtonLink href="/holding-pen" look="secondary">
          Back to the holding pen
        </ButtonLink>
      </div>
    </Notice>
  )
}
