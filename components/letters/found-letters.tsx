import Link from 'next/link'
import type { ReactNode } from 'react'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { type Found, type FoundLetter, NEWEST_READ } from '#lib/letters/find-letters.ts'
import { dayIn } from '#lib/words/dates.ts'
import { countOf, figures } from '#lib/words/numbers.ts'
import { AnswerLinks } from './answer-links.tsx'
import { letterStateWords } from './letter-state-words.ts'
import { WroteBackList } from './wrote-back-list.tsx'

type Props = {
  found: Found
  /** What can be done with a letter that was found. */
  action?: (letter: FoundLetter) => ReactNode
}

/** What a search found: MPs, each with the way to their letters, and letters, the newest first. */
export function FoundLetters({ found: { letters, members, more }, action }: Props) {
  if (letters.length === 0 && members.length === 0) {
    return (
      <EmptyState title="Nothing found">
        <p>
          Names are found by how they begin: try the surname alone, or the seat. Words are looked for in the
          subject and in the supporter’s own part of the newest {figures(NEWEST_READ)} letters. Letters whose
          time is over have no name and no words any more: they are found by their reference. What begins with
          CJ- is a joint letter, and is listed with its campaign, under Joint letter.
        </p>
      </EmptyState>
    )
  }
  return (
    <div className="flow">
      <p role="status">
        {[
          members.length > 0 && countOf(members.length, 'MP'),
          letters.length > 0 && countOf(letters.length, 'letter'),
        ]
          .filter(Boolean)
          .join(' and ')}{' '}
        found, the newest first
        {more ? '. There are more: add a word, such as the seat.' : '.'}
      </p>
      {members.length > 0 && (
        <ul className="flex flex-wrap gap-x-6">
          {members.map(({ id, name, seatName }) => (
            <li key={id}>
              <Link
                href={`/desk/letters?show=all&member=${id}`}
                className="inline-flex min-h-11 items-center font-semibold"
              >
                All letters to {name}, {seatName}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {letters.length > 0 && (
        <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
          {letters.map((letter) => (
            <li key={letter.id} className="grid justify-items-start gap-2 px-4 py-4 sm:px-5">
              <Letter letter={letter} />
              {action?.(letter)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Letter({ letter }: { letter: FoundLetter }) {
  const { reference, senderName, memberName, seatName, campaignTitle, createdAt } = letter
  const { name, tone } = letterStateWords(letter)
  return (
    <div className="[overflow-wrap:anywhere]">
      <p className="flex flex-wrap items-center gap-x-3">
        <Link
          href={`/desk/letters?find=${reference}`}
          className="inline-flex min-h-11 items-center font-bold"
        >
          {reference}
        </Link>
        <Tag tone={tone}>{name}</Tag>
      </p>
      <p>
        {senderName || 'A supporter whose letter was cleared'} to {memberName}, {seatName}
      </p>
      <p className="text-ink-soft">
        {campaignTitle} · written on {dayIn('en', createdAt)}
      </p>
      <AnswerLinks answers={letter.answers} />
      <WroteBackList wroteBack={letter.wroteBack} />
    </div>
  )
}
