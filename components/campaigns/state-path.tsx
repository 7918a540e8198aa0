import { campaignStates } from '#lib/campaigns/campaign-states.ts'
import { campaignStateNames } from '#lib/campaigns/campaign-words.ts'
import type { CampaignState } from '#lib/platform/generated/prisma/enums.ts'

/** The states a campaign goes through on its usual way; a pause stands in for being live. */
const WAY: readonly CampaignState[] = ['drafting', 'consulting', 'signing', 'live', 'closed', 'archived']

/** Where in its life a campaign is, in words and as a line of steps. */
export function StatePath({ state }: { state: CampaignState }) {
  const at = WAY.indexOf(state === 'paused' ? 'live' : state)
  return (
    <ol aria-label="Life of the campaign" className="grid gap-2 sm:grid-cols-3 lg:grid-cols-6">
      {WAY.map((each, index) => {
        const here = index === at
        const shown = here ? state : each
        return (
          <li
            key={each}
            aria-current={here ? 'step' : undefined}
            className={`rounded-lg border-2 px-3 py-2 leading-tight ${here ? 'border-brand bg-brand-wash' : 'border-line bg-surface'} ${here ? '' : 'max-sm:hidden'}`}
          >
            <p className="font-semibold">
              {index + 1}. {campaignStateNames[shown]}
              <span className="sr-only">{here ? ', where it is now' : index < at ? ', done' : ''}</span>
            </p>
            <p className="text-sm text-ink-soft">{campaignStates[shown].means}</p>
          </li>
        )
      })}
    </ol>
  )
}
