import type { Refused } from '#lib/platform/refused.ts'
import { meanwhileWords, refusalWords } from '#lib/words/catalogue/refusals.ts'
import { shellWords } from '#lib/words/catalogue/shell.ts'
import { type Language, languageOf } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { plainPage } from './plain-page.ts'
import { titleOf } from './refusals.ts'
import { statusOf } from './statuses.ts'
import type { TypedAgain } from './typed-again.ts'

const PRIVATE = { 'cache-control': 'no-store' }

/** What a domain adds to an answer besides its words: whole Set-Cookie values, and seconds after which to try again. */
type Besides = { cookies?: readonly string[]; retryAfter?: number | null }

/** The language of the page a request comes from: `proxy.ts` reads it from the address. */
export const languageIn = (request: Request): Language =>
  languageOf(request.headers.get('x-language')) ?? 'en'

/** Whether the page's own script asks, or the browser itself: it always names pages among what it takes. */
export function wantsJson(request: Request): boolean {
  const accept = request.headers.get('accept') ?? ''
  if (accept.includes('text/html')) return false
  return request.method === 'GET' || accept.includes('application/json')
}

/** A JSON answer nobody keeps. */
export const answerJson = (body: object, { status = 200 } = {}): Response =>
  Response.json(body, { status, headers: PRIVATE })

/** Sends the browser on to a path of ours after a form. */
export const sendTo = (path: string): Response =>
  new Response(null, { status: 303, headers: { ...PRIVATE, location: path } })

/** The answer with cookies, and with the seconds after which to try again. */
export function withBesides(response: Response, { cookies = [], retryAfter }: Besides): Response {
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  if (retryAfter) response.headers.set('retry-after', String(retryAfter))
  return response
}

/** Where a refused form leads back to, and what of it is given back on a plain page. */
export type WayBack = { href: string; label?: string; again?: TypedAgain | null }

/** Says why nothing was done: in JSON, or on a plain page with everything that was typed and a way back. */
export function refuse(
  request: Request,
  refusal: Refused<string, Besides>,
  back: WayBack = { href: '/' },
): Response {
  const { ok, cookies, retryAfter, ...said } = refusal
  const status = statusOf(refusal.reason)
  const response = wantsJson(request)
    ? answerJson(said, { status })
    : refusalPage(request, { refusal, status, back })
  return withBesides(response, { cookies, retryAfter })
}

function refusalPage(
  request: Request,
  { refusal, status, back }: { refusal: Refused; status: number; back: WayBack },
): Response {
  const language = languageIn(request)
  const say = sayIn(language)
  const { reason, message, fields = {}, missing = [], conflicts = [] } = refusal
  const out = reason === 'signed_out'
  return plainPage(request, {
    language,
    status,
    title: titleOf(reason, language),
    lines: [
      message,
      ...Object.values(fields),
      ...missing.map(({ what, how }) => `${what}: ${how}`),
      ...conflicts.map(({ saved }) => say(meanwhileWords.saved, { saved })),
      ...(back.again ? [say(refusalWords.typedBelow)] : []),
    ],
    back: {
      href: out ? `/sign-in?next=${encodeURIComponent(back.href)}` : back.href,
      label: back.label ?? say(out ? refusalWords.signIn : shellWords.back),
    },
    form: back.again ?? undefined,
  })
}
