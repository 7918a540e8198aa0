import { addUpCounts, countsOf } from '#lib/counts/add-up-counts.ts'
import { GIVEN_UP, type KeptCount } from '#lib/counts/kept-count.ts'
import { LetterState } from '#lib/platform/generated/prisma/enums.ts'

/** What a reader wants to know of many letters at once, in the order of a letter's way. */
export const letterGroups = {
  unconfirmed: 'Waiting for the supporter to confirm',
  on_the_way: 'On the way',
  delivered: 'Delivered',
  kept_back: 'Kept back',
  needs_a_look: 'Need somebody to look',
  not_sent: 'Not sent',
} as const

export type LetterGroup = keyof typeof letterGroups

/** What each group holds, said once under the totals. */
export const groupMeans: Record<LetterGroup, string> = {
  unconfirmed: 'written, but the supporter has not yet said yes from their own mailbox',
  on_the_way: 'confirmed, and waiting for its turn or to be tried again',
  delivered: "the MP's mail system has it",
  kept_back: 'confirmed, and not sent for now',
  needs_a_look: 'refused, returned, or the line went dead while it was handed over',
  not_sent:
    'never confirmed in time, held until its time was over, taken back, removed, given up, or beside another that was confirmed',
}

const groupOf = {
  awaiting_confirmation: 'unconfirmed',
  queued: 'on_the_way',
  sent: 'delivered',
  held: 'kept_back',
  in_doubt: 'needs_a_look',
  bounced: 'needs_a_look',
  failed: 'needs_a_look',
  expired: 'not_sent',
  withdrawn: 'not_sent',
  cancelled: 'not_sent',
  superseded: 'not_sent',
} as const satisfies Record<LetterState, LetterGroup>

/** One part of a list of letters: those in a state, and of those that failed the ones given up, or the others. */
export type LetterPart = { state: LetterState; givenUp: boolean }

/** What a group holds. A letter that failed and was given up needs nobody any more. */
export function partsOf(group: LetterGroup): LetterPart[] {
  const states = Object.values(LetterState).filter((state) => groupOf[state] === group)
  const parts = states.map((state) => ({ state, givenUp: false }))
  return group === 'not_sent' ? [...parts, { state: 'failed', givenUp: true }] : parts
}

/** How many letters these parts hold, by counts of letters by state. */
export function countParts(counts: readonly KeptCount[], parts: readonly LetterPart[]): number {
  const letters = countsOf(counts, { what: 'letters_by_state' })
  return parts.reduce((sum, { state, givenUp }) => {
    const gaveUp = addUpCounts(letters, { state, detail: GIVEN_UP })
    return sum + (givenUp ? gaveUp : addUpCounts(letters, { state }) - gaveUp)
  }, 0)
}
