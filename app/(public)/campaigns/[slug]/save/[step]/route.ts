import { cookies } from 'next/headers'
import { visibleCampaign } from '#lib/campaigns/data.ts'
import { draftCookies, draftOrEmpty, noDraftCookies } from '#lib/letters/draft-cookie.ts'
import { config } from '#lib/platform/config.ts'
import { database } from '#lib/platform/database.ts'
import { log } from '#lib/platform/log.ts'
import { isSameOrigin } from '#lib/platform/same-origin.ts'
import { plainPage } from '../../../../plain-page.ts'
import { CAMPAIGN_SLUG } from '../../campaign-slug.ts'
import { type Form, readForm } from '../read-form.ts'
import { refusals } from '../refusals.ts'
import { type SaveStep, saveSteps } from '../save-steps.ts'

type Context = { params: Promise<{ slug: string; step: string }> }

/** Takes a form of the journey: keeps what was typed in the draft on the device, and leads to the page that is next. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug, step } = await params
  const save = Object.hasOwn(saveSteps, step) ? saveSteps[step] : undefined
  if (!CAMPAIGN_SLUG.test(slug) || !(save || step === 'clear'))
    return plainPage(request, refusals.noSuchPage())
  const where = { campaignPath: `/campaigns/${slug}`, step }
  if (!isSameOrigin(request)) return plainPage(request, refusals.otherSite(where))
  if (!save) return seeOther(where.campaignPath, noDraftCookies({ slug, secure: secure() }))
  const form = await readForm(request)
  if (!form.ok)
    return plainPage(request, refusals[form.reason === 'too_large' ? 'tooLarge' : 'notAForm'](where))
  try {
    return await keep(request, { slug, ...where, save, form })
  } catch (error) {
    log().error(
      { step, error: error instanceof Error ? error.message : String(error) },
      'a form was not saved',
    )
    return plainPage(request, refusals.ourFault(where, form.field))
  }
}

/** Somebody reloads or bookmarks the address of a form. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return seeOther(`/campaigns/${encodeURIComponent((await params).slug)}`, [])
}

async function keep(
  request: Request,
  posted: {
    slug: string
    campaignPath: string
    step: string
    save: SaveStep
    form: Extract<Form, { ok: true }>
  },
): Promise<Response> {
  const { slug, campaignPath, save, form } = posted
  if (!(await visibleCampaign(database(), slug))) return plainPage(request, refusals.noSuchPage())
  const now = new Date()
  const jar = await cookies()
  const before = draftOrEmpty({ slug, now, cookieValue: (name) => jar.get(name)?.value })
  const { draft, next } = await save({ slug, draft: before, field: form.field, now })
  const kept = draftCookies({ slug, secure: secure(), now, content: draft })
  if (!kept.ok) return plainPage(request, refusals.tooMuchToKeep(posted, form.field))
  return seeOther(campaignPath + next, kept.headers)
}

const secure = () => config().baseUrl.startsWith('https:')

function seeOther(location: string, setCookies: string[]): Response {
  const headers = new Headers({ Location: location, 'Cache-Control': 'no-store' })
  for (const cookie of setCookies) headers.append('Set-Cookie', cookie)
  return new Response(null, { status: 303, headers })
}
