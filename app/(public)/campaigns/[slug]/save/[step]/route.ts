import { cookies } from 'next/headers'
import { languageIn } from '#app/http/answer.ts'
import { openAction } from '#app/http/open-action.ts'
import { backTo } from '#app/http/read.ts'
import { refusals } from '#app/http/refusals.ts'
import { canBeKept, emptyDraft } from '#lib/letters/draft.ts'
import { draftCookies, noDraftCookies, readDraft } from '#lib/letters/draft-cookie.ts'
import { markDraft } from '#lib/letters/mark-draft.ts'
import { recentCampaign } from '#lib/letters/recent-reads.ts'
import { config } from '#lib/platform/config.ts'
import { asSent } from '#lib/platform/form-fields.ts'
import { addressOf } from '#lib/platform/network.ts'
import { refused } from '#lib/platform/refused.ts'
import { refusalWords } from '#lib/words/catalogue/refusals.ts'
import { languageOf, pathIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { CAMPAIGN_SLUG } from '../../campaign-slug.ts'
import { fieldsOf } from '../fields.ts'
import { journeyLabels } from '../journey-labels.ts'
import { limitRefusal } from '../limit-refusal.ts'
import { mergedFields } from '../merged-fields.ts'
import type { Saved } from '../save-step.ts'
import { saveSteps } from '../save-steps.ts'

const MOST_BYTES = 64 * 1024
/** The forms that may begin a draft: any other is the form of one that is gone. */
const BEGINS = new Set(['postcode', 'language'])

/** Takes a form of the journey: keeps what was typed in the draft on the device, and leads to the page that is next. */
export const POST = openAction({
  door: 'journey',
  page: ({ slug, step }: { slug: string; step: string }, reason) => {
    if (reason === 'no_such_page') return '/'
    if (step === 'mail-again') return `/campaigns/${slug}/look-at-your-mail`
    // Where the letter can be sent again with one press.
    const atCheck = reason !== 'draft_lost' && (step === 'send' || reason === 'too_many_letters')
    return `/campaigns/${slug}${atCheck ? '/check' : ''}`
  },
  input: asSent,
  most: MOST_BYTES,
  labels: journeyLabels,
  verb: async ({ call: { db, now }, params: { slug, step }, input, request, language }) => {
    const say = sayIn(language)
    const save = Object.hasOwn(saveSteps, step) ? saveSteps[step] : undefined
    const known = CAMPAIGN_SLUG.test(slug) && (save || step === 'clear')
    if (!known) return refused('no_such_page', say(refusalWords.noSuchPage))
    const path = `/campaigns/${slug}`
    const place = { slug, secure: config().baseUrl.startsWith('https:') }
    if (!save) return { ok: true as const, next: pathIn(language, path), cookies: noDraftCookies(place) }
    const type = request.headers.get('content-type') ?? ''
    if (!type.startsWith('application/x-www-form-urlencoded')) return refusals.notAForm(language)
    if (!(await recentCampaign(db, slug, now))) return refused('no_such_page', say(refusalWords.noSuchPage))

    const jar = await cookies()
    const found = readDraft({ slug, now, cookieValue: (name) => jar.get(name)?.value })
    const before = found ?? emptyDraft()
    const merged = mergedFields(before, fieldsOf(input))
    if (!merged.ok) return refused('changed_meanwhile', say(refusalWords.otherTab), merged)
    const { fields } = merged
    const typed = markDraft(save.typed(before, fields))
    const tooMuch = refused('too_much', say(refusalWords.tooMuch))
    if (!canBeKept(typed)) return tooMuch
    if (!found && !BEGINS.has(step)) {
      // Nothing was typed there.
      if (step === 'send') return { ok: true as const, next: `${pathIn(language, path)}?lost=1`, cookies: [] }
      const begun = draftCookies({ ...place, now, content: typed })
      return begun.ok
        ? refused('draft_lost', say(refusalWords.draftLost), { cookies: begun.headers })
        : tooMuch
    }
    // The button of the other language: what is typed comes along, and nothing is judged yet.
    const other = languageOf(fields.one('language'))
    const saved: Saved = other
      ? { draft: typed, next: save.page(fields) }
      : await save.press({ slug, language, draft: typed, fields, now, from: addressOf(request.headers) })
    const kept = draftCookies({ ...place, now, content: saved.draft })
    if (!kept.ok) return tooMuch
    if (saved.full) return { ...limitRefusal({ language, ...saved.full, now }), cookies: kept.headers }
    const next = path + saved.next
    return {
      ok: true as const,
      next: other === 'en' ? `/en${next}` : pathIn(other ?? language, next),
      cookies: kept.headers,
    }
  },
  to: ({ done }) => done.next,
})

/** Somebody reloads or bookmarks the address of a form. */
export const GET = backTo(({ slug }: { slug: string; step: string }, request) =>
  pathIn(languageIn(request), `/campaigns/${encodeURIComponent(slug)}`),
)
