import { ActionButton } from '#components/forms/action-button.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { SectionCard } from '#components/ui/card.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import type { HeldDetailAnswer } from '#lib/replies/schema.ts'
import { ByReference } from './place-form.tsx'

const COPY = {
  none: 'No copy of it went to the supporter.',
  leaves: 'A copy of it leaves for the supporter in a minute. Taken back before, it does not leave.',
  left: 'A copy of it went to the supporter.',
}

/** Where a message was placed, what of it went out, and how to put it right if it was placed wrongly. */
export function PlacedMessage({ message: { id, kept, reply } }: { message: HeldDetailAnswer }) {
  return (
    <SectionCard id="placed" title="Placed" className="lg:sticky lg:top-4">
      {reply?.isJoint ? (
        <p>
          It is with the joint letter of {reply.senderName || 'the coalition'}, mail{' '}
          <strong>{reply.reference}</strong>. It goes to nobody but the team.
        </p>
      ) : reply ? (
        <p>
          It is with letter <strong>{reply.reference}</strong>
          {reply.senderName && ` from ${reply.senderName}`}. {COPY[reply.copy]}
        </p>
      ) : (
        <p>It is a report of what became of a letter. The letter was moved as it says.</p>
      )}
      <div className="flex flex-wrap gap-3">
        {reply && <ButtonLink href={`/replies/${reply.id}?show=unread`}>Read and mark it</ButtonLink>}
        <ButtonLink href="/holding-pen" look="secondary">
          Back to the holding pen
        </ButtonLink>
      </div>
      {reply && kept && (
        <Disclosure summary="It is in the wrong place">
          <div className="flow mt-3">
            {!reply.isJoint && (
              <p>
                A copy that has not left yet is called back. One that has left cannot be: you are told so, and
                can write to whoever has it.
              </p>
            )}
            <ActionButton action={`/api/holding-pen/${id}/return`}>
              Take it back to the holding pen
            </ActionButton>
            <ByReference action={`/api/holding-pen/${id}/move`} button="Move it to this letter" />
          </div>
        </Disclosure>
      )}
    </SectionCard>
  )
}
