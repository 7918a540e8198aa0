import type { Action } from '#lib/accounts/permissions.ts'
import type { CampaignState } from '#lib/platform/generated/prisma/enums.ts'
import type { Need } from './campaign-readiness.ts'

export type CampaignMove = {
  to: CampaignState
  /** The right it takes, for the organisation that leads; the coordinators' own unless said otherwise. */
  right: Action
  /** What must hold first. */
  needs: readonly Need[]
  /** What stands on the button. */
  label: string
  /** What happens when it is pressed. */
  effect: string
}

/** What supporters' letters rest on: nothing may take it away from a live or paused campaign. */
export const LETTERS_NEED: readonly Need[] = [
  'asks',
  'letter',
  'imprint',
  'sign_off',
  'window',
  'coalition_address',
  'coalition_charity',
  'coalition_email',
  'coalition_data_place',
]

/** What going live takes. */
export const GOING_LIVE: readonly Need[] = ['published', 'signature', ...LETTERS_NEED]

const move = (
  to: CampaignState,
  {
    right = 'campaign.move',
    needs = [],
    ...words
  }: Partial<CampaignMove> & { label: string; effect: string },
): CampaignMove => ({ to, right, needs, ...words })

const close = move('closed', {
  label: 'Close this campaign for good',
  effect: 'It takes no more letters. Answers still come in. A closed campaign does not open again.',
})

/** The life of a campaign: what each state means, and the moves on from it, the usual one first. */
export const campaignStates: Readonly<
  Record<CampaignState, { readonly means: string; readonly moves: readonly CampaignMove[] }>
> = {
  drafting: {
    means: 'being written',
    moves: [
      move('consulting', {
        // Whoever may start a campaign for the organisation that leads may open it to the others.
        right: 'campaign.create',
        label: 'Open it for consultation',
        effect: 'Every organisation can propose amendments to the statement.',
      }),
    ],
  },
  consulting: {
    means: 'open to amendments',
    moves: [
      move('signing', {
        needs: ['version'],
        label: 'Ask for positions',
        effect:
          'The consultation ends. Officers take their organisation’s position on the version that was cut.',
      }),
      move('drafting', {
        label: 'Take it back to drafting',
        effect: 'Amendments and comments stay. New ones wait until the consultation opens again.',
      }),
    ],
  },
  signing: {
    means: 'waiting for positions',
    moves: [
      move('live', {
        needs: GOING_LIVE,
        label: 'Go live',
        effect: 'The campaign is public, and supporters can write to their MP.',
      }),
      move('consulting', {
        label: 'Open the consultation again',
        effect: 'Positions stay as they are until a new version is cut.',
      }),
    ],
  },
  live: {
    means: 'open to supporters',
    moves: [
      move('paused', {
        label: 'Pause this campaign',
        effect: 'It takes no letters. Confirmed ones are held, and leave by themselves when it goes on.',
      }),
      close,
    ],
  },
  paused: {
    means: 'stopped for now; letters are held',
    moves: [
      move('live', {
        needs: ['signature_if_any_version', ...LETTERS_NEED],
        label: 'Let the campaign go on',
        effect: 'Supporters can write again, and held letters leave.',
      }),
      close,
    ],
  },
  closed: {
    means: 'over; answers still come in',
    moves: [
      move('archived', {
        label: 'Archive it',
        effect: 'It is kept for the record. Nothing of it changes any more.',
      }),
    ],
  },
  archived: { means: 'kept for the record', moves: [] },
}
