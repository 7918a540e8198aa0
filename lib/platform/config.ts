import { BlockList, isIPv6 } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import { readNetworks } from './networks.ts'
import { dataPaths } from './paths.ts'

/** A setting that cannot be used; its message is one sentence for the person who starts Chorus. */
export class ConfigError extends Error {}

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
  INBOUND_HOST: optional(z.string()),
  INBOUND_PORT: optional(port),
  SECRET: optional(z.string().min(32)),
  ERASURES_FILE: optional(z.string()),
  LETTERS_PER_NETWORK: optional(z.coerce.number().int().min(10).max(100_000)),
  LETTERS_PER_CAMPAIGN: optional(z.coerce.number().int().min(100).max(1_000_000)),
  LETTERS_BEFORE_PROOF: optional(z.coerce.number().int().min(1).max(1_000_000)),
  SENDING_SECONDS: optional(z.coerce.number().min(0).max(60)),
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
  INBOUND_HOST: 'the name or address to receive mail on',
  INBOUND_PORT: 'a port number from 0 to 65535',
  SECRET: 'at least 32 characters that nobody can guess',
  ERASURES_FILE: 'a file',
  LETTERS_PER_NETWORK: 'a number of letters an hour from 10 to 100000',
  LETTERS_PER_CAMPAIGN: 'a number of letters an hour from 100 to 1000000',
  LETTERS_BEFORE_PROOF: 'a number of letters a minute from 1 to 1000000',
  SENDING_SECONDS: 'a number of seconds from 0 to 60',
  LOG_LEVEL: '"silent", "error", "warn", "info" or "debug"',
}

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
  inbound: { host: string; port: number }
  secret: string | null
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
    const shown = name === 'SECRET' || name.endsWith('_URL') ? 'a value that' : `"${env[name]}", which`
    throw new ConfigError(`The environment variable ${name} holds ${shown} is not ${expectations[name]}.`)
  }
  const e = parsed.data
  const mailDelivery = e.MAIL_DELIVERY ?? 'catch'
  if (mailDelivery === 'live' && !e.SMTP_URL) {
    throw new ConfigError('MAIL_DELIVERY is "live", but SMTP_URL does not say which mail system sends.')
  }
  if (e.DATABASE_URL && !e.SECRET) {
    throw new ConfigError('DATABASE_URL is set, so SECRET is needed too: the same one for every process.')
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
    mailDomain: e.MAIL_DOMAIN ?? 'letters.invalid',
    inbound: { host: e.INBOUND_HOST ?? '127.0.0.1', port: e.INBOUND_PORT ?? 0 },
    secret: e.SECRET ?? null,
    erasuresFile: resolve(e.ERASURES_FILE ?? dataPaths(dataDir).erasures),
    lettersPerNetwork: e.LETTERS_PER_NETWORK ?? 120,
    lettersPerCampaign: e.LETTERS_PER_CAMPAIGN ?? 3_000,
    lettersBeforeProof: e.LETTERS_BEFORE_PROOF ?? 60,
    sendingSeconds: e.SENDING_SECONDS ?? 1,
    logLevel: e.LOG_LEVEL ?? 'info',
  }
}

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
