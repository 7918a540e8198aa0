import { currentPerson } from '#lib/accounts/current-person.ts'
import { refusalFor } from '#lib/accounts/refusal.ts'
import { catcherIsOn } from '#lib/catcher/caught-mail.ts'
import { fromThisMachine } from '#lib/platform/this-machine.ts'

/**
 * Who may read and answer caught mail: whoever sits at this machine, for whom it is made, and the people who read such
 * mail anyway. It holds supporters' letters, and the links that confirm them and that let people in.
 */
export async function mayReadMail(headers: Headers): Promise<boolean> {
  if (!catcherIsOn()) return false
  if (fromThisMachine(headers)) return true
  return refusalFor(await currentPerson(headers), 'holding.read') === null
}
