import { z } from 'zod'
import { languageIn } from '#app/http/answer.ts'
import { openAction } from '#app/http/open-action.ts'
import { backTo } from '#app/http/read.ts'
import { readMailAddress } from '#lib/platform/mail-address.ts'
import { addressOf } from '#lib/platform/network.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { typed } from '#lib/platform/typed.ts'
import { sendOwnLinks } from '#lib/privacy/send-own-links.ts'
import { yoursWords } from '#lib/words/catalogue/yours.ts'
import { pathIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

const input = z.object({ email: typed(320, 'Too long.') })

/** "Send me my link." The answer is the same for everybody. */
export const POST = openAction<object, z.infer<typeof input>, { ok: true; next: string } | Refused>({
  door: 'own_page',
  page: '/yours',
  input,
  labels: (_, language) => ({ email: sayIn(language)(yoursWords.askEmail) }),
  verb: async ({ call: { db, now }, input: { email }, request, language }) => {
    const read = readMailAddress(email)
    if (!read.ok) return refused('invalid', sayIn(language)(yoursWords.askFault))
    const from = addressOf(request.headers)
    const sent = await sendOwnLinks({ db, email: read.address, language, from, now })
    return sent.ok ? { ok: true, next: pathIn(language, '/yours/sent') } : sent
  },
  to: ({ done }) => done.next,
})

export const GET = backTo((_: object, request) => pathIn(languageIn(request), '/yours'))
