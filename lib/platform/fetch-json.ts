import { z } from 'zod'

/** Why a request of the page to its own server came back without an answer; the message is for the reader. */
export class RequestFailed extends Error {
  readonly reason: string

  constructor(reason: string, message: string) {
    super(message)
    this.reason = reason
  }
}

const refusal = z.object({ reason: z.string(), message: z.string() })

const OFFLINE =
  'Chorus could not be reached. Nothing is lost. It tries again by itself; check your connection if this stays.'
const FAULT = 'Something went wrong in Chorus. Nothing was changed. Wait a moment and try again.'

/**
 * Asks our own server for JSON and parses the answer; with `body`, posts it as JSON.
 * @throws RequestFailed with the server's own words, or why there were none
 */
export async function fetchJson<T extends z.ZodType>(
  path: string,
  schema: T,
  { body, signal }: { body?: unknown; signal?: AbortSignal } = {},
): Promise<z.infer<T>> {
  const response = await send(path, body, signal)
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) {
    const parsed = schema.safeParse(answer)
    if (parsed.success) return parsed.data
    throw new RequestFailed('fault', FAULT)
  }
  const said = refusal.safeParse(answer)
  if (said.success) throw new RequestFailed(said.data.reason, said.data.message)
  throw new RequestFailed('fault', FAULT)
}

async function send(path: string, body: unknown, signal: AbortSignal | undefined): Promise<Response> {
  const headers = { accept: 'application/json', 'content-type': 'application/json' }
  const post = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  try {
    return await fetch(path, { ...post, headers, signal })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new RequestFailed('offline', OFFLINE)
  }
}
