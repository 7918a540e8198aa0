import { languageIn } from '#app/http/answer.ts'
import { openAction } from '#app/http/open-action.ts'
import { backTo } from '#app/http/read.ts'
import type { Database } from '#lib/platform/database.ts'
import { nothing } from '#lib/platform/form-fields.ts'
import { tidyToken } from '#lib/platform/public-token.ts'
import type { Refused } from '#lib/platform/refused.ts'
import { type Language, pathIn } from '#lib/words/language.ts'

type OfPage = { token: string }
/** Something on the page, by its id. */
export type OfThing = OfPage & { id: string }
type Besides = { db: Database; now: Date; language: Language }

/** The address of an own page, without its language. */
export const ownPath = ({ token }: OfPage) => `/yours/${tidyToken(token)}`

/** A press on somebody's own page: the token in its address is the right, which each verb asks again. */
export const ownAction = <Params extends OfPage>(
  press: (call: Params & Besides) => Promise<{ ok: true } | Refused>,
  { next }: { next: string },
) =>
  openAction<Params, object, { ok: true; next: string } | Refused>({
    door: 'own_page',
    page: ownPath,
    input: nothing,
    verb: async ({ call: { db, now }, params, language }) => {
      const pressed = await press({ ...params, db, now, language })
      return pressed.ok ? { ok: true as const, next: pathIn(language, ownPath(params)) + next } : pressed
    },
    to: ({ done }) => done.next,
  })

/** Whoever reloads the address of a press is led back to the page. */
export const toOwnPage = backTo((params: OfPage, request) => pathIn(languageIn(request), ownPath(params)))
