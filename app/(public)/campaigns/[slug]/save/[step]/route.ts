import { cookies } from 'next/headers'
import { draftCookies, draftOrEmpty, noDraftCookies } from '#lib/letters/draft-cookie.ts'
import { recentCampaign } from '#lib/letters/recent-reads.ts'
import { config } from '#lib/platform/config.ts'
import { database } from '#lib/platform/database.ts'
import { log } from '#lib/platform/log.ts'
import { isSameOrigin } from '#lib/platform/same-origin.ts'
import { type Language, languageOf, pathIn } from '#lib/words/language.ts'
import { plainPage } from '../../../../plain-page.ts'
import { requestLanguage } from '../../../../request-language.ts'
import { CAMPAIGN_SLUG } from '../../campaign-slug.ts'
import { type Fields, readForm } from '../read-form.ts'
import { refusals } from '../refusals.ts'
import type { SaveStep } from '../save-step.ts'
import { saveSteps } from '../save-steps.ts'

type Context = { params: Promise<{ slug: string; step: string }> }

/** Takes a form of the journey: keeps what was typed in the draft on the device, and leads to the page that is next. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug, step } = await params
  const language = await requestLanguage()
  const save = Object.hasOwn(saveSteps, step) ? saveSteps[step] : undefined
  if (!CAMPAIGN_SLUG.test(slug) || !(save || step === 'clear')) {
    return plainPage(request, refusals.noSuchPage(language))
  }
  const where = { language, campaignPath: `/campaigns/${slug}`, step }
  if (!isSameOrigin(request)) return plainPage(request, refusals.otherSite(where))
  if (!save) {
    return seeOther(pathIn(language, where.campaignPath), noDraftCookies({ slug, secure: secure() }))
  }
  const form = await readForm(request)
  if (!form.ok)
    return plainPage(request, refusals[form.reason === 'too_large' ? 'tooLarge' : 'notAForm'](where))
  try {
    return await keep(request, { slug, ...where, save, fields: form.fields })
  } catch (error) {
    log().error(
      { step, error: error instanceof Error ? error.message : String(error) },
      'a form was not saved',
    )
    return plainPage(request, refusals.ourFault(where, form.fields))
  }
}

/** Somebody reloads or bookmarks the address of a form. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const campaignPath = `/campaigns/${encodeURIComponent((await params).slug)}`
  return seeOther(pathIn(await requestLanguage(), campaignPath), [])
}

async function keep(
  request: Request,
  posted: {
    slug: string
    language: Language
    campaignPath: string
    step: string
    save: SaveStep
    fields: Fields
  },
): Promise<Response> {
  const { slug, language, campaignPath, save, fields } = posted
  const now = new Date()
  if (!(await recentCampaign(database(), slug, now))) {
    return plainPage(request, refusals.noSuchPage(language))
  }
  const jar = await cookies()
  const before = draftOrEmpty({ slug, now, cookieValue: (name) => jar.get(name)?.value })
  const typed = save.typed(before, fields)
  // The button of the other language: what is typed comes along, and nothing is judged yet.
  const other = languageOf(fields.one('language'))
  const { draft, next } = other
    ? { draft: typed, next: save.page(fields) }
    : await save.press({ slug, language, draft: typed, fields, now })
  const kept = draftCookies({ slug, secure: secure(), now, content: draft })
  if (!kept.ok) return plainPage(request, refusals.tooMuchToKeep(posted, fields))
  const path = campaignPath + next
  return seeOther(other === 'en' ? `/en${path}` : pathIn(other ?? language, path), kept.headers)
}

const secure = () => config().baseUrl.startsWith('https:')

function seeOther(location: string, setCookies: string[]): Response {
  const headers = new Headers({ Location: location, 'Cache-Control': 'no-store' })
  for (const cookie of setCookies) headers.append('Set-Cookie', cookie)
  return new Response(null, { status: 303, headers })
}
