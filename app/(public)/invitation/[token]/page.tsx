import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { cache } from 'react'
import { AcceptForm } from '#components/accounts/accept-form.tsx'
import { InvitationOver, invitationOverTitle } from '#components/accounts/invitation-over.tsx'
import { UnknownInvitation } from '#components/accounts/unknown-invitation.tsx'
import { Button } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { currentPerson } from '#lib/accounts/current-person.ts'
import { invitationBehindLink } from '#lib/accounts/data.ts'
import { roleHints, roleNames } from '#lib/accounts/schema.ts'
import { database } from '#lib/platform/database.ts'
import { dayAndTime } from '#lib/words/dates.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ token: string }> }

const opened = cache((token: string) => invitationBehindLink(database(), { token, now: new Date() }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const invitation = await opened((await params).token)
  if (!invitation) return { title: 'We do not know this link' }
  if (invitation.state !== 'waiting') return { title: invitationOverTitle(invitation.state) }
  return { title: `Work for ${invitation.organisationName}` }
}

/** Shows an invitation and a form. Opening it accepts nothing: mail scanners follow links too. */
export default async function InvitationPage({ params }: Props) {
  const { token } = await params
  const invitation = await opened(token)
  if (!invitation) return <UnknownInvitation />
  const { state, organisationName, inviterName, role, name, email, accountId } = invitation
  const inviter = inviterName ?? 'whoever invited you'
  if (state !== 'waiting') return <InvitationOver {...{ state, inviter }} organisation={organisationName} />
  const person = await currentPerson(await headers())
  const action = `/invitation/${encodeURIComponent(token)}/accept`
  return (
    <div className="flow">
      <Heading>Work for {organisationName}</Heading>
      <Lead>
        {inviterName ?? 'Somebody of the coalition'} invites you to work for {organisationName} in Chorus,
        where the coalition campaigns together.
      </Lead>
      <DefinitionList
        items={[
          { term: 'Your role', value: `${roleNames[role]}. ${roleHints[role]}` },
          { term: 'Sent to', value: <span className="[overflow-wrap:anywhere]">{email}</span> },
          { term: 'Open until', value: dayAndTime(invitation.expiresAt) },
        ]}
      />
      {person && person.id !== accountId ? (
        <Notice kind="warning" title="You are signed in as somebody else">
          <p>
            You are {person.name} here, and this invitation was sent to another address. Sign out, then open
            the link in the mail again.
          </p>
          <form action="/api/auth/sign-out" method="post">
            <Button look="secondary">Sign out</Button>
          </form>
        </Notice>
      ) : (
        <Card>
          <AcceptForm
            action={action}
            as={person ? 'signed_in' : accountId ? 'account' : 'new'}
            name={name}
            email={email}
          />
        </Card>
      )}
      <p className="text-ink-soft">You did not expect this? Close this page: nothing happens by itself.</p>
    </div>
  )
}
