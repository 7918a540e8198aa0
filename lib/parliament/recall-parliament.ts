import { type EditRefused, faultsOf, invalidValues } from '#lib/platform/edit-refusals.ts'
import { londonDate } from '#lib/platform/london-day.ts'
import type { FormValues } from '#lib/platform/merge-edits.ts'
import { refused } from '#lib/platform/refused.ts'
import { changeDissolution, type DissolutionChange } from './change-dissolution.ts'
import { electionInput } from './schema.ts'

/**
 * Records the general election that ended a dissolution: there are members again, and letters leave. Never for a day to
 * come: letters would leave by themselves before anybody has seen to the new members.
 */
export async function recallParliament(options: DissolutionChange & { id: string; typed: FormValues }) {
  const { id, typed, now } = options
  return changeDissolution<EditRefused | typeof NOT_DISSOLVED>(options, async (tx, latest) => {
    if (latest?.id !== id || latest.electedOn) return NOT_DISSOLVED
    const input = electionInput.safeParse(typed)
    if (!input.success) return invalidValues(faultsOf(input.error))
    const { electedOn } = input.data
    if (electedOn < latest.dissolvedOn) return invalidValues(TOO_EARLY)
    if (electedOn > londonDate(now)) return invalidValues(TO_COME)
    await tx.dissolution.update({ where: { id }, data: { electedOn } })
    return { ok: true, id, action: 'parliament.elected', detail: typed }
  })
}

export const NOT_DISSOLVED = refused(
  'not_dissolved',
  'That dissolution is over or taken back by now, so nothing was changed. Look at the page again.',
)
const TOO_EARLY = { electedOn: 'The election comes after the dissolution. Give a later day.' }
const TO_COME = {
  electedOn: 'Give it once the election is over and the new MPs are in Chorus: from then on letters leave.',
}
