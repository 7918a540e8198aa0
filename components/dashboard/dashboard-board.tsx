'use client'

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { RefreshLine } from '#components/providers/refresh-line.tsx'
import { Chooser } from '#components/ui/chooser.tsx'
import type { Sort } from '#components/ui/data-table-sort.ts'
import { dashboardQuery } from '#lib/dashboard/queries.ts'
import type { Dashboard } from '#lib/dashboard/schema.ts'
import { CollectingNotice } from './collecting-notice.tsx'
import { HealthLine } from './health-line.tsx'
import { HeardTable } from './heard-table.tsx'
import { InFives } from './in-fives.tsx'
import { KeyFigures } from './key-figures.tsx'
import { Lanes } from './lanes.tsx'
import { LetterGroupsTable } from './letter-groups-table.tsx'
import { LettersChart } from './letters-chart.tsx'
import { MembersTable } from './members-table.tsx'
import { NewestAnswers } from './newest-answers.tsx'
import { PauseCampaign } from './pause-campaign.tsx'
import { PausedItself } from './paused-itself.tsx'

type Props = {
  campaign: string | null
  mayMove: boolean
  /** How fresh our knowledge of MPs is. */
  membersAsOf: ReactNode
  /** How the MPs are sorted, and which columns of theirs the reader chose. */
  membersSort: Sort
  membersColumns: readonly string[] | null
}

/** Everything on the dashboard of one campaign, or of all; reads itself again every few seconds. */
export function DashboardBoard({ campaign, mayMove, membersAsOf, membersSort, membersColumns }: Props) {
  const { data, error, dataUpdatedAt } = useQuery(dashboardQuery(campaign))
  const shown = data?.campaigns.find(({ slug }) => slug === data.campaign)
  return (
    <div className="mt-4 grid gap-8 *:min-w-0">
      <div className="flex flex-wrap items-end justify-between gap-4">
        {data && (
          <Chooser
            page="/dashboard"
            name="campaign"
            label="Campaign"
            options={[{ value: 'all', label: 'All campaigns' }, ...data.campaigns.map(campaignOption)]}
            chosen={data.campaign ?? 'all'}
          />
        )}
        <RefreshLine updatedAt={dataUpdatedAt} error={error} />
      </div>
      {data && (
        <>
          <PausedItself campaigns={data.campaigns} mayMove={mayMove} opens={data.answers.newest !== null} />
          <HealthLine
            health={data.health}
            lanes={data.lanes}
            collecting={data.collecting}
            opens={data.answers.newest !== null}
          />
          <CollectingNotice collecting={data.collecting} />
          {!data.exact && <InFives />}
          <KeyFigures dashboard={data} />
          <Lanes lanes={data.lanes} at={data.at} opens={data.answers.newest !== null} />
          <div className="grid items-start gap-8 *:min-w-0 xl:grid-cols-2">
            <LettersChart days={data.days} campaign={data.campaign} opens={data.answers.newest !== null} />
            <LetterGroupsTable
              groups={data.letters.groups}
              keptBack={data.letters.keptBack}
              campaign={data.campaign}
              opens={data.answers.newest !== null}
            />
          </div>
          {data.answers.newest && (
            <NewestAnswers
              newest={data.answers.newest}
              unread={data.answers.unread ?? 0}
              campaign={data.campaign}
            />
          )}
          <HeardTable heard={data.heard} campaign={data.campaign} opens={data.answers.newest !== null} />
          <MembersTable
            members={data.members}
            exact={data.exact}
            asOf={membersAsOf}
            sort={membersSort}
            columns={membersColumns}
            campaign={data.campaign}
            opens={data.answers.newest !== null}
          />
          {mayMove && shown && <PauseCampaign campaign={shown} />}
        </>
      )}
    </div>
  )
}

const campaignOption = ({ slug, title, state }: Dashboard['campaigns'][number]) => ({
  value: slug,
  label: state === 'live' ? title : `${title} (${state})`,
})
