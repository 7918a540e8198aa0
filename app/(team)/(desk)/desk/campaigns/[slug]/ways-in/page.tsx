import type { Metadata } from 'next'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { AddressMaker } from '#components/campaigns/address-maker.tsx'
import { WaysTable } from '#components/campaigns/ways-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { mayPerson } from '#lib/accounts/permissions.ts'
import { pagesToShare } from '#lib/dashboard/pages-to-share.ts'
import { waysIn } from '#lib/dashboard/ways-in.ts'
import { database } from '#lib/platform/database.ts'
import { openCampaign } from '../../open-campaign.ts'
import { addressIn } from './address-in.ts'

export const metadata: Metadata = { title: 'Campaign: ways in' }

/** `?page=`, `?source=`, `?medium=` and `?name=` make an address to share. */
export default async function WaysInPage({
  params,
  searchParams,
}: PageProps<'/desk/campaigns/[slug]/ways-in'>) {
  const { slug } = await params
  const { campaign, person, refusal } = await openCampaign(slug, '/ways-in')
  if (refusal) return <NotAllowed message={refusal.message} />
  const { id: campaignId } = campaign
  const [ways, own] = await Promise.all([
    waysIn(database(), { campaignId, person }),
    pagesToShare(database(), { campaignId, person, now: new Date() }),
  ])
  const all = mayPerson(person, 'ways.read')
  const pages = [
    ...own.map((page) => ({ value: page.slug, label: page.name })),
    { value: '', label: 'The campaign’s own page' },
  ]
  const made = addressIn(slug, await searchParams, pages)
  return (
    <div className="flow">
      <Heading>Ways in</Heading>
      <Lead>
        Which pages and addresses the letters came through.{' '}
        {all
          ? 'Every letter that its supporter confirmed is counted once.'
          : 'You see your own organisation’s, rounded down to fives; what fewer than five came by is not listed, because it could point at a person.'}
      </Lead>
      <div className="grid items-start gap-8 *:min-w-0 lg:grid-cols-2">
        <div className="grid gap-6">
          {ways.length === 0 ? (
            <EmptyState title="No letter to count yet">
              <p>
                Share an address of your own, and the letters that come by it are counted here. Make the first
                one on this page.
              </p>
            </EmptyState>
          ) : (
            ways.map((way) => (
              <WaysTable
                key={way.through ?? ''}
                way={way}
                campaign={mayPerson(person, 'letter.read') ? slug : null}
              />
            ))
          )}
        </div>
        <AddressMaker slug={slug} pages={pages} {...made} />
      </div>
    </div>
  )
}
