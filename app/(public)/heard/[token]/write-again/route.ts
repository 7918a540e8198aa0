import { languageIn } from '#app/http/answer.ts'
import { openAction } from '#app/http/open-action.ts'
import { backTo } from '#app/http/read.ts'
import { draftCookies } from '#lib/letters/draft-cookie.ts'
import { draftAgain } from '#lib/letters/draft-of-letter.ts'
import { markDraft } from '#lib/letters/mark-draft.ts'
import { config } from '#lib/platform/config.ts'
import { nothing } from '#lib/platform/form-fields.ts'
import { tidyToken } from '#lib/platform/public-token.ts'
import { heardLetter } from '#lib/replies/heard-letter.ts'
import { heardWords } from '#lib/words/catalogue/heard.ts'
import { pathIn } from '#lib/words/language.ts'

type Params = { token: string }

const page = ({ token }: Params) => `/heard/${tidyToken(token)}`

/** Puts a draft with the earlier letter's words on this device, and opens the letter. */
export const POST = openAction({
  door: 'confirm',
  page,
  input: nothing,
  fault: heardWords.notKept,
  verb: async ({ call: { db, now }, params, language }) => {
    const opened = await heardLetter(db, params.token)
    const back = { ok: true as const, next: pathIn(language, page(params)), cookies: [] as string[] }
    if (!opened?.mayWriteAgain) return back
    const { slug } = opened.letter.campaign
    const secure = config().baseUrl.startsWith('https:')
    const kept = draftCookies({ slug, secure, now, content: markDraft(draftAgain(opened.letter)) })
    if (!kept.ok) return back
    return { ...back, next: pathIn(language, `/campaigns/${slug}/letter`), cookies: kept.headers }
  },
  to: ({ done }) => done.next,
})

export const GET = backTo((params: Params, request) => pathIn(languageIn(request), page(params)))
