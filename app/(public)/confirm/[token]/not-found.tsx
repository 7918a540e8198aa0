import type { Metadata } from 'next'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'

export const metadata: Metadata = { title: 'We do not know this link' }

export default function UnknownLink() {
  return (
    <div className="flow">
      <Heading>We do not know this link</Heading>
      <Lead>Nothing was sent, and nothing is lost.</Lead>
      <ul className="list-disc space-y-2 pl-6">
        <li>Did the link break over two lines in your mail? Copy the whole of it into the address bar.</li>
        <li>Did you change your letter afterwards? Then a newer mail has the link that works.</li>
      </ul>
      <ButtonLink href="/" look="secondary">
        See all campaigns
      </ButtonLink>
    </div>
  )
}
