'use client'

import { useQuery } from '@tanstack/react-query'
import { RefreshLine } from '#components/providers/refresh-line.tsx'
import { dashboardQuery } from '#lib/dashboard/queries.ts'
import { CampaignChooser } from './campaign-chooser.tsx'
import { HealthLine } from './health-line.tsx'
import { KeyFigures } from './key-figures.tsx'
import { LetterGroupsTable } from './letter-groups-table.tsx'
import { LettersChart } from './letters-chart.tsx'
import { MembersTable } from './members-table.tsx'
import { NewestAnswers } from './newest-answers.tsx'
import { PauseCampaign } from './pause-campaign.tsx'

/** Everything on the dashboard of one campaign, or of all; reads itself again every few seconds. */
export function DashboardBoard({ campaign, mayMove }: { campaign: string | null; mayMove: boolean }) {
  const { data, error, dataUpdatedAt } = useQuery(dashboardQuery(campaign))
  const shown = data?.campaigns.find(({ slug }) => slug === data.campaign)
  return (
    <div className="mt-4 grid gap-8 *:min-w-0">
      <div className="flex flex-wrap items-end justify-between gap-4">
        {data && <CampaignChooser campaigns={data.campaigns} chosen={data.campaign} />}
        <RefreshLine updatedAt={dataUpdatedAt} error={error} />
      </div>
      {data && (
        <>
          <HealthLine health={data.health} />
          <KeyFigures dashboard={data} />
          <div className="grid items-start gap-8 *:min-w-0 xl:grid-cols-2">
            <LettersChart days={data.days} />
            <LetterGroupsTable groups={data.letters.groups} />
          </div>
          {data.answers.newest && <NewestAnswers newest={data.answers.newest} unread={data.answers.unread} />}
          <MembersTable members={data.members} exact={data.exact} />
          {mayMove && shown && <PauseCampaign campaign={shown} />}
        </>
      )}
    </div>
  )
}
