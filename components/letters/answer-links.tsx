import Link from 'next/link'
import { isNoAnswer } from '#lib/counts/no-answer.ts'
import type { ListedAnswer } from '#lib/letters/listed-answers.ts'
import { formatInstant } from '#lib/words/dates.ts'

/** The ways to a letter's answers, the newest first; nothing where none came. */
export function AnswerLinks({ answers }: { answers: readonly ListedAnswer[] }) {
  if (answers.length === 0) return null
  return (
    <p className="flex flex-wrap gap-x-6">
      {answers.map(({ id, receivedAt, state }) => (
        <Link
          key={id}
          href={`/replies/${id}?show=all`}
          className="inline-flex min-h-11 items-center font-semibold"
        >
          {isNoAnswer(state) ? 'Automatic reply' : 'Answer'} of {formatInstant(receivedAt)}
        </Link>
      ))}
    </p>
  )
}
