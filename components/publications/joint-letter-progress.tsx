'use client'

import { useQuery } from '@tanstack/react-query'
import { ActionButton } from '#components/forms/action-button.tsx'
import { RefreshLine } from '#components/providers/refresh-line.tsx'
import { Card } from '#components/ui/card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { jointLetterQuery } from '#lib/publications/queries.ts'
import type { JointLetterProgress as Progress } from '#lib/publications/schema.ts'
import { dayIn } from '#lib/words/dates.ts'

type Letter = Progress['letters'][number]

/** The letters sent by mail and how far each has got; reads itself again every few seconds. */
export function JointLetterProgress({ slug }: { slug: string }) {
  const { data, error, dataUpdatedAt } = useQuery(jointLetterQuery(slug))
  return (
    <section aria-labelledby="sent" className="flow">
      <Heading level={2} id="sent">
        Sent by mail
      </Heading>
      {data?.letters.length === 0 ? (
        <EmptyState title="Nothing has been sent yet">
          <p>Once you send the letter by mail, you see here how many have left.</p>
        </EmptyState>
      ) : (
        <>
          <ul className="grid gap-4">
            {data?.letters.map((letter) => (
              <LetterCard key={letter.id} slug={slug} letter={letter} />
            ))}
          </ul>
          <RefreshLine updatedAt={dataUpdatedAt} error={error} />
        </>
      )}
    </section>
  )
}

function LetterCard({ slug, letter }: { slug: string; letter: Letter }) {
  const { id, to, versionNumber, startedAt, queued, sent, waiting } = letter
  return (
    <Card as="li">
      <p>
        <strong>{to}</strong>, version {versionNumber}, {dayIn('en', startedAt)}
      </p>
      <progress
        value={sent}
        max={Math.max(queued, 1)}
        aria-label={`Mails that have left: ${to}`}
        className="h-3 w-full"
      />
      <p>{inWords(letter)}</p>
      {waiting > 0 && !letter.stopped && (
        <ActionButton
          action={`/api/publications/${slug}/joint-letter/${id}/stop`}
          look="danger"
          changes={[jointLetterQuery(slug).queryKey]}
        >
          Stop what has not left<span className="sr-only"> to {to}</span>
        </ActionButton>
      )}
    </Card>
  )
}

function inWords({ allQueued, stopped, queued, sent, waiting, notSent }: Letter): string {
  const parts = [`${sent} of ${queued} have left`]
  if (waiting > 0) parts.push(`${waiting} wait`)
  if (notSent > 0) parts.push(`${notSent} did not leave`)
  const end = stopped
    ? ' It was stopped.'
    : allQueued
      ? ''
      : ' More are being written: press “Send by mail” again if this stays.'
  return `${parts.join(', ')}.${end}`
}
