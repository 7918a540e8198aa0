import Link from 'next/link'
import { Heading } from '#components/ui/heading.tsx'
import type { Dashboard } from '#lib/dashboard/schema.ts'
import { formatInstant } from '#lib/words/dates.ts'
import { countOf } from '#lib/words/numbers.ts'
import { answersAt } from './list-addresses.ts'

type Newest = NonNullable<Dashboard['answers']['newest']>

type Props = { newest: Newest; unread: number; campaign: string | null }

/** The newest answers nobody has read. */
export function NewestAnswers({ newest, unread, campaign }: Props) {
  return (
    <section className="flow" aria-labelledby="newest">
      <Heading level={2} id="newest">
        Answers to read
      </Heading>
      {newest.length === 0 ? (
        <p className="text-ink-soft">
          No answers to read. When an MP’s office replies, the answer appears here within seconds.
        </p>
      ) : (
        <>
          <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
            {newest.map(({ id, memberName, seatName, receivedAt }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 px-4 py-1.5">
                <Link href={`/replies/${id}`} className="inline-flex min-h-11 items-center font-semibold">
                  {memberName}, {seatName}
                </Link>
                <span className="text-ink-soft">{formatInstant(receivedAt)}</span>
              </li>
            ))}
          </ul>
          {unread > newest.length && (
            <p>
              <Link
                href={answersAt({ campaign })}
                className="inline-flex min-h-11 items-center font-semibold"
              >
                All {countOf(unread, 'answer')} to read
              </Link>
            </p>
          )}
        </>
      )}
    </section>
  )
}
