import { type EditRefused, faultsOf, invalidValues } from '#lib/platform/edit-refusals.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import type { FormValues } from '#lib/platform/merge-edits.ts'
import { refused } from '#lib/platform/refused.ts'
import { changeDissolution, type DissolutionChange } from './change-dissolution.ts'
import { dissolutionInput } from './schema.ts'

const YEAR_MS = 366 * DAY_MS

/**
 * Records the day Parliament is dissolved, past or to come. From that day there are no members: no letter leaves until
 * the election is recorded, see `recallParliament`.
 */
export async function dissolveParliament(options: DissolutionChange & { typed: FormValues }) {
  const { typed, now } = options
  return changeDissolution<EditRefused | typeof OPEN>(options, async (tx, latest) => {
    if (latest && !latest.electedOn) return OPEN
    const input = dissolutionInput.safeParse(typed)
    if (!input.success) return invalidValues(faultsOf(input.error))
    const { dissolvedOn } = input.data
    if (Math.abs(dissolvedOn.getTime() - now.getTime()) > YEAR_MS) return invalidValues(FAR_AWAY)
    if (latest?.electedOn && dissolvedOn <= latest.electedOn) return invalidValues(BEFORE_THE_LAST)
    const { id } = await tx.dissolution.create({ data: { dissolvedOn } })
    return { ok: true, id, action: 'parliament.dissolved', detail: typed }
  })
}

const OPEN = refused(
  'recorded_already',
  'A dissolution is recorded already, so nothing was changed. Look at what the page says now.',
)
const FAR_AWAY = { dissolvedOn: 'That is more than a year from today. Look at the year again.' }
const BEFORE_THE_LAST = { dissolvedOn: 'That is before the last general election. Give a later day.' }
