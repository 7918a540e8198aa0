import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { ConsentsCard } from '#components/organisations/consents-card.tsx'
import { InvitationsCard } from '#components/organisations/invitations-card.tsx'
import { LogoCard } from '#components/organisations/logo-card.tsx'
import { LogoPicture } from '#components/organisations/logo-picture.tsx'
import { MembershipCard } from '#components/organisations/membership-card.tsx'
import { organisationDone } from '#components/organisations/organisation-done.ts'
import { PeopleCard } from '#components/organisations/people-card.tsx'
import { standing } from '#components/organisations/period-words.ts'
import { ProfileCard } from '#components/organisations/profile-card.tsx'
import { DoneNotice } from '#components/ui/done-notice.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { campaignsToGive, invitationsOf, peopleOf } from '#lib/accounts/data.ts'
import { mayPerson } from '#lib/accounts/permissions.ts'
import { rolesAt } from '#lib/accounts/role-rules.ts'
import { organisationBySlug } from '#lib/coalition/data.ts'
import { kindNames } from '#lib/coalition/schema.ts'
import { database } from '#lib/platform/database.ts'
import { countStandingYeses } from '#lib/supporters/data.ts'

type Props = PageProps<'/organisations/[slug]'>

const found = cache((slug: string) => organisationBySlug(database(), slug))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await found((await params).slug))?.name ?? 'There is no such page' }
}

export default async function OrganisationPage({ params, searchParams }: Props) {
  const { slug } = await params
  const path = `/organisations/${encodeURIComponent(slug)}`
  const { person, refusal } = await requirePerson({ path, action: 'statement.read' })
  const organisation = await found(slug)
  if (!organisation) notFound()
  const asked = await searchParams
  if (refusal) return <NotAllowed message={refusal.message} />
  const now = new Date()
  const { id: organisationId, kind } = organisation
  const { here, words } = standing(organisation.periods, now)
  const own = person.memberships.some((each) => each.organisationId === organisationId)
  const invites = mayPerson(person, 'person.invite', { organisationId })
  const edits = mayPerson(person, 'organisation.edit', { organisationId })
  const coordinates = mayPerson(person, 'organisation.manage')
  const roles = rolesAt(kind).filter((role) => role !== 'coordinator' || coordinates)
  const exports = mayPerson(person, 'consent.export', { organisationId })
  const gives = mayPerson(person, 'case.give')
  const [people, invitations, yeses, toGive] = await Promise.all([
    own || invites ? peopleOf(database(), organisationId) : [],
    invites ? invitationsOf(database(), { organisationId, now }) : [],
    exports ? countStandingYeses(database(), organisationId) : 0,
    gives ? campaignsToGive(database()) : null,
  ])
  return (
    <div className="flow max-w-[56rem]">
      <DoneNotice done={asked.done} sentences={organisationDone} />
      <div className="flex flex-wrap items-center gap-4">
        <LogoPicture organisation={organisation} size="large" />
        <div className="min-w-[14rem] flex-1">
          <Heading>{organisation.name}</Heading>
          <p className="mt-2 flex flex-wrap items-center gap-2">
            <Tag>{kindNames[kind]}</Tag>
            <Tag tone={here ? 'good' : 'warn'}>{words}</Tag>
          </p>
        </div>
      </div>
      <ProfileCard organisation={organisation} mayEdit={edits} />
      {(own || invites) && (
        <PeopleCard
          organisation={organisation}
          people={people}
          roles={mayPerson(person, 'role.give', { organisationId }) ? roles : []}
          toGive={toGive}
          readerId={person.id}
        />
      )}
      {invites && <InvitationsCard {...{ organisation, invitations, roles }} open={here} />}
      {exports && <ConsentsCard organisation={organisation} count={yeses} />}
      {edits && <LogoCard organisation={organisation} />}
      <MembershipCard organisation={organisation} here={here} manages={coordinates} />
    </div>
  )
}
