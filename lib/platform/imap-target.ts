import { isLoopback } from './network.ts'

/** A mailbox on a mail system, and who may open it. */
export type ImapTarget = {
  host: string
  port: number
  /** TLS from the first byte; else by STARTTLS, without which nothing is said, or on this machine none at all. */
  encryption: 'tls' | 'starttls' | 'none'
  user: string
  pass: string
  folder: string
  /** What else is trusted to have signed the mail system's certificate, in PEM; for tests. */
  ca?: string
}

/** The mailbox that an `imaps://` or `imap://` address names: by default the inbox, at the port of RFC 8314 or RFC 9051. */
export function mailboxOf(imapUrl: string): ImapTarget {
  const url = new URL(imapUrl)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const secure = url.protocol === 'imaps:'
  const here = host === 'localhost' || isLoopback(host)
  return {
    host,
    port: Number(url.port) || (secure ? 993 : 143),
    encryption: secure ? 'tls' : here ? 'none' : 'starttls',
    user: decodeURIComponent(url.username),
    pass: decodeURIComponent(url.password),
    folder: decodeURIComponent(url.pathname.slice(1)) || 'INBOX',
  }
}

/** Which mailbox it is, as it may be shown and kept: without its password. */
export const nameOf = ({ host, port, user, folder }: ImapTarget): string =>
  `${user} at ${host}:${port}, ${folder}`
