import Link from 'next/link'
import type { ReactNode } from 'react'
import { whoAsks } from '#app/(team)/require-person.ts'
import { CampaignNav } from '#components/campaigns/campaign-nav.tsx'
import { stateTone } from '#components/campaigns/state-tone.ts'
import { WatchButton } from '#components/teamwork/watch-button.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { mayPerson } from '#lib/accounts/permissions.ts'
import { campaignStateNames } from '#lib/campaigns/campaign-words.ts'
import { campaignAt } from '../open-campaign.ts'

type Props = { params: Promise<{ slug: string }>; children: ReactNode }

/** The campaign's name and state above its pages, and the ways between them. Each page brings its own heading. */
export default async function CampaignLayout({ params, children }: Props) {
  const person = await whoAsks()
  const { slug } = await params
  const campaign = person && mayPerson(person, 'statement.read') ? await campaignAt(slug) : null
  if (!person || !campaign) return children
  return (
    <>
      <div className="mb-8">
        <p className="no-print">
          <Link href="/desk/campaigns" prefetch={false} className="inline-flex min-h-11 items-center">
            All campaigns
          </Link>
        </p>
        <p className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-2">
          <span className="min-w-0 font-bold text-xl leading-tight">{campaign.title}</span>
          <Tag tone={stateTone[campaign.state]}>{campaignStateNames[campaign.state]}</Tag>
        </p>
        <div className="no-print mb-3">
          <WatchButton person={person} name={campaign.title} campaignId={campaign.id} />
        </div>
        <CampaignNav slug={slug} coordinator={mayPerson(person, 'board.read')} />
      </div>
      {children}
    </>
  )
}
