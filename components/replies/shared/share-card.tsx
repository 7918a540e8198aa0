import { ActionButton } from '#components/forms/action-button.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { SectionCard } from '#components/ui/card.tsx'
import { mayPerson } from '#lib/accounts/permissions.ts'
import type { Person } from '#lib/accounts/schema.ts'
import { database } from '#lib/platform/database.ts'
import { whyNotSharedWords } from '#lib/replies/may-be-shared.ts'
import { sharingOf } from '#lib/replies/shared-answers.ts'
import { dayIn } from '#lib/words/dates.ts'

/** Whether the members of the coalition read an answer, on its page; nothing for whoever may not share it. */
export async function ShareCard({ replyId, person }: { replyId: string; person: Person }) {
  const sharing = await sharingOf(database(), replyId)
  if (!sharing || !mayPerson(person, 'reply.share', { campaignId: sharing.campaignId })) return null
  const { shared, why } = sharing
  return (
    <SectionCard id="sharing" title="Sharing with member organisations">
      {shared ? (
        <>
          <p>
            {shared.by} shared it on {dayIn('en', shared.at)}, without anything of the supporter.
          </p>
          <div className="flex flex-wrap gap-3">
            <ButtonLink href={`/replies/${replyId}/share`} look="secondary">
              Read what they read
            </ButtonLink>
            <ActionButton
              action={`/api/replies/${replyId}/unsharing`}
              look="danger"
              sure={{
                question:
                  'No member organisation reads it from now on, and what was struck out has to be struck out again.',
                yes: 'Take it back',
                look: 'danger',
              }}
            >
              Take it back
            </ActionButton>
          </div>
        </>
      ) : why ? (
        <p>It cannot be shared. {whyNotSharedWords[why]}</p>
      ) : (
        <>
          <p>
            Member organisations may read what the office wrote, once you have struck out all that is the
            supporter’s.
          </p>
          <ButtonLink href={`/replies/${replyId}/share`} look="secondary">
            Strike out and share
          </ButtonLink>
        </>
      )}
    </SectionCard>
  )
}
