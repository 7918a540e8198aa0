import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { DashboardBoard } from '#components/dashboard/dashboard-board.tsx'
import { readMembersSort } from '#components/dashboard/members-sort.ts'
import { DissolvedNotice } from '#components/parliament/dissolved-notice.tsx'
import { MembersAsOf } from '#components/parliament/members-as-of.tsx'
import { Hydrated } from '#components/providers/hydrated.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { readColumns } from '#components/workbench/columns.ts'
import { mayPerson } from '#lib/accounts/permissions.ts'
import { dashboardFor } from '#lib/dashboard/dashboard-for.ts'
import { usualCampaign } from '#lib/dashboard/data.ts'
import { dashboardQuery } from '#lib/dashboard/queries.ts'
import { dissolved } from '#lib/parliament/data.ts'
import { database } from '#lib/platform/database.ts'
import { requirePerson } from '../../require-person.ts'

export const metadata: Metadata = { title: 'Dashboard' }

/** `?campaign=slug` for one, `?campaign=all` for all; without it the only live one. */
export default async function DashboardPage({ searchParams }: PageProps<'/dashboard'>) {
  const [{ campaign: asked, sort }, cookie] = await Promise.all([searchParams, cookies()])
  const path = typeof asked === 'string' ? `/dashboard?campaign=${encodeURIComponent(asked)}` : '/dashboard'
  const { person, refusal } = await requirePerson({ path, action: 'dashboard.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const read = (campaign: string | null) => dashboardFor(database(), { person, campaign })
  const wanted = typeof asked === 'string' ? asked : await usualCampaign(database())
  const data = (wanted && wanted !== 'all' && (await read(wanted))) || (await read(null))
  const noMembers = await dissolved(database(), new Date())
  const query = dashboardQuery(data?.campaign ?? null)
  return (
    <Hydrated query={query} data={data}>
      <Heading>Dashboard</Heading>
      {noMembers && <DissolvedNotice mayRecord={mayPerson(person, 'parliament.edit')} />}
      <DashboardBoard
        key={data?.campaign}
        campaign={data?.campaign ?? null}
        membersAsOf={<MembersAsOf language="en" />}
        membersSort={readMembersSort(sort)}
        membersColumns={readColumns(cookie)}
        mayMove={!noMembers && mayPerson(person, 'campaign.move')}
      />
    </Hydrated>
  )
}
