const MOST_BYTES = 64 * 1024

export type Fields = {
  /** The first value of a field; empty where there is none. */
  one: (name: string) => string
  all: (name: string) => string[]
}

export type Form = { ok: true; fields: Fields } | { ok: false; reason: 'too_large' | 'not_a_form' }

/** Reads a plain form of at most 64 KB, and stops reading there. Text comes composed, without NULs, lines ended by LF. */
export async function readForm(request: Request): Promise<Form> {
  const type = request.headers.get('content-type') ?? ''
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES)
    return { ok: false, reason: 'too_large' }
  if (!type.startsWith('application/x-www-form-urlencoded')) return { ok: false, reason: 'not_a_form' }
  const body = await readUpTo(request.body, MOST_BYTES)
  if (body === null) return { ok: false, reason: 'too_large' }
  const sent = new URLSearchParams(body)
  return {
    ok: true,
    fields: { one: (name) => clean(sent.get(name) ?? ''), all: (name) => sent.getAll(name).map(clean) },
  }
}

async function readUpTo(body: ReadableStream<Uint8Array> | null, most: number): Promise<string | null> {
  if (!body) return ''
  const parts: Uint8Array[] = []
  let length = 0
  // Leaving the loop early cancels the rest.
  for await (const part of body) {
    length += part.byteLength
    if (length > most) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function clean(text: string): string {
  return text.replaceAll('\0', '').replace(/\r\n?/g, '\n').normalize('NFC')
}
