import { action } from '#app/http/action.ts'
import { waysOf } from '#components/workbench/ways-of.ts'
import { findAnything } from '#lib/dashboard/find-anything.ts'
import { findInput } from '#lib/dashboard/find-anything-schema.ts'
import { wordsCookies } from '#lib/dashboard/words-cookie.ts'
import { config } from '#lib/platform/config.ts'

/** The box that finds everything. It is posted, so that what is looked for stands in no address; nothing is written. */
export const POST = action({
  right: 'signed_in',
  page: '/desk/find',
  input: findInput,
  labels: { q: 'Find' },
  verb: async ({ call: { db, person, now }, input: { q, look } }) => {
    const found = await findAnything({ db, person, now, q, pages: waysOf(person) })
    const secure = config().baseUrl.startsWith('https:')
    return {
      ok: true,
      ...found,
      ...(!look && { cookies: wordsCookies(q, { personId: person.id, now, secure }) }),
    }
  },
  to: ({ done: { exact } }) => exact ?? '/desk/find',
})
