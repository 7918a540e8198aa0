import { z } from 'zod'
import { CAMPAIGN_SLUG } from '#app/(public)/campaigns/[slug]/campaign-slug.ts'
import { fieldsOf } from '#app/(public)/campaigns/[slug]/save/fields.ts'
import { limitRefusal } from '#app/(public)/campaigns/[slug]/save/limit-refusal.ts'
import type { Saved } from '#app/(public)/campaigns/[slug]/save/save-step.ts'
import { send } from '#app/(public)/campaigns/[slug]/save/sending-steps.ts'
import { languageIn } from '#app/http/answer.ts'
import { openAction } from '#app/http/open-action.ts'
import { backTo } from '#app/http/read.ts'
import { draftBehindLink } from '#lib/letters/data.ts'
import { draftCookies } from '#lib/letters/draft-cookie.ts'
import { config } from '#lib/platform/config.ts'
import { tick } from '#lib/platform/form-fields.ts'
import { addressOf } from '#lib/platform/network.ts'
import { refused } from '#lib/platform/refused.ts'
import { refusalWords } from '#lib/words/catalogue/refusals.ts'
import { pathIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { linkPath } from '../shown.ts'

const page = ({ token }: { token: string }) => linkPath(token)

/**
 * Takes a letter up again on whichever device its link was opened: its words become this device's draft, to be changed, or,
 * with `send`, to be sent as they are, which mails a new link as any sending does.
 */
export const POST = openAction({
  door: 'confirm',
  page,
  input: z.object({ send: tick }),
  verb: async ({ call: { db, now }, params: { token }, input, request, language }) => {
    const say = sayIn(language)
    const found = await draftBehindLink(db, { token })
    if (!found || !CAMPAIGN_SLUG.test(found.slug)) {
      return refused('not_found', say(refusalWords.noSuchPage))
    }
    const { slug, draft } = found
    const posted = { slug, language, draft, fields: fieldsOf({}), now, from: addressOf(request.headers) }
    const saved: Saved = input.send ? await send(posted, { vouched: true }) : { draft, next: '/letter' }
    const place = { slug, secure: config().baseUrl.startsWith('https:') }
    const kept = draftCookies({ ...place, now, content: saved.draft })
    if (!kept.ok) return refused('too_much', say(refusalWords.tooMuch))
    const cookies = kept.headers
    if (saved.full) return { ...limitRefusal({ language, ...saved.full, now }), cookies }
    return { ok: true as const, next: pathIn(language, `/campaigns/${slug}${saved.next}`), cookies }
  },
  to: ({ done }) => done.next,
})

export const GET = backTo((params: { token: string }, request) => pathIn(languageIn(request), page(params)))
