import { z } from 'zod'

const byName = z.record(z.string(), z.string())

/** Why a route did nothing, as it says so in JSON; the message is for the reader. */
export const refusalAnswer = z.object({
  reason: z.string(),
  message: z.string(),
  /** What is wrong with single fields, by their names. */
  fields: byName.optional(),
  /** What must be in place first, and where. */
  missing: z.array(z.object({ what: z.string(), how: z.string(), href: z.string() })).optional(),
  /** What somebody else saved meanwhile beside what was typed. */
  conflicts: z.array(z.object({ name: z.string(), saved: z.string(), yours: z.string() })).optional(),
  /** What the form should hold now, and what it then starts from; with conflicts. */
  values: byName.optional(),
  saved: byName.optional(),
})
export type RefusalAnswer = z.infer<typeof refusalAnswer>

/** What every action answers at the least: the page to go to, where there is one. */
export const doneAnswer = z.object({ to: z.string().optional() })

const UNREACHED: RefusalAnswer = {
  reason: 'offline',
  message: 'Chorus could not be reached. Nothing is lost. Check your connection and try again.',
}
const FAULT: RefusalAnswer = {
  reason: 'fault',
  message: 'Something went wrong in Chorus. Nothing was changed. Wait a moment and try again.',
}

/** Why a request of the page to its own server came back without an answer. */
export class RequestFailed extends Error {
  readonly reason: string
  readonly refusal: RefusalAnswer

  constructor(refusal: RefusalAnswer) {
    super(refusal.message)
    this.reason = refusal.reason
    this.refusal = refusal
  }
}

/** What a page may send: a form as it stands, or a value as JSON. */
export type RequestBody = FormData | object

/**
 * Asks our own server for JSON and parses the answer; with `body`, posts it.
 * @throws RequestFailed with the server's own words, or why there were none
 */
export async function fetchJson<T extends z.ZodType>(
  path: string,
  schema: T,
  { body, signal }: { body?: RequestBody; signal?: AbortSignal } = {},
): Promise<z.infer<T>> {
  const response = await fetchAnswer(path, { body, signal })
  const parsed = schema.safeParse(await response.json().catch(() => null))
  if (parsed.success) return parsed.data
  throw new RequestFailed(FAULT)
}

/**
 * The same for an answer that is not JSON, such as a file.
 * @throws RequestFailed as above
 */
export async function fetchAnswer(
  path: string,
  { body, signal }: { body?: RequestBody; signal?: AbortSignal },
): Promise<Response> {
  const response = await send(path, body, signal)
  if (response.ok) return response
  const said = refusalAnswer.safeParse(await response.json().catch(() => null))
  throw new RequestFailed(said.success ? said.data : FAULT)
}

async function send(path: string, body: RequestBody | undefined, signal?: AbortSignal): Promise<Response> {
  const headers = { accept: 'application/json' }
  const typed = { ...headers, 'content-type': 'application/json' }
  try {
    if (body === undefined) return await fetch(path, { headers, signal })
    if (body instanceof FormData) return await fetch(path, { method: 'POST', body, headers, signal })
    return await fetch(path, { method: 'POST', body: JSON.stringify(body), headers: typed, signal })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new RequestFailed(UNREACHED)
  }
}
