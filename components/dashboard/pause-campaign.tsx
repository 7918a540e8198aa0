'use client'

import { ActionButton } from '#components/forms/action-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { dashboardKey } from '#lib/dashboard/queries.ts'
import type { Dashboard } from '#lib/dashboard/schema.ts'

/** Stops a campaign's letters for now, or lets them go on. */
export function PauseCampaign({ campaign }: { campaign: Dashboard['campaigns'][number] }) {
  const { slug, state } = campaign
  if (state !== 'live' && state !== 'paused') return null
  const paused = state === 'paused'
  return (
    <section aria-label="Pause" className="flow">
      {paused && (
        <Notice kind="warning" title="This campaign is paused">
          <p>It takes no letters. Confirmed ones are held, and leave by themselves when it goes on.</p>
        </Notice>
      )}
      <ActionButton
        action={`/api/campaigns/${slug}/state`}
        hidden={{ to: paused ? 'live' : 'paused' }}
        changes={[dashboardKey]}
      >
        {paused ? 'Let the campaign go on' : 'Pause this campaign'}
      </ActionButton>
    </section>
  )
}
