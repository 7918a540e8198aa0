import { ActionButton } from '#components/forms/action-button.tsx'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SectionCard } from '#components/ui/card.tsx'
import { Field } from '#components/ui/field.tsx'
import type { HeldDetailAnswer, HeldSuggestion } from '#lib/replies/schema.ts'
import { OfficeTick } from './pass-on-card.tsx'
import { pointsTo } from './points-to.ts'

const WHY = {
  held: 'Why it waits:',
  set_aside: 'Why it was set aside:',
  dismissed: 'Why it is with the spam:',
}

type Props = { message: HeldDetailAnswer & { state: keyof typeof WHY } }

/**
 * Says which letter a message belongs to, at one press where something in it points to one; or that it is nobody's answer,
 * or spam. What was put away can be brought back.
 */
export function PlaceForm({ message }: Props) {
  const { state, suggestions } = message
  const route = `/api/holding-pen/${message.id}`
  return (
    <SectionCard id="place" title="Where does it belong?" className="lg:sticky lg:top-4">
      <p>
        <strong>{WHY[state]}</strong> {message.reason}
      </p>
      {state === 'dismissed' ? (
        <ActionButton action={`${route}/return`} look="primary">
          It is no spam: bring it back
        </ActionButton>
      ) : (
        <>
          {suggestions.length > 0 && <Suggestions route={route} suggestions={suggestions} />}
          <p>{whatHappens(message)}</p>
          <ByReference
            action={`${route}/placement`}
            button="Place it with this letter"
            office={message.isAnswer ? message.fromAddress : ''}
          />
          <div className="flex flex-wrap gap-3">
            {state === 'held' ? (
              <ActionButton action={`${route}/set-aside`} look="quiet">
                It is no answer: set it aside
              </ActionButton>
            ) : (
              <ActionButton action={`${route}/return`} look="secondary">
                Bring it back to be looked at
              </ActionButton>
            )}
            <ActionButton action={`${route}/dismissal`} look="quiet">
              It is spam
            </ActionButton>
          </div>
        </>
      )}
    </SectionCard>
  )
}

/** The reference of a letter, typed in. */
export function ByReference({
  action,
  button,
  office = '',
}: {
  action: string
  button: string
  /** The address that may be said to be the office’s. */
  office?: string
}) {
  return (
    <ActionForm action={action} button={button} look="secondary" problemTitle="Not placed">
      {(errors) => (
        <>
          <Field
            name="letterReference"
            label="Reference of the letter"
            hint="It stands at the foot of every letter, after “Reference”."
            error={errors.letterReference}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
          {office && <OfficeTick address={office} />}
        </>
      )}
    </ActionForm>
  )
}

function whatHappens({ speaker, isAnswer }: HeldDetailAnswer): string {
  if (speaker === 'supporter') {
    return 'Placed, it counts as an answer from the office. Do this only if the office wrote it, not the supporter.'
  }
  return isAnswer
    ? 'Placed, it is an answer, and a minute later the supporter gets a copy of its new words. An answer to a joint letter goes to nobody.'
    : 'Placed, it is kept as an automatic reply. Nobody gets a copy, and the letter is not moved.'
}

function Suggestions({ route, suggestions }: { route: string; suggestions: HeldSuggestion[] }) {
  return (
    <>
      <p>Something in it points to {suggestions.length === 1 ? 'this letter' : 'these letters'}:</p>
      <ul className="grid gap-4">
        {suggestions.map(({ reference, senderName, memberName, seatName, campaignTitle, isJoint, by }) => (
          <li key={reference} className="grid justify-items-start gap-2">
            <p>
              <strong>{reference}</strong>, {isJoint && 'the joint letter of '}
              {senderName || 'a supporter'} to {[memberName, seatName].filter(Boolean).join(', ')} (
              {campaignTitle}). {pointsTo[by]}
            </p>
            <ActionButton
              action={`${route}/placement`}
              hidden={{ letterReference: reference }}
              look={suggestions.length === 1 ? 'primary' : 'secondary'}
            >
              Place it with {reference}
            </ActionButton>
          </li>
        ))}
      </ul>
    </>
  )
}
