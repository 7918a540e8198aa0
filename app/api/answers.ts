const PRIVATE = { 'cache-control': 'no-store' }

/** A JSON answer nobody keeps; `cookies` are whole Set-Cookie values. */
export function answerJson(body: object, { status = 200, cookies = [] as string[] } = {}): Response {
  const headers = new Headers(PRIVATE)
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return Response.json(body, { status, headers })
}

/** Sends the browser on to a path of ours after a form. */
export function sendTo(path: string, cookies: string[] = []): Response {
  const headers = new Headers({ ...PRIVATE, location: path })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}

/** A message as it arrived, to be saved: never shown by the browser itself. */
export function answerSource(raw: Uint8Array<ArrayBuffer>, name: string): Response {
  return new Response(raw, {
    headers: {
      ...PRIVATE,
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
    },
  })
}

export const notFound = (message: string) => answerJson({ reason: 'not_found', message }, { status: 404 })

export const invalid = (message: string) => answerJson({ reason: 'invalid', message }, { status: 400 })
