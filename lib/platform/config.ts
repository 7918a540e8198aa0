import { BlockList, isIPv6 } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import { readNetworks } from './networks.ts'
import { dataPaths } from './paths.ts'

/** A setting that cannot be used; its message is one sentence for the person who starts Chorus. */
export class ConfigError extends Error {}

/** A domain that nobody can have: answers to it come back to nobody but the catcher. */
export const DEFAULT_MAIL_DOMAIN = 'letters.invalid'

const port = z.coerce.number().int().min(0).max(65535)
const webPort = port.min(1)
const httpUrl = z.url({ protocol: /^https?$/ })
const smtpUrl = z.url({ protocol: /^smtps?$/ })
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ })
const networks = z.string().transform((text, context) => {
  const read = readNetworks(text)
  if (read) return read
  context.addIssue({ code: 'custom', message: 'not addresses' })
  return z.NEVER
})
/** One secret, or two with a comma between while the old one is being changed for the new. */
const secrets = z.string().transform((text, context) => {
  const all = text.split(',').map((one) => one.trim())
  if (all.length <= 2 && all.every((one) => one.length >= 32)) return all
  context.addIssue({ code: 'custom', message: 'not secrets' })
  return z.NEVER
})
const scannerAt = z.string().transform((text, context) => {
  if (text.startsWith('/')) return { path: text }
  const [, host, port] = /^(?:tcp:\/\/)?([\w.-]{1,253}|\[[\da-f:.]{2,45}\]):(\d{1,5})$/i.exec(text) ?? []
  if (host && Number(port) > 0 && Number(port) <= 65535) {
    return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) }
  }
  context.addIssue({ code: 'custom', message: 'no socket' })
  return z.NEVER
})
const domains = z
  .string()
  .transform((text) => text.split(',').map((one) => one.trim().toLowerCase()))
  .pipe(z.array(z.string().regex(/^[a-z0-9.-]+$/)))
/** `09:00-17:00`, the end after the beginning. */
const hours = z.string().transform((text, context) => {
  const [, opens, closes] =
    /^([01]\d:[0-5]\d|2[0-3]:[0-5]\d)-([01]\d:[0-5]\d|2[0-3]:[0-5]\d)$/.exec(text) ?? []
  if (opens && closes && opens < closes) return { opens, closes }
  context.addIssue({ code: 'custom', message: 'not hours' })
  return z.NEVER
})
/** `DAY:SECRET`, the newest first, with commas between them; a secret may hold commas itself. */
const earlierSecrets = z.string().transform((text, context) => {
  const read = text
    .split(/,(?=\d{4}-\d{2}-\d{2}:)/)
    .map((one) => ({ lastDay: one.slice(0, 10), secret: one.slice(11) }))
  if (read.every(({ lastDay, secret }) => z.iso.date().safeParse(lastDay).success && secret.length >= 32))
    return read
  context.addIssue({ code: 'custom', message: 'not secrets' })
  return z.NEVER
})
/** With a name and a password in it: no mailbox opens to everybody. */
const imapUrl = z.url({ protocol: /^imaps?$/ }).refine((text) => {
  const url = URL.parse(text)
  return url !== null && url.hostname !== '' && url.username !== '' && url.password !== '' && isDecodable(url)
})
function isDecodable({ username, password, pathname }: URL): boolean {
  try {
    decodeURIComponent(username + password + pathname)
    return true
  } catch {
    return false
  }
}
/** What becomes of a message in its mailbox once it is stored; a folder in which it is kept, or null. */
const afterwards = z
  .string()
  .regex(/^(?:flag|move:.+)$/)
  .transform((text) => (text === 'flag' ? null : text.slice('move:'.length)))
const blankIsAbsent = (value: unknown) => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsAbsent, schema.optional())

