import { ButtonLink } from '#components/ui/button-link.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'

export type InvitationOverState = 'accepted' | 'called_back' | 'expired' | 'not_in_coalition'

type Words = { title: string; lines: (about: { organisation: string; inviter: string }) => string[] }

const words: Record<InvitationOverState, Words> = {
  accepted: {
    title: 'This invitation has been used',
    lines: () => [
      'It worked once, and the account is there. Sign in with the address it was sent to.',
      'That was not you? Tell the coalition’s coordinators at once: somebody else may have read your mail.',
    ],
  },
  called_back: {
    title: 'This invitation was called back',
    lines: ({ organisation, inviter }) => [
      `Nothing was changed, and you have no role at ${organisation} through it. If you expected one, ask ${inviter}.`,
    ],
  },
  expired: {
    title: 'This invitation has run out',
    lines: ({ inviter }) => [`It worked for seven days. Nothing is lost: ask ${inviter} to send it again.`],
  },
  not_in_coalition: {
    title: 'This invitation cannot be used now',
    lines: ({ organisation, inviter }) => [
      `${organisation} does not belong to the coalition today, so nobody can begin to work for it. If that surprises you, ask ${inviter}.`,
    ],
  },
}

export const invitationOverTitle = (state: InvitationOverState) => words[state].title

/** The page behind an invitation's link once there is nothing more to accept. */
export function InvitationOver({
  state,
  organisation,
  inviter,
}: {
  state: InvitationOverState
  organisation: string
  inviter: string
}) {
  const { title, lines } = words[state]
  return (
    <div className="flow">
      <Heading>{title}</Heading>
      {lines({ organisation, inviter }).map((line) => (
        <Lead key={line}>{line}</Lead>
      ))}
      <ButtonLink href="/sign-in" look={state === 'accepted' ? 'primary' : 'secondary'}>
        Sign in
      </ButtonLink>
    </div>
  )
}
