import type { Action } from '#lib/accounts/permissions.ts'
import type { CampaignState } from '#lib/platform/generated/prisma/enums.ts'
import type { Need } from './campaign-readiness.ts'

export type CampaignMove = {
  from: CampaignState
  to: CampaignState
  /** The right it takes, for the organisation that leads. */
  right: Action
  /** What must hold first. */
  needs: readonly Need[]
  /** What stands on the button. */
  label: string
  /** What happens when it is pressed. */
  effect: string
}

/** What supporters' letters rest on: nothing may take it away from a live or paused campaign. */
export const LETTERS_NEED: readonly Need[] = ['asks', 'letter', 'imprint', 'sign_off', 'window']

/** What going live takes. */
export const GOING_LIVE: readonly Need[] = ['published', 'signature', ...LETTERS_NEED]

/** Every move of the table in campaign-states.ts: who may make it, and what must hold first; of one state's moves the usual one first. */
export const campaignMoves: readonly CampaignMove[] = [
  {
    from: 'drafting',
    to: 'consulting',
    // Whoever may start a campaign for the organisation that leads may open it to the others.
    right: 'campaign.create',
    needs: [],
    label: 'Open it for consultation',
    effect: 'Every organisation can propose amendments to the statement.',
  },
  {
    from: 'consulting',
    to: 'signing',
    right: 'campaign.move',
    needs: ['version'],
    label: 'Ask for positions',
    effect: 'The consultation ends. Officers take their organisation’s position on the version that was cut.',
  },
  {
    from: 'consulting',
    to: 'drafting',
    right: 'campaign.move',
    needs: [],
    label: 'Take it back to drafting',
    effect: 'Amendments and comments stay. New ones wait until the consultation opens again.',
  },
  {
    from: 'signing',
    to: 'live',
    right: 'campaign.move',
    needs: GOING_LIVE,
    label: 'Go live',
    effect: 'The campaign is public, and supporters can write to their MP.',
  },
  {
    from: 'signing',
    to: 'consulting',
    right: 'campaign.move',
    needs: [],
    label: 'Open the consultation again',
    effect: 'Positions stay as they are until a new version is cut.',
  },
  {
    from: 'live',
    to: 'paused',
    right: 'campaign.move',
    needs: [],
    label: 'Pause this campaign',
    effect: 'It takes no letters. Confirmed ones are held, and leave by themselves when it goes on.',
  },
  {
    from: 'paused',
    to: 'live',
    right: 'campaign.move',
    needs: ['signature_if_any_version', ...LETTERS_NEED],
    label: 'Let the campaign go on',
    effect: 'Supporters can write again, and held letters leave.',
  },
  ...(['live', 'paused'] as const).map(
    (from): CampaignMove => ({
      from,
      to: 'closed',
      right: 'campaign.move',
      needs: [],
      label: 'Close this campaign for good',
      effect: 'It takes no more letters. Answers still come in. A closed campaign does not open again.',
    }),
  ),
  {
    from: 'closed',
    to: 'archived',
    right: 'campaign.move',
    needs: [],
    label: 'Archive it',
    effect: 'It is kept for the record. Nothing of it changes any more.',
  },
]

/** The moves a campaign may make from where it is. */
export const movesFrom = (state: CampaignState): CampaignMove[] =>
  campaignMoves.filter(({ from }) => from === state)
