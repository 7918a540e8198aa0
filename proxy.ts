import { type NextRequest, NextResponse } from 'next/server'
import { config as settings } from '#lib/platform/config.ts'

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
    `style-src 'self' ${developing ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Security headers on every answer. Who may see what is decided where the data are read, not here. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = contentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  const readable = readableAddress(request.url)
  const response = readable
    ? NextResponse.rewrite(readable, { request: { headers } })
    : NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  // Addresses of pages hold tokens: no other site learns them. `no-referrer` would also blank the `Origin` of our forms.
  response.headers.set('Referrer-Policy', 'same-origin')
  response.headers.set('X-Content-Type-Options', 'nosniff')
  response.headers.set('X-Frame-Options', 'DENY')
  response.headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  response.headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()')
  if (settings().baseUrl.startsWith('https:')) {
    response.headers.set('Strict-Transport-Security', 'max-age=31536000')
  }
  return response
}

const LOOK_UP = '/api/postcodes/'

/**
 * Next answers a broken percent-encoding with a bare 400. Whoever asks about a postcode gets an answer all the same: the
 * bytes are read as well as they can be. Null for every address that needs no help.
 */
function readableAddress(url: string): URL | null {
  const { pathname } = new URL(url)
  if (!pathname.startsWith(LOOK_UP)) return null
  const text = pathname.slice(LOOK_UP.length)
  try {
    decodeURIComponent(text)
    return null
  } catch {
    const bytes = text.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    return new URL(LOOK_UP + encodeURIComponent(Buffer.from(bytes, 'latin1').toString('utf8')), url)
  }
}

export const config = { matcher: '/((?!_next/static/|_next/image/).*)' }
