import type { Door } from '#lib/platform/doors.ts'
import { atDoor } from './at-door.ts'
import { type Form, handleForm, type Outcome } from './handle-form.ts'
import { withRule } from './rules.ts'

/** A route that changes something and opens to anybody, as often as its door lets a network in. Nobody is looked up. */
export function openAction<Params, Input, Result extends Outcome>({
  door,
  ...form
}: Form<Params, Input, Result, null> & { door: Door }) {
  const handler = handleForm(form, {
    name: door,
    before: (request, language) => atDoor(door, request, language),
    admit: async () => ({ ok: true, person: null }),
  })
  return withRule(handler, { right: 'anybody', door, most: form.most })
}
