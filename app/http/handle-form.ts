import type { z } from 'zod'
import type { Person } from '#lib/accounts/schema.ts'
import { type Database, database } from '#lib/platform/database.ts'
import { isMalformedId } from '#lib/platform/database-errors.ts'
import { faultsOf } from '#lib/platform/edit-refusals.ts'
import { kindOf } from '#lib/platform/error-parts.ts'
import { log } from '#lib/platform/log.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { isSameOrigin } from '#lib/platform/same-origin.ts'
import { refusalWords } from '#lib/words/catalogue/refusals.ts'
import { type Language, pathIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { answerJson, languageIn, refuse, sendTo, wantsJson, withBesides } from './answer.ts'
import { readBody, type Sent } from './read-body.ts'
import { refusals } from './refusals.ts'
import { type Labels, typedAgain } from './typed-again.ts'

/** What a verb answers; `cookies` are whole Set-Cookie values. */
export type Outcome = { ok: true; cookies?: readonly string[] } | Refusal
type Refusal = Refused<string, { cookies?: readonly string[]; retryAfter?: number | null }>
export type Done<Result extends Outcome> = Extract<Result, { ok: true }>

/** A form as its verb gets it; `db`, `person` and `now` are what every verb takes. */
export type Call<Params, Input, Who extends Person | null> = {
  call: { db: Database; person: Who; now: Date }
  params: Params
  input: Input
  request: Request
  language: Language
}

/** Where a refused form is led in place of a plain page; null for the page. */
export type Led = { to: string; cookies?: readonly string[] } | null

/** A page by its address; where a form was refused, `reason` may lead elsewhere. */
type Page<Params> = string | ((params: Params, reason?: string) => string | Promise<string>)

export type Form<Params, Input, Result extends Outcome, Who extends Person | null> = {
  /** The page the form stands on, a path without its language. */
  page: Page<Params>
  /** Reads the record that was sent. */
  input: z.ZodType<Input>
  /** The most bytes that are read; 256 KB unless it says so. */
  most?: number
  /** Said where more came, if the usual sentence does not fit. */
  tooBig?: string
  /** Said of a fault of ours, if the usual sentence does not fit. */
  fault?: { en: string; cy: string }
  /** The boxes people type into: given back with their words where there is no script. */
  labels?: Labels | ((sent: Sent, language: Language) => Labels)
  verb: (call: Call<Params, Input, Who>) => Result | Promise<Result>
  /** The page that is next, where that is not the form's own. */
  to?: (call: { done: Done<Result>; params: Params; input: Input }) => string | Promise<string>
  /** The word with which a form comes back to its page, which says it in a sentence. */
  done?: string
  /** A file in place of a page. */
  file?: (done: Done<Result>) => Response | Promise<Response>
  led?: (call: { refusal: Refused; sent: Sent; params: Params; person: Person | null }) => Led | Promise<Led>
}

type Context<Params> = { params: Promise<Params> }
type Admitted<Who> = { ok: true; person: Who } | Refused
type Gate<Who> = {
  /** What the log calls it. */
  name: string
  before?: (request: Request, language: Language) => Promise<Refused | null>
  admit: (request: Request) => Promise<Admitted<Who>>
}

export const MOST_BYTES = 256 * 1024

const isDone = <Result extends Outcome>(result: Result): result is Done<Result> => result.ok
const isRefused = (result: Outcome): result is Refusal => !result.ok

/**
 * A handler of forms, with JavaScript or without: the origin, the limit of the body, who is asking, the schema, the verb,
 * and the answer in the way it was asked for. Nothing that goes wrong loses what was typed.
 */
export function handleForm<Params, Input, Result extends Outcome, Who extends Person | null>(
  form: Form<Params, Input, Result, Who>,
  gate: Gate<Who>,
) {
  return async (request: Request, context: Context<Params>): Promise<Response> => {
    const language = languageIn(request)
    const params = await context.params
    let sent: Sent = {}
    let person: Person | null = null

    const no = async (refusal: Refusal) => {
      if (wantsJson(request)) return refuse(request, refusal)
      const led = await form.led?.({ refusal, sent, params, person })
      if (led) return withBesides(sendTo(led.to), { cookies: led.cookies ?? refusal.cookies })
      const { labels = {} } = form
      const again = typedAgain(request, {
        sent,
        labels: typeof labels === 'function' ? labels(sent, language) : labels,
        refusal,
        language,
      })
      // The page may have to be looked up, and that may be the very thing that does not work.
      const page = await pageOf(form, params, refusal.reason).catch(() => '/')
      return refuse(request, refusal, { href: pathIn(language, page), again })
    }

    try {
      if (!isSameOrigin(request)) return await no(refusals.foreign(language))
      const wait = await gate.before?.(request, language)
      if (wait) return await no(wait)
      const body = await readBody(request, { most: form.most ?? MOST_BYTES, language })
      if (!body.ok) return await no(tooBigAs(body, form.tooBig))
      sent = body.sent
      const admitted = await gate.admit(request)
      if (!admitted.ok) return await no(admitted)
      person = admitted.person
      const input = form.input.safeParse(sent, { error: () => sayIn(language)(refusalWords.notWholeField) })
      if (!input.success) return await no(notWhole(input.error, language))
      const call = { db: database(), person: admitted.person, now: new Date() }
      const result = await form.verb({ call, params, input: input.data, request, language })
      if (isRefused(result)) return await no(result)
      if (!isDone(result)) throw new Error('a verb says neither yes nor no')
      return withBesides(await yes(request, { form, params, input: input.data, done: result }), result)
    } catch (error) {
      if (isMalformedId(error)) return await no(refusals.notFound(language))
      logFault(gate.name, error)
      const fault = refusals.fault(language)
      return await no(form.fault ? { ...fault, message: sayIn(language)(form.fault) } : fault)
    }
  }
}

/** Writes down that a request met a fault of ours: what was asked, and the kind of the fault; nothing of anybody's words. */
export function logFault(asked: string, error: unknown): void {
  log().error({ part: 'web', asked, fault: kindOf(error) }, 'a request failed')
}

async function yes<Params, Input, Result extends Outcome, Who extends Person | null>(
  request: Request,
  {
    form,
    params,
    input,
    done,
  }: { form: Form<Params, Input, Result, Who>; params: Params; input: Input; done: Done<Result> },
): Promise<Response> {
  if (form.file) return form.file(done)
  const to =
    (await form.to?.({ done, params, input })) ??
    (form.done && `${await pageOf(form, params)}?done=${form.done}`)
  const { cookies, ...more } = done
  if (wantsJson(request)) return answerJson({ ...more, to })
  return sendTo(to ?? (await pageOf(form, params)))
}

const pageOf = async <Params>(
  { page }: { page: Page<Params> },
  params: Params,
  reason?: string,
): Promise<string> => (typeof page === 'string' ? page : page(params, reason))

const tooBigAs = (refusal: Refused, said: string | undefined): Refused =>
  said && refusal.reason === 'too_big' ? { ...refusal, message: said } : refusal

function notWhole(error: z.ZodError, language: Language): Refused {
  const { reason, message } = refusals.notWhole(language)
  return refused(reason, message, { fields: faultsOf(error) })
}
