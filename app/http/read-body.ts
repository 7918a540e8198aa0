import type { Refused } from '#lib/platform/refused.ts'
import type { Language } from '#lib/words/language.ts'
import { refusals } from './refusals.ts'

/** What came with a request, by name: text, a file, a list where a form has a name several times; from JSON, anything. */
export type Sent = Readonly<Record<string, unknown>>

const URLENCODED = 'application/x-www-form-urlencoded'
const MULTIPART = 'multipart/form-data'

/**
 * Reads a form or a JSON object of at most `most` bytes, whatever the request says of its length, and stops reading there.
 * Text comes without NULs, its lines ended by LF. A request without a body gives an empty record.
 */
export async function readBody(
  request: Request,
  { most, language }: { most: number; language: Language },
): Promise<{ ok: true; sent: Sent } | Refused<'too_big' | 'not_a_form'>> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return refusals.tooBig(language)
  const bytes = await readUpTo(request.body, most)
  if (!bytes) return refusals.tooBig(language)
  if (bytes.byteLength === 0) return { ok: true, sent: {} }
  const sent = await parse(bytes, request.headers.get('content-type') ?? '')
  return sent ? { ok: true, sent } : refusals.notAForm(language)
}

async function readUpTo(
  body: ReadableStream<Uint8Array> | null,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = []
  let length = 0
  // Leaving the loop early cancels the rest.
  for await (const part of body ?? []) {
    length += part.byteLength
    if (length > most) return null
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

async function parse(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Sent | null> {
  if (type.startsWith('application/json')) return parseJson(bytes)
  if (type.startsWith(URLENCODED)) return byName(new URLSearchParams(new TextDecoder().decode(bytes)))
  if (!type.startsWith(MULTIPART)) return null
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => null)
  return form && byName(form)
}

function parseJson(bytes: Uint8Array): Sent | null {
  try {
    const sent: unknown = JSON.parse(new TextDecoder().decode(bytes), (_, value: unknown) => clean(value))
    return typeof sent === 'object' && !Array.isArray(sent) ? { ...sent } : null
  } catch {
    return null
  }
}

function byName(form: Iterable<[string, unknown]>): Sent {
  const lists = new Map<string, unknown[]>()
  for (const [name, value] of form) {
    const list = lists.get(name)
    if (list) list.push(clean(value))
    else lists.set(name, [clean(value)])
  }
  return Object.fromEntries([...lists].map(([name, list]) => [name, list.length > 1 ? list : list[0]]))
}

const clean = (value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\0', '').replace(/\r\n?/g, '\n') : value

/** Every text that was sent under a name. */
export const textsOf = (sent: Sent, name: string): string[] =>
  [Object.hasOwn(sent, name) ? sent[name] : []].flat().filter((value) => typeof value === 'string')

/** The first text that was sent under a name; empty where there is none. */
export const textOf = (sent: Sent, name: string): string => textsOf(sent, name)[0] ?? ''
