import { type NextRequest, NextResponse } from 'next/server'
import { FILES_PATH, STRANGERS_POLICY } from '#lib/files/strangers-policy.ts'
import { config as settings } from '#lib/platform/config.ts'
import { type Language, languageOf, languageOfPath, pathIn } from '#lib/words/language.ts'

// biome-ignore lint/style/noProcessEnv: Next sets it when it builds; React's developer build needs `eval`
const developing = process.env.NODE_ENV === 'development'

/**
 * Scripts and style sheets come from us or carry this request's nonce. Style attributes are let through: charts and
 * React Aria set them, and they load nothing.
 */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ''}`,
    "worker-src 'self'",
    `style-src 'self' ${developing ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Languages and security headers of every answer. Who may see what is decided where the data are read, not here. */
export function proxy(request: NextRequest): NextResponse {
  const { language, path, elsewhere } = languageOfRequest(request)
  if (elsewhere)
    return remember(NextResponse.redirect(new URL(elsewhere, request.nextUrl)), request, language)
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = path.startsWith(FILES_PATH) ? STRANGERS_POLICY : contentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('x-language', language)
  headers.set('x-path', path + request.nextUrl.search)
  headers.set('content-security-policy', policy)
  const rewritten = withoutLanguage(request, path)
  const response = rewritten
    ? NextResponse.rewrite(rewritten, { request: { headers } })
    : NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  response.headers.set(
    'Referrer-Policy',
    /^\/(?:confirm|heard|yours)\//.test(path) ? 'strict-origin' : 'same-origin',
  )
  response.headers.set('X-Content-Type-Options', 'nosniff')
  response.headers.set('X-Frame-Options', 'DENY')
  response.headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  response.headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()')
  if (settings().baseUrl.startsWith('https:')) {
    response.headers.set('Strict-Transport-Security', 'max-age=31536000')
  }
  return language === 'cy' ? remember(response, request, language) : response
}

const PUBLIC = /^\/(?:$|(?:about|accessibility|campaigns|confirm|contact|heard|privacy|yours)(?:\/|$))/
const LANGUAGE_COOKIE = 'chorus-language'
const YEAR_SECONDS = 31_536_000

/**
 * The language of a request: Welsh below `/cy`, English elsewhere. Who chose Welsh before, or whose browser asks for it
 * first, is led from an English address to the Welsh one; `/en/…` is how to choose English again.
 */
function languageOfRequest(request: NextRequest): { language: Language; path: string; elsewhere?: string } {
  const { pathname, search } = request.nextUrl
  const asked = languageOfPath(pathname)
  if (!PUBLIC.test(asked.path)) return { language: 'en', path: pathname }
  const { path } = asked
  if (asked.language === 'en') return { language: 'en', path, elsewhere: path + search }
  if (asked.language === 'cy') return { language: 'cy', path }
  const reads = request.method === 'GET' && request.headers.get('accept')?.includes('text/html')
  if (reads && preferred(request) === 'cy') {
    return { language: 'cy', path, elsewhere: pathIn('cy', path) + search }
  }
  return { language: 'en', path }
}

function preferred(request: NextRequest): Language {
  const chosen = languageOf(request.cookies.get(LANGUAGE_COOKIE)?.value)
  return chosen ?? (/^cy\b/i.test(request.headers.get('accept-language') ?? '') ? 'cy' : 'en')
}

function remember(response: NextResponse, request: NextRequest, language: Language): NextResponse {
  if (request.cookies.get(LANGUAGE_COOKIE)?.value === language) return response
  response.cookies.set(LANGUAGE_COOKIE, language, {
    path: '/',
    maxAge: YEAR_SECONDS,
    httpOnly: true,
    sameSite: 'lax',
    secure: settings().baseUrl.startsWith('https:'),
  })
  return response
}

function withoutLanguage(request: NextRequest, path: string): URL | null {
  if (path === request.nextUrl.pathname) return null
  const url = request.nextUrl.clone()
  url.pathname = path
  return url
}

/** Next keeps a copy of every body that passes here; a mail that is posted is streamed, and answered to no browser. */
export const config = { matcher: '/((?!_next/static/|_next/image/|api/inbound-mail$).*)' }
