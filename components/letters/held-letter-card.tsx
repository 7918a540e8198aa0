import Link from 'next/link'
import { ActionButton } from '#components/forms/action-button.tsx'
import { Card } from '#components/ui/card.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { type HeldLetter, heldReasonWords } from '#lib/letters/held-letters.ts'
import { londonClock } from '#lib/platform/london-day.ts'
import { dayIn } from '#lib/words/dates.ts'

type Props = { letter: HeldLetter; mayMove: boolean; mayCorrect: boolean }

/** One letter that waits: whose, why, what becomes of it by itself, and the two presses. */
export function HeldLetterCard({ letter, mayMove, mayCorrect }: Props) {
  const { id, reference, reason, senderName, memberId, memberName, campaignTitle, since } = letter
  const { name, why, next } = heldReasonWords[reason]
  const forms = `/api/held-letters/${id}`
  return (
    <Card>
      <p>
        <Tag tone="warn">{name}</Tag>
      </p>
      <Heading level={2} className="text-lg [overflow-wrap:anywhere]">
        {senderName} to {memberName}
      </Heading>
      <p className="text-ink-soft">
        {reference} · {campaignTitle} · since {londonClock(since)} on {dayIn('en', since)}
      </p>
      <p>
        {why} {next}
      </p>
      {mayCorrect && reason === 'no_address' && (
        <p>
          <Link
            href={`/desk/parliament/${memberId}`}
            className="inline-flex min-h-11 items-center font-semibold"
          >
            Give the address of {memberName}
          </Link>
        </p>
      )}
      {mayMove && (
        <div className="flex flex-wrap items-start gap-3">
          <ActionButton action={`${forms}/release`} buttonLabel={`Release ${reference}`}>
            Release
          </ActionButton>
          <ActionButton
            action={`${forms}/removal`}
            look="quiet"
            sure={{
              question: `Remove ${reference}? Nothing of it will be sent, and this cannot be undone.`,
              yes: 'Yes, remove it',
            }}
          >
            Remove
          </ActionButton>
        </div>
      )}
    </Card>
  )
}