const environment = z.object({
  PORT: optional(webPort),
  HOST: optional(z.string().regex(/^[\w.:[\]-]+$/)),
  DATA_DIR: optional(z.string()),
  DATABASE_URL: optional(postgresUrl),
  BASE_URL: optional(httpUrl),
  TRUSTED_PROXIES: optional(networks),
  SMTP_URL: optional(smtpUrl),
  MAIL_DELIVERY: optional(z.enum(['catch', 'live'])),
  MAIL_DOMAIN: optional(z.string().regex(/^[a-z0-9.-]+$/)),
  DKIM_KEY_FILE: optional(z.string()),
  INBOUND_HOST: optional(z.string()),
  INBOUND_PORT: optional(port),
  INBOUND_PROTOCOL: optional(z.enum(['smtp', 'lmtp'])),
  INBOUND_CERT_FILE: optional(z.string()),
  INBOUND_KEY_FILE: optional(z.string()),
  INBOUND_SECRET: optional(secrets),
  INBOUND_IMAP_URL: optional(imapUrl),
  INBOUND_IMAP_AFTER: optional(afterwards),
  CLAMAV_SOCKET: optional(scannerAt),
  SENDER_CHECKS: optional(z.enum(['off', 'dns'])),
  TRUSTED_FORWARDERS: optional(domains),
  SECRET: optional(z.string().min(32)),
  EARLIER_SECRETS: optional(earlierSecrets),
  ERASURES_FILE: optional(z.string()),
  LETTERS_PER_NETWORK: optional(z.coerce.number().int().min(10).max(100_000)),
  LETTERS_PER_CAMPAIGN: optional(z.coerce.number().int().min(100).max(1_000_000)),
  LETTERS_BEFORE_PROOF: optional(z.coerce.number().int().min(1).max(1_000_000)),
  SENDING_SECONDS: optional(z.coerce.number().min(0).max(60)),
  MEMBER_PACE: optional(z.enum(['live', 'always', 'off'])),
  MEMBER_PER_HOUR: optional(z.coerce.number().int().min(1).max(1_200)),
  MEMBER_PER_DAY: optional(z.coerce.number().int().min(1).max(10_000)),
  MEMBER_HOURS: optional(hours),
  DEMONSTRATION: optional(z.enum(['full', 'small'])),
  LOG_LEVEL: optional(z.enum(['silent', 'error', 'warn', 'info', 'debug'])),
})

const expectations: Record<keyof z.infer<typeof environment>, string> = {
  PORT: 'a port number from 1 to 65535',
  HOST: 'the name or address to listen on',
  DATA_DIR: 'a folder',
  DATABASE_URL: 'a PostgreSQL address such as postgresql://user@host/name',
  BASE_URL: 'the http or https address people see',
  TRUSTED_PROXIES: 'addresses or networks such as 127.0.0.1, 10.0.0.0/8, with commas between them',
  SMTP_URL: 'an smtp:// or smtps:// address',
  MAIL_DELIVERY: '"catch" or "live"',
  MAIL_DOMAIN: 'a domain name in lower case',
  DKIM_KEY_FILE: 'a file',
  INBOUND_HOST: 'the name or address to receive mail on',
  INBOUND_PORT: 'a port number from 0 to 65535',
  INBOUND_PROTOCOL: '"smtp" or "lmtp"',
  INBOUND_CERT_FILE: 'a file',
  INBOUND_KEY_FILE: 'a file',
  INBOUND_SECRET:
    'at least 32 characters that nobody can guess, or two of that kind with a comma between them',
  INBOUND_IMAP_URL:
    'an address such as imaps://name:password@imap.example.org/INBOX, with the name and password of the mailbox',
  INBOUND_IMAP_AFTER: '"flag", or "move:" and a folder',
  CLAMAV_SOCKET:
    'the path of a socket such as /run/clamav/clamd.ctl, or a host and port such as 127.0.0.1:3310',
  SENDER_CHECKS: '"off" or "dns"',
  TRUSTED_FORWARDERS: 'domain names such as parliament.uk, mail.example.org, with commas between them',
  SECRET: 'at least 32 characters that nobody can guess',
  EARLIER_SECRETS: 'what npm run secret:rotate printed',
  ERASURES_FILE: 'a file',
  LETTERS_PER_NETWORK: 'a number of letters an hour from 10 to 100000',
  LETTERS_PER_CAMPAIGN: 'a number of letters an hour from 100 to 1000000',
  LETTERS_BEFORE_PROOF: 'a number of letters a minute from 1 to 1000000',
  SENDING_SECONDS: 'a number of seconds from 0 to 60',
  MEMBER_PACE: '"live", "always" or "off"',
  MEMBER_PER_HOUR: 'a number of letters an hour from 1 to 1200',
  MEMBER_PER_DAY: 'a number of letters a day from 1 to 10000',
  MEMBER_HOURS: 'hours such as 09:00-17:00, on one day',
  DEMONSTRATION: '"full" or "small"',
  LOG_LEVEL: '"silent", "error", "warn", "info" or "debug"',
}

