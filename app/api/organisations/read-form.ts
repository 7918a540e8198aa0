/**
 * The form a request carries, read up to `most` bytes; null when it is larger. A request without a form gives an empty one.
 */
export async function readForm(request: Request, most = 100_000): Promise<FormData | null> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (;;) {
    const next = await reader?.read()
    if (!next || next.done) break
    size += next.value.length
    if (size > most) {
      await reader?.cancel()
      return null
    }
    parts.push(Uint8Array.from(next.value))
  }
  const type = request.headers.get('content-type') ?? ''
  return new Response(new Blob(parts), { headers: { 'content-type': type } })
    .formData()
    .catch(() => new FormData())
}

export const FORM_TOO_BIG = {
  ok: false,
  reason: 'too_big',
  message: 'That is more than this form takes. Nothing was changed. Make it shorter and try again.',
} as const

/** A text field of a form; undefined when it is not there. */
export function textIn(form: FormData, name: string): string | undefined {
  const value = form.get(name)
  return typeof value === 'string' ? value : undefined
}

/** The text fields of a form by name. */
export const textsIn = (form: FormData, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, textIn(form, name)]))
