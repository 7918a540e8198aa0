import type { SmtpTarget } from './smtp-session.ts'

/** The mail system that an `smtp://` or `smtps://` address names; by default at the port of RFC 6409, or of RFC 8314. */
export function targetOf(smtpUrl: string): SmtpTarget {
  const url = new URL(smtpUrl)
  const secure = url.protocol === 'smtps:'
  return {
    // An IPv6 address stands in brackets in an address of the web alone.
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    auth: url.username
      ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
      : undefined,
  }
}
