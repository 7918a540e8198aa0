import { ButtonAnchor } from '#components/ui/button-anchor.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'

/** The page behind a link that is no invitation. */
export function UnknownInvitation() {
  return (
    <div className="flow">
      <Heading>We do not know this link</Heading>
      <Lead>Nothing was changed, and nothing is lost.</Lead>
      <p>
        Did the link break over two lines in your mail? Copy the whole of it into the address bar. If it still
        does not work, ask whoever invited you to send the invitation again.
      </p>
      <ButtonAnchor href="/sign-in" look="secondary">
        Sign in
      </ButtonAnchor>
    </div>
  )
}
