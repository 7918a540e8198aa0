'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { campaignMoveAnswer } from '#lib/campaigns/schema.ts'
import type { Dashboard } from '#lib/dashboard/schema.ts'
import { fetchJson } from '#lib/platform/fetch-json.ts'

/** Stops a campaign's letters for now, or lets them go on. */
export function PauseCampaign({ campaign }: { campaign: Dashboard['campaigns'][number] }) {
  const { slug, state } = campaign
  const client = useQueryClient()
  const move = useMutation({
    mutationFn: (to: 'paused' | 'live') =>
      fetchJson(`/api/campaigns/${slug}/state`, campaignMoveAnswer, { body: { to } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['dashboard'] }),
  })
  if (state !== 'live' && state !== 'paused') return null
  const paused = state === 'paused'
  return (
    <section aria-label="Pause" className="flow">
      {paused && (
        <Notice kind="warning" title="This campaign is paused">
          <p>It takes no letters. Confirmed ones are held, and leave by themselves when it goes on.</p>
        </Notice>
      )}
      <Button
        look="secondary"
        aria-disabled={move.isPending}
        onClick={() => !move.isPending && move.mutate(paused ? 'live' : 'paused')}
      >
        {paused ? 'Let the campaign go on' : 'Pause this campaign'}
      </Button>
      <div role="alert">
        {move.error && (
          <Notice kind="error" title="Not changed">
            <p>{move.error.message}</p>
          </Notice>
        )}
      </div>
    </section>
  )
}