/** What one member's mailbox gets at most and when, by the clocks of London on working days; and all of them together. */
export type MemberPace = {
  perHour: number
  perDay: number
  opens: string
  closes: string
  /** What Parliament's mail system is asked to take from us: about 5.6 hours for 100,000 letters. */
  perSecond: number
}

const PARLIAMENT_PER_SECOND = 5

/** Every setting, parsed and with its default. Paths are absolute. */
export type Config = {
  port: number
  host: string
  dataDir: string
  /** The server's address, or null for the embedded database. */
  databaseUrl: string | null
  baseUrl: string
  /** The proxies in front: only what they say of who is asking is believed. */
  trustedProxies: BlockList
  smtpUrl: string | null
  mailDelivery: 'catch' | 'live'
  /** The domain of the letters' own addresses: answers come back to it. */
  mailDomain: string
  /** The key that live mail is signed with; null where it lies in the data folder, or nowhere. */
  dkimKeyFile: string | null
  inbound: {
    host: string
    port: number
    protocol: 'smtp' | 'lmtp'
    /** With which connections may be encrypted; null where they are not. */
    tls: { certFile: string; keyFile: string } | null
  }
  /** With which posted mail may be signed; none where mail cannot be posted. */
  inboundSecrets: readonly string[]
  /** The mailbox that answers are collected from, and the folder they are moved to then; null where none is. */
  inboundImap: { url: string; moveTo: string | null } | null
  /** Where ClamAV's daemon listens; null where files are not scanned. */
  scanner: { path: string } | { host: string; port: number } | null
  /** Whether DNS is asked who sent a message: then its server learns whose mail comes. */
  senderChecks: 'off' | 'dns'
  /** Domains whose word counts for the mail that they forward (ARC). */
  trustedForwarders: readonly string[]
  secret: string | null
  /** What `SECRET` was before, the newest first, each with the last day on which it is good. */
  earlierSecrets: { secret: string; lastDay: string }[]
  /** Where it is kept who was erased, beside the database and its copies. */
  erasuresFile: string
  /** Letters taken in an hour from one network; a hospital, a care home or a mobile carrier shares one. */
  lettersPerNetwork: number
  /** Letters taken in an hour by one campaign from everybody together, each of which sends a mail. */
  lettersPerCampaign: number
  /** Letters a minute to one campaign beyond which a browser is asked for a proof of work; twice as many to all of them. */
  lettersBeforeProof: number
  /** Sooner than so many seconds after its page was made nobody presses the sending button: a machine does. */
  sendingSeconds: number
  /** How letters to members are spread; null while they go to the catcher, which takes them as they come. */
  memberPace: MemberPace | null
  /** What the first start fills an empty database with: years of a coalition at work, or what one campaign needs. */
  demonstration: 'full' | 'small'
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}

/**
 * Parses the environment.
 * @throws ConfigError naming the variable, what it holds and what it should hold
 */
