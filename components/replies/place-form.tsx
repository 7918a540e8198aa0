'use client'

import { useState } from 'react'
import { ActionButton } from '#components/forms/action-button.tsx'
import { ActionForm } from '#components/forms/action-form.tsx'
import { Button } from '#components/ui/button.tsx'
import { SectionCard } from '#components/ui/card.tsx'
import { Field } from '#components/ui/field.tsx'
import { holdingPenKey } from '#lib/replies/queries.ts'
import type { HeldDetailAnswer, HeldSuggestion } from '#lib/replies/schema.ts'

/**
 * Says which letter a message belongs to: the one that something in it points to stands there already. Or that it is nobody's
 * answer.
 */
export function PlaceForm({ message }: { message: HeldDetailAnswer }) {
  const { suggestions } = message
  const only = suggestions.length === 1 ? suggestions[0] : undefined
  const [letterReference, setLetterReference] = useState(only?.reference ?? '')
  const route = `/api/holding-pen/${message.id}`
  return (
    <SectionCard id="place" title="Where does it belong?" className="lg:sticky lg:top-4">
      <p>
        <strong>{message.state === 'held' ? 'Why it waits:' : 'Why it was set aside:'}</strong>{' '}
        {message.reason}
      </p>
      {suggestions.length > 0 && <Suggestions suggestions={suggestions} choose={setLetterReference} />}
      <ActionForm
        action={`${route}/placement`}
        button="Place it with this letter"
        problemTitle="Not placed"
        changes={[holdingPenKey]}
      >
        {(errors) => (
          <>
            <Field
              name="letterReference"
              label="Reference of the letter"
              hint="It stands at the foot of every letter, after “Reference”."
              value={letterReference}
              onChange={setLetterReference}
              error={errors.letterReference}
              autoComplete="off"
              spellCheck={false}
            />
            <p>{whatHappens(message)}</p>
          </>
        )}
      </ActionForm>
      {message.state === 'held' && (
        <ActionButton action={`${route}/set-aside`} look="quiet" changes={[holdingPenKey]}>
          It is no answer: set it aside
        </ActionButton>
      )}
    </SectionCard>
  )
}

function whatHappens({ speaker, isAnswer }: HeldDetailAnswer): string {
  if (speaker === 'supporter') {
    return 'Placed, it counts as an answer from the office. Do this only if the office wrote it, not the supporter.'
  }
  return isAnswer
    ? 'Placed, it is an answer, and the supporter gets a copy of its new words.'
    : 'Placed, it is kept as an automatic reply. Nobody gets a copy, and the letter is not moved.'
}

const POINTS: Record<HeldSuggestion['by'], string> = {
  recipient: 'It came to this letter’s own address.',
  report: 'It names the message that this letter was.',
  in_reply_to: 'It answers the message that this letter was.',
  references: 'It belongs to a thread with the message that this letter was.',
  header_token: 'This letter’s address stands among those it was sent to.',
  reference: 'This letter’s reference stands in it.',
}

function Suggestions({
  suggestions,
  choose,
}: {
  suggestions: HeldSuggestion[]
  choose: (reference: string) => void
}) {
  return (
    <>
      <p>Something in it points to {suggestions.length === 1 ? 'this letter' : 'these letters'}:</p>
      <ul className="grid gap-3">
        {suggestions.map(({ reference, senderName, memberName, by }) => (
          <li key={reference}>
            <strong>{reference}</strong>, {senderName} to {memberName}. {POINTS[by]}
            {suggestions.length > 1 && (
              <div>
                <Button type="button" look="secondary" onClick={() => choose(reference)}>
                  Take {reference}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
