import { type PlainHtml, plainHtml } from '#lib/words/plain-html.ts'

export type PlainPage = PlainHtml & { status: number }

/** An answer to a form that could not be taken, made without anything else that could fail. */
export function plainPage(request: Request, { status, ...page }: PlainPage): Response {
  return new Response(plainHtml(page, request.headers.get('x-nonce') ?? ''), {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
