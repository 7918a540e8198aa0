import type { Metadata } from 'next'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'

export const metadata: Metadata = { title: 'We do not know this link' }

export default function UnknownInvitation() {
  return (
    <div className="flow">
      <Heading>We do not know this link</Heading>
      <Lead>Nothing was changed, and nothing is lost.</Lead>
      <p>
        Did the link break over two lines in your mail? Copy the whole of it into the address bar. If it still
        does not work, ask whoever invited you to send the invitation again.
      </p>
      <ButtonLink href="/sign-in" look="secondary">
        Sign in
      </ButtonLink>
    </div>
  )
}
