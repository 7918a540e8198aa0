'use client'

import { ActionButton } from '#components/forms/action-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { dashboardKey } from '#lib/dashboard/queries.ts'
import type { Dashboard } from '#lib/dashboard/schema.ts'

/** Stops a campaign's letters for now, or lets them go on; one that paused itself has its press beside the reason. */
export function PauseCampaign({ campaign }: { campaign: Dashboard['campaigns'][number] }) {
  const { slug, state, pausedItself } = campaign
  if ((state !== 'live' && state !== 'paused') || pausedItself) return null
  const paused = state === 'paused'
  return (
    <section aria-label="Pause" className="flow">
      {paused && (
        <Notice kind="warning" title="This campaign is paused">
          <p>It takes no letters. Confirmed ones are held, and leave by themselves when it goes on.</p>
        </Notice>
      )}
      <MoveButton slug={slug} to={paused ? 'live' : 'paused'} />
    </section>
  )
}

export const MoveButton = ({ slug, to }: { slug: string; to: 'live' | 'paused' }) => (
  <ActionButton action={`/api/campaigns/${slug}/state`} hidden={{ to }} changes={[dashboardKey]}>
    {to === 'live' ? 'Let the campaign go on' : 'Pause this campaign'}
  </ActionButton>
)
