'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { ActionButton } from '#components/forms/action-button.tsx'
import { RefreshLine } from '#components/providers/refresh-line.tsx'
import { Card } from '#components/ui/card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { jointLetterQuery } from '#lib/publications/queries.ts'
import type { JointMailShow, JointLetterProgress as Progress } from '#lib/publications/schema.ts'
import { dayIn } from '#lib/words/dates.ts'
import { figures } from '#lib/words/numbers.ts'
import { jointMailShowWords } from './joint-mail-words.ts'

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
          <p>Once you send the letter by mail, you see here how many have left, and who answered.</p>
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
  const { id, to, versionNumber, startedAt, queued, recipients, sent, bounced, waiting } = letter
  return (
    <Card as="li">
      <p>
        <strong>{to}</strong>, version {versionNumber}, {dayIn('en', startedAt)}
      </p>
      <progress
        value={sent + bounced}
        max={Math.max(recipients ?? queued, 1)}
        aria-label={`Mails that have left: ${to}`}
      />
      <ul className="flex flex-wrap gap-x-6">
        {numbersOf(letter).map(([show, count]) => (
          <li key={show}>
            <Link
              href={`/desk/campaigns/${slug}/joint-letter?letter=${id}&show=${show}#mails`}
              className="inline-flex min-h-11 items-center font-semibold"
            >
              {figures(count)} {show === 'sent' ? `of ${figures(recipients ?? queued)} ` : ''}
              {saidOf(show, count)}
              <span className="sr-only">: the letter to {to}</span>
            </Link>
          </li>
        ))}
      </ul>
      {howItEnded(letter) && <p>{howItEnded(letter)}</p>}
      {(waiting > 0 || !letter.allQueued) && !letter.stoppedFor && (
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

function saidOf(show: JointMailShow, count: number): string {
  const { said, saidOfOne = said } = jointMailShowWords[show]
  return count === 1 ? saidOfOne : said
}

/** What is always said, and what is said where there is any. */
const numbersOf = ({
  sent,
  answered,
  bounced,
  waiting,
  notSent,
}: Letter): (readonly [JointMailShow, number])[] => [
  ['sent', sent],
  ['answered', answered],
  ['bounced', bounced],
  ...(waiting > 0 ? ([['waiting', waiting]] as const) : []),
  ...(notSent > 0 ? ([['not_sent', notSent]] as const) : []),
]

function howItEnded({ allQueued, stoppedFor, queued, recipients }: Letter): string {
  if (stoppedFor === 'by_hand') return 'It was stopped.'
  if (stoppedFor === 'text_changed') return `${queued} were written; ${TEXT_CHANGED}`
  if (allQueued) return ''
  return `${queued} of ${recipients ?? 'all'} are written so far. The rest is being written; what breaks off goes on by itself within two minutes.`
}

const TEXT_CHANGED =
  'then the statement or who signs it changed, so the rest stays here. Publish a new version to send again.'
