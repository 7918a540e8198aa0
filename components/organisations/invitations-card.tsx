import { ActionButton } from '#components/forms/action-button.tsx'
import { SectionCard } from '#components/ui/card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Tag, type Tone } from '#components/ui/tag.tsx'
import type { ListedInvitation } from '#lib/accounts/data.ts'
import { type InvitationState, invitationStateNames } from '#lib/accounts/invitation-states.ts'
import { roleNames } from '#lib/accounts/schema.ts'
import type { Role } from '#lib/platform/generated/prisma/enums.ts'
import { dayAndTime } from '#lib/words/dates.ts'
import { InviteForm } from './invite-form.tsx'

const tones: Record<InvitationState, Tone> = {
  waiting: 'info',
  accepted: 'good',
  called_back: 'neutral',
  expired: 'warn',
}

type Props = {
  organisation: { slug: string; name: string }
  invitations: ListedInvitation[]
  /** The roles the reader may give here. */
  roles: Role[]
  /** Whether anybody can be invited today: not when the organisation has left. */
  open: boolean
}

/** Inviting somebody, and what became of the invitations so far. */
export function InvitationsCard({ organisation, invitations, roles, open }: Props) {
  return (
    <SectionCard id="invitations" title="Invitations">
      {open ? (
        <InviteForm action={`/api/organisations/${organisation.slug}/invitations`} roles={roles} />
      ) : (
        <p>The organisation does not belong to the coalition today, so nobody can be invited.</p>
      )}
      <Heading level={3}>Sent so far</Heading>
      {invitations.length === 0 ? (
        <EmptyState title="No invitation was sent yet">
          <p>
            Everyone you invite stands here: who waits, who accepted, and what ran out or was called back.
          </p>
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line border-line border-y">
          {invitations.map((invitation) => (
            <Line key={invitation.id} invitation={invitation} />
          ))}
        </ul>
      )}
    </SectionCard>
  )
}

function Line({ invitation }: { invitation: ListedInvitation }) {
  const { id, name, email, role, state, createdAt, expiresAt, inviterName } = invitation
  return (
    <li className="py-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className="min-w-0 [overflow-wrap:anywhere]">
          <span className="font-semibold">{name}</span> <span className="text-ink-soft">{email}</span>
        </p>
        <Tag tone={tones[state]}>{invitationStateNames[state]}</Tag>
      </div>
      <p className="text-ink-soft">
        {roleNames[role]}, invited by {inviterName ?? 'somebody who has left'} on {dayAndTime(createdAt)}
        {state === 'waiting' && <>, open until {dayAndTime(expiresAt)}</>}
      </p>
      {state !== 'accepted' && (
        <div className="mt-2 flex flex-wrap gap-3">
          <ActionButton action={`/api/invitations/${id}/send-again`} buttonLabel={`Send it again to ${name}`}>
            Send it again
          </ActionButton>
          {state === 'waiting' && (
            <ActionButton
              action={`/api/invitations/${id}/call-back`}
              buttonLabel={`Call it back from ${name}`}
              look="danger"
            >
              Call it back
            </ActionButton>
          )}
        </div>
      )}
    </li>
  )
}
