import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { CutForm } from '#components/statements/cut-form.tsx'
import { VersionList } from '#components/statements/version-list.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { DoneNotice } from '#components/ui/done-notice.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { mayPerson } from '#lib/accounts/permissions.ts'
import { campaignStates } from '#lib/campaigns/campaign-states.ts'
import { database } from '#lib/platform/database.ts'
import { statementOf, versionsOf } from '#lib/statements/data.ts'
import { CUT_OPEN, PUBLISH_OPEN } from '#lib/statements/draft-open.ts'
import { openCampaign } from '../../open-campaign.ts'

export const metadata: Metadata = { title: 'Versions' }

export default async function VersionsPage({
  params,
  searchParams,
}: PageProps<'/desk/campaigns/[slug]/versions'>) {
  const { slug } = await params
  const { campaign, person, refusal } = await openCampaign(slug, '/versions')
  if (refusal) return <NotAllowed message={refusal.message} />
  const [statement, versions] = await Promise.all([
    statementOf(database(), campaign.id),
    versionsOf(database(), campaign.id),
  ])
  if (!statement) notFound()
  const { clauses } = statement
  const mayCut = mayPerson(person, 'version.cut', { organisationId: campaign.leadOrganisationId })
  const mayPublish = mayPerson(person, 'version.publish')
  const open = CUT_OPEN.includes(campaign.state)
  return (
    <div className="grid max-w-[56rem] gap-6 *:min-w-0">
      <div className="flow">
        <Heading>Versions</Heading>
        <Lead>
          Each is a text that no longer changes, named by its hash. Organisations sign exactly that.
        </Lead>
      </div>
      <DoneNotice
        done={(await searchParams).done}
        sentences={{ cut: `Version ${versions[0]?.number} is cut.`, published: 'The version is published.' }}
      />
      {versions.length === 0 && (
        <EmptyState
          title="No versions yet"
          action={
            <ButtonLink href={`/desk/campaigns/${slug}/statement`} look="secondary">
              Go to the draft
            </ButtonLink>
          }
        >
          <p>
            When the draft says what it should, an officer of {statement.campaign.lead.name} or a coordinator
            cuts a version of it here, and every organisation is asked for its position.
          </p>
        </EmptyState>
      )}
      {mayCut && open && clauses.length > 0 && (
        <CutForm
          slug={slug}
          latest={versions[0]?.number ?? 0}
          seen={clauses.map(({ id, revision }) => ({ clauseId: id, revision }))}
          mayCallEditorial={mayPublish}
        />
      )}
      {mayCut && open && clauses.length === 0 && (
        <Notice title="Nothing to cut yet">
          <p>The draft has no clauses. Add the first one, and a version can be cut here.</p>
        </Notice>
      )}
      {mayCut && !open && (
        <Notice title="No version can be cut now">
          <p>
            The campaign is {campaignStates[campaign.state].means}. Versions are cut while it is open to
            amendments, waiting for positions or live. A coordinator can move it.
          </p>
        </Notice>
      )}
      <VersionList
        slug={slug}
        versions={versions}
        mayPublish={mayPublish && PUBLISH_OPEN.includes(campaign.state)}
      />
    </div>
  )
}
