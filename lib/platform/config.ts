import { resolve } from 'node:path'
import { z } from 'zod'

/** A setting that cannot be used; its message is one sentence for the person who starts Chorus. */
export class ConfigError extends Error {}

const port = z.coerce.number().int().min(0).max(65535)
const webPort = port.min(1)
const httpUrl = z.url({ protocol: /^https?$/ })
const smtpUrl = z.url({ protocol: /^smtps?$/ })
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ })
const blankIsAbsent = (value: unknown) => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsAbsent, schema.optional())

const environment = z.object({
  PORT: optional(webPort),
  HOST: optional(z.string().regex(/^[\w.:[\]-]+$/)),
  DATA_DIR: optional(z.string()),
  DATABASE_URL: optional(postgresUrl),
  BASE_URL: optional(httpUrl),
  SMTP_URL: optional(smtpUrl),
  MAIL_DELIVERY: optional(z.enum(['catch', 'live'])),
  MAIL_DOMAIN: optional(z.string().regex(/^[a-z0-9.-]+$/)),
  INBOUND_HOST: optional(z.string()),
  INBOUND_PORT: optional(port),
  SECRET: optional(z.string().min(32)),
  LOG_LEVEL: optional(z.enum(['silent', 'error', 'warn', 'info', 'debug'])),
})

const expectations: Record<keyof z.infer<typeof environment>, string> = {
  PORT: 'a port number from 1 to 65535',
  HOST: 'the name or address to listen on',
  DATA_DIR: 'a folder',
  DATABASE_URL: 'a PostgreSQL address such as postgresql://user@host/name',
  BASE_URL: 'the http or https address people see',
  SMTP_URL: 'an smtp:// or smtps:// address',
  MAIL_DELIVERY: '"catch" or "live"',
  MAIL_DOMAIN: 'a domain name in lower case',
  INBOUND_HOST: 'the name or address to receive mail on',
  INBOUND_PORT: 'a port number from 0 to 65535',
  SECRET: 'at least 32 characters that nobody can guess',
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
  smtpUrl: string | null
  mailDelivery: 'catch' | 'live'
  /** The domain of the letters' own addresses: answers come back to it. */
  mailDomain: string
  inbound: { host: string; port: number }
  secret: string | null
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
  return {
    port: servePort,
    host,
    dataDir: resolve(e.DATA_DIR ?? '.data'),
    databaseUrl: e.DATABASE_URL ?? null,
    baseUrl: (e.BASE_URL ?? `http://${host === '127.0.0.1' ? 'localhost' : host}:${servePort}`).replace(
      /\/+$/,
      '',
    ),
    smtpUrl: e.SMTP_URL ?? null,
    mailDelivery,
    mailDomain: e.MAIL_DOMAIN ?? 'letters.invalid',
    inbound: { host: e.INBOUND_HOST ?? '127.0.0.1', port: e.INBOUND_PORT ?? 0 },
    secret: e.SECRET ?? null,
    logLevel: e.LOG_LEVEL ?? 'info',
  }
}

let known: Config | undefined

/** The settings of this process, read from the environment at the first call. */
export function config(): Config {
  known ??= parseConfig(process.env)
  return known
}
