import { languageIn } from '#app/http/answer.ts'
import { openAction } from '#app/http/open-action.ts'
import { backTo } from '#app/http/read.ts'
import { nothing } from '#lib/platform/form-fields.ts'
import { tidyToken } from '#lib/platform/public-token.ts'
import { hearBack } from '#lib/replies/hear-back.ts'
import { sayingOf } from '#lib/replies/heard-link.ts'
import { heardWords } from '#lib/words/catalogue/heard.ts'
import { pathIn } from '#lib/words/language.ts'

type Params = { token: string; answer: string }

const page = ({ token }: Params) => `/heard/${tidyToken(token)}`

/** What a supporter says of an answer. A link that leads nowhere says so on its page. */
export const POST = openAction({
  door: 'confirm',
  page,
  input: nothing,
  fault: heardWords.notKept,
  verb: async ({ call: { db, now }, params, language }) => {
    const saying = sayingOf(params.answer)
    if (saying) await hearBack({ db, now, token: params.token, saying })
    const said = saying === 'never-ask' ? '?said=never-ask' : ''
    return { ok: true as const, next: pathIn(language, page(params)) + said }
  },
  to: ({ done }) => done.next,
})

export const GET = backTo((params: Params, request) => pathIn(languageIn(request), page(params)))
