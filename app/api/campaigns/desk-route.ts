import { z } from 'zod'
import type { Person } from '#lib/accounts/schema.ts'
import { campaignPage } from '#lib/campaigns/campaign-page.ts'
import type { Readiness } from '#lib/campaigns/campaign-readiness.ts'
import { database } from '#lib/platform/database.ts'
import { type FormValues, tidyText } from '#lib/platform/merge-edits.ts'
import { plainPage } from '../../(public)/plain-page.ts'
import { answerJson, sendTo } from '../answers.ts'
import { teamRoute } from '../team-route.ts'

/** A form as a handler of the desk gets it. */
export type DeskCall<Params> = {
  form: FormData
  params: Params
  /** What every verb of the desk takes. */
  call: { db: ReturnType<typeof database>; person: Person; now: Date }
}
/** Why a verb of the desk did nothing. */
export type DeskRefused = { ok: false; reason: string; message: string; missing?: Readiness[] }

const STATUS: Readonly<Record<string, number>> = {
  invalid: 422,
  not_allowed: 403,
  no_such_campaign: 404,
  no_such_part: 404,
  no_such_member: 404,
}

/**
 * A form of the desk. With the page's script it is answered in JSON (`deskAnswer`); without, by a redirect, or
 * by a plain page with what went wrong and everything that was typed. The verb decides who may: any signed-in person gets
 * as far as it.
 */
export function deskRoute<Params extends object>(
  handle: (call: DeskCall<Params>) => Promise<{ ok: true; to: string } | DeskRefused>,
  back = { href: '/desk/campaigns', label: 'All campaigns' },
) {
  const route = teamRoute<Params>('statement.read', async ({ request, person, params }) => {
    const form = await request.formData().catch(() => new FormData())
    const outcome = await handle({ form, params, call: { db: database(), person, now: new Date() } })
    if (outcome.ok) return answerJson({ to: outcome.to })
    const { ok, missing, ...said } = outcome
    const status = STATUS[outcome.reason] ?? 409
    return answerJson({ ...said, missing: missing && withLinks(slugIn(params), missing) }, { status })
  })
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    const copy = request.clone()
    const response = await route(request, context)
    const plain = !request.headers.get('accept')?.includes('application/json')
    return plain ? plainly(copy, response, back) : response
  }
}

const slugIn = (params: object) => ('slug' in params ? String(params.slug) : '')

export const withLinks = (slug: string, missing: Readiness[]) =>
  missing.map(({ what, how, page }) => ({ what, how, href: campaignPage(slug, page) }))

/** The fields of a form by name, tidied; ticks of one name joined by commas. */
export const typedIn = (form: FormData, names: readonly string[]): FormValues =>
  Object.fromEntries(names.map((name) => [name, tidyText(form.getAll(name).map(String).join(','))]))

const started = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.record(z.string(), z.string()))

/** What the form held when it was opened; a form that does not say is taken as started from what is saved. */
export function startedFrom(form: FormData): FormValues {
  try {
    return started.parse(form.get('startedFrom'))
  } catch {
    return {}
  }
}

/** The id a form was made with, so that pressing twice does one thing. */
export const idOf = (form: FormData): string => {
  const id = z.uuid().safeParse(form.get('id'))
  return id.success ? id.data : crypto.randomUUID()
}

const body = z.object({
  to: z.string().optional(),
  message: z.string().default(''),
  fields: z.record(z.string(), z.string()).default({}),
  missing: z.array(z.object({ what: z.string(), how: z.string() })).default([]),
  conflicts: z.array(z.object({ saved: z.string() })).default([]),
})

async function plainly(
  request: Request,
  response: Response,
  back: { href: string; label: string },
): Promise<Response> {
  const { to, message, fields, missing, conflicts } = body.parse(await response.json())
  if (to) return sendTo(to)
  const form = await request.formData().catch(() => new FormData())
  const path = new URL(request.url).pathname
  return plainPage(request, {
    status: response.status,
    title: 'Not saved',
    lines: [
      message,
      ...Object.values(fields),
      ...missing.map(({ what, how }) => `${what}: ${how}`),
      ...conflicts.map(({ saved }) => `Saved by somebody else: “${saved}”`),
      'What you typed is below. Your browser’s Back button brings you to the form.',
    ],
    back,
    form: {
      action: path,
      button: 'Send it again',
      fields: [...form].flatMap(([name, value]) =>
        typeof value === 'string' ? [{ name, label: name, value }] : [],
      ),
    },
  })
}
