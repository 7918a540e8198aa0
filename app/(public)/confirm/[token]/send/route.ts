import { languageIn } from '#app/http/answer.ts'
import { openAction } from '#app/http/open-action.ts'
import { backTo } from '#app/http/read.ts'
import { confirmLetter } from '#lib/letters/confirm-letter.ts'
import { nothing } from '#lib/platform/form-fields.ts'
import { refusalWords } from '#lib/words/catalogue/refusals.ts'
import { pathIn } from '#lib/words/language.ts'
import { linkPath, shownCookies } from '../shown.ts'

const page = ({ token }: { token: string }) => linkPath(token)

/** The supporter's yes. Whatever came of it, the page of the letter says. */
export const POST = openAction({
  door: 'confirm',
  page,
  input: nothing,
  fault: refusalWords.confirmFault,
  verb: async ({ call: { db, now }, params: { token }, language }) => {
    const confirmed = await confirmLetter({ db, now, token })
    return {
      ok: true as const,
      next: pathIn(language, page({ token })) + (confirmed.ok ? '/done' : ''),
      cookies: shownCookies(token),
    }
  },
  to: ({ done }) => done.next,
})

export const GET = backTo((params: { token: string }, request) => pathIn(languageIn(request), page(params)))
