import { languageIn } from '#app/http/answer.ts'
import { openAction } from '#app/http/open-action.ts'
import { backTo } from '#app/http/read.ts'
import { nothing } from '#lib/platform/form-fields.ts'
import { pathIn } from '#lib/words/language.ts'
import { linkPath, shownCookies } from '../shown.ts'

const page = ({ token }: { token: string }) => linkPath(token)

/** A press that shows the whole letter: whatever only follows links learns no more than its first line. */
export const POST = openAction({
  door: 'confirm',
  page,
  input: nothing,
  verb: ({ params: { token }, language }) => ({
    ok: true as const,
    next: pathIn(language, linkPath(token)),
    cookies: shownCookies(token),
  }),
  to: ({ done }) => `${done.next}#letter`,
})

export const GET = backTo((params: { token: string }, request) => pathIn(languageIn(request), page(params)))
