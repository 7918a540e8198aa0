import type { Person } from '#lib/accounts/schema.ts'
import { admit, type Right } from './admit.ts'
import { type Form, handleForm, type Outcome } from './handle-form.ts'
import { withRule } from './rules.ts'

/**
 * A route that changes something for a signed-in person who has `right` for any organisation at all; the verb asks for it
 * again, inside its own transaction. Takes a form or JSON, and answers in JSON, by a redirect, or with a plain page that
 * says what went wrong and holds everything that was typed.
 */
export function action<Params, Input, Result extends Outcome>({
  right,
  ...form
}: Form<Params, Input, Result, Person> & { right: Right }) {
  const handler = handleForm(form, { name: right, admit: (request) => admit(request, right) })
  return withRule(handler, { right, most: form.most })
}
