import type { Metadata } from 'next'
import Link from 'next/link'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { stateTone } from '#components/campaigns/state-tone.ts'
import { CountLink } from '#components/dashboard/count-link.tsx'
import { lettersAt } from '#components/dashboard/list-addresses.ts'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Card } from '#components/ui/card.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { mayPerson } from '#lib/accounts/permissions.ts'
import { campaignStateNames } from '#lib/campaigns/campaign-words.ts'
import { deskCampaigns, possibleLeads } from '#lib/campaigns/data.ts'
import { windowInWords } from '#lib/campaigns/window-in-words.ts'
import { confirmedByCampaign } from '#lib/counts/data.ts'
import { toldCount } from '#lib/counts/told-count.ts'
import { database } from '#lib/platform/database.ts'

export const metadata: Metadata = { title: 'Campaigns' }

export default async function CampaignsPage() {
  const { person, refusal } = await requirePerson({ path: '/desk/campaigns', action: 'statement.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const [campaigns, confirmed] = await Promise.all([
    deskCampaigns(database()),
    confirmedByCampaign(database()),
  ])
  const leads = await possibleLeads(database(), { person, now: new Date() })
  const start = leads.length > 0 && <ButtonLink href="/desk/campaigns/new">Start a campaign</ButtonLink>
  return (
    <div className="flow">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <Heading>Campaigns</Heading>
        {campaigns.length > 0 && start}
      </div>
      {campaigns.length === 0 ? (
        <EmptyState title="No campaign yet" action={start}>
          <p>
            A campaign brings together a statement that organisations sign, what you ask of MPs, and the
            letter supporters send.{' '}
            {start ? 'Start the first one.' : 'An officer or a coordinator starts one.'}
          </p>
        </EmptyState>
      ) : (
        <>
          <Lead>Every campaign of the coalition, from the first draft to the record.</Lead>
          <ul className="grid gap-4 lg:grid-cols-2">
            {campaigns.map((campaign) => (
              <CampaignLine
                key={campaign.slug}
                campaign={campaign}
                confirmed={toldCount(
                  confirmed.get(campaign.id) ?? 0,
                  mayPerson(person, 'dashboard.read_exact'),
                )}
                opens={mayPerson(person, 'letter.read')}
              />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function CampaignLine({
  campaign,
  confirmed,
  opens,
}: {
  campaign: Awaited<ReturnType<typeof deskCampaigns>>[number]
  confirmed: number | null
  /** May open the list that the number counts. */
  opens: boolean
}) {
  const { slug, title, state, opensOn, closesOn, leadOrganisation } = campaign
  return (
    <Card as="li" labelledBy={`campaign-${slug}`}>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <Heading level={2} id={`campaign-${slug}`} className="min-w-0">
          <Link href={`/desk/campaigns/${slug}`} prefetch={false}>
            {title}
          </Link>
        </Heading>
        <Tag tone={stateTone[state]}>{campaignStateNames[state]}</Tag>
      </div>
      <DefinitionList
        items={[
          { term: 'Led by', value: leadOrganisation.name },
          { term: 'Window', value: windowInWords(opensOn, closesOn) },
          {
            term: 'Letters confirmed',
            value: (
              <CountLink
                inText
                href={opens && lettersAt({ show: 'confirmed', campaign: slug })}
                of={`letters confirmed, ${title}`}
                count={confirmed}
              />
            ),
          },
        ]}
      />
    </Card>
  )
}
