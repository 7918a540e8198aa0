import { type Refused, refused } from '#lib/platform/refused.ts'
import { tidyText } from '#lib/platform/tidy-text.ts'
import { longDay } from '#lib/words/dates.ts'
import { POSITION_LIMITS } from './schema.ts'
import { type Ending, endAs, holdPosition, type PositionWithdrawn } from './withdraw-position.ts'

export type PositionObjected = PositionWithdrawn | Refused<'too_late' | 'not_carried'>

/**
 * An officer does not want their organisation's position carried over to an editorially changed text: within the time
 * this withdraws it. Afterwards a position is withdrawn like any other, and the answer says so.
 */
export async function objectToCarriedPosition({ db, ...ending }: Ending): Promise<PositionObjected> {
  return db.$transaction(async (tx): Promise<PositionObjected> => {
    const held = await holdPosition(tx, ending)
    if (!held.ok) return held
    if (!held.objectUntil) {
      const message =
        'This position was not carried over from an earlier text. You can withdraw it at any time.'
      return refused('not_carried', message)
    }
    if (held.stands && ending.now > held.objectUntil) {
      const message = `The time to object ended on ${longDay(held.objectUntil)}, so the position was carried over and stands. You have lost nothing: you can withdraw it at any time, with the button “Withdraw”.`
      return refused('too_late', message)
    }
    const words = tidyText(ending.why ?? '').slice(0, POSITION_LIMITS.why)
    const why = words ? `Objected to being carried over: ${words}` : 'Objected to being carried over.'
    return endAs(tx, { ...ending, held, why, action: 'position.objected' })
  })
}
