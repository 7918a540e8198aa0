import type { Route } from 'next'
import { ActionButton } from '#components/forms/action-button.tsx'
import { FindLettersForm } from '#components/letters/find-letters-form.tsx'
import { FoundLetters } from '#components/letters/found-letters.tsx'
import { SectionCard } from '#components/ui/card.tsx'
import type { Found } from '#lib/letters/find-letters.ts'
import type { HeldDetailAnswer } from '#lib/replies/schema.ts'

type Props = {
  message: Pick<HeldDetailAnswer, 'id' | 'state' | 'kept' | 'reply'>
  find: string
  /** Null before anything was asked for. */
  found: Found | null
}

/** Looks for the letter that a message belongs to, and places it there; or moves it there, where it was placed already. */
export function FindPlace({ message: { id, state, kept, reply }, find, found }: Props) {
  if (state === 'dismissed' || !kept || (state === 'placed' && !reply)) return null
  const [way, label] = state === 'placed' ? ['move', 'Move it to'] : ['placement', 'Place it with']
  return (
    <SectionCard id="find-place" title="Look for its letter" className="mt-6">
      <FindLettersForm page={`/holding-pen/${id}` as Route} find={find} />
      {found && (
        <FoundLetters
          found={found}
          action={({ reference }) =>
            reference !== reply?.reference && (
              <ActionButton
                action={`/api/holding-pen/${id}/${way}`}
                hidden={{ letterReference: reference }}
                buttonLabel={`${label} this letter: ${reference}`}
              >
                {label} this letter
              </ActionButton>
            )
          }
        />
      )}
    </SectionCard>
  )
}