export function parseConfig(env: Record<string, string | undefined>): Config {
  const parsed = environment.safeParse(env)
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]) as keyof typeof expectations
    const shown = name.includes('SECRET') || name.endsWith('_URL') ? 'a value that' : `"${env[name]}", which`
    throw new ConfigError(`The environment variable ${name} holds ${shown} is not ${expectations[name]}.`)
  }
  const e = parsed.data
  const mailDelivery = e.MAIL_DELIVERY ?? 'catch'
  if (mailDelivery === 'live' && !e.SMTP_URL) {
    throw new ConfigError('MAIL_DELIVERY is "live", but SMTP_URL does not say which mail system sends.')
  }
  if (!e.INBOUND_CERT_FILE !== !e.INBOUND_KEY_FILE) {
    throw new ConfigError(
      'INBOUND_CERT_FILE and INBOUND_KEY_FILE belong together, and only one of them is set.',
    )
  }
  if (e.INBOUND_IMAP_AFTER !== undefined && !e.INBOUND_IMAP_URL) {
    throw new ConfigError(
      'INBOUND_IMAP_AFTER is set, but INBOUND_IMAP_URL does not say which mailbox it is about.',
    )
  }
  if (e.DATABASE_URL && !e.SECRET) {
    throw new ConfigError('DATABASE_URL is set, so SECRET is needed too: the same one for every process.')
  }
  if (e.EARLIER_SECRETS && !e.SECRET) {
    throw new ConfigError('EARLIER_SECRETS is set, but not SECRET, which replaced them.')
  }
  const servePort = e.PORT ?? 3000
  const host = e.HOST ?? '127.0.0.1'
  const dataDir = resolve(e.DATA_DIR ?? '.data')
  return {
    port: servePort,
    host,
    dataDir,
    databaseUrl: e.DATABASE_URL ?? null,
    baseUrl: withoutEndSlashes(e.BASE_URL ?? `http://${nameOf(host)}:${servePort}`),
    trustedProxies: e.TRUSTED_PROXIES ?? new BlockList(),
    smtpUrl: e.SMTP_URL ?? null,
    mailDelivery,
    mailDomain: e.MAIL_DOMAIN ?? DEFAULT_MAIL_DOMAIN,
    dkimKeyFile: e.DKIM_KEY_FILE ? resolve(e.DKIM_KEY_FILE) : null,
    inbound: {
      host: e.INBOUND_HOST ?? '127.0.0.1',
      port: e.INBOUND_PORT ?? 0,
      protocol: e.INBOUND_PROTOCOL ?? 'smtp',
      tls:
        e.INBOUND_CERT_FILE && e.INBOUND_KEY_FILE
          ? { certFile: resolve(e.INBOUND_CERT_FILE), keyFile: resolve(e.INBOUND_KEY_FILE) }
          : null,
    },
    inboundSecrets: e.INBOUND_SECRET ?? [],
    inboundImap: e.INBOUND_IMAP_URL
      ? { url: e.INBOUND_IMAP_URL, moveTo: e.INBOUND_IMAP_AFTER ?? null }
      : null,
    scanner: e.CLAMAV_SOCKET ?? null,
    senderChecks: e.SENDER_CHECKS ?? 'off',
    trustedForwarders: e.TRUSTED_FORWARDERS ?? [],
    secret: e.SECRET ?? null,
    earlierSecrets: e.EARLIER_SECRETS ?? [],
    erasuresFile: resolve(e.ERASURES_FILE ?? dataPaths(dataDir).erasures),
    lettersPerNetwork: e.LETTERS_PER_NETWORK ?? 120,
    lettersPerCampaign: e.LETTERS_PER_CAMPAIGN ?? 3_000,
    lettersBeforeProof: e.LETTERS_BEFORE_PROOF ?? 60,
    sendingSeconds: e.SENDING_SECONDS ?? 1,
    memberPace: isPaced(e.MEMBER_PACE, mailDelivery) ? memberPace(e) : null,
    demonstration: e.DEMONSTRATION ?? 'full',
    logLevel: e.LOG_LEVEL ?? 'info',
  }
}

const isPaced = (asked: 'live' | 'always' | 'off' | undefined, mailDelivery: 'live' | 'catch') =>
  asked === 'always' || (asked !== 'off' && mailDelivery === 'live')

const memberPace = (e: z.infer<typeof environment>): MemberPace => ({
  perHour: e.MEMBER_PER_HOUR ?? 60,
  perDay: e.MEMBER_PER_DAY ?? 240,
  ...(e.MEMBER_HOURS ?? { opens: '09:00', closes: '17:00' }),
  perSecond: PARLIAMENT_PER_SECOND,
})

/** What stands in an address for a server that listens there: this machine's own name where it listens everywhere. */
function nameOf(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)) return 'localhost'
  return isIPv6(host) ? `[${host}]` : host
}

function withoutEndSlashes(url: string): string {
  let end = url.length
  while (url[end - 1] === '/') end--
  return url.slice(0, end)
}

let known: Config | undefined

/** The settings of this process, read from the environment at the first call. */
export function config(): Config {
  known ??= parseConfig(process.env)
  return known
}
