import { prismaAdapter } from 'better-auth/adapters/prisma'
import { betterAuth } from 'better-auth/minimal'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { config } from '#lib/platform/config.ts'
import { type Database, database } from '#lib/platform/database.ts'
import { ask } from '#lib/platform/limits.ts'
import { log } from '#lib/platform/log.ts'
import { ADDRESS_HEADER } from '#lib/platform/network.ts'
import { everySecretFor } from '#lib/platform/secrets.ts'
import { newBackupCodes } from './backup-codes.ts'
import { PASSWORD_MAXIMUM, PASSWORD_MINIMUM } from './schema.ts'

const DAY = 24 * 60 * 60

/** Tries at a password a minute from one network: an office shares one, and a password is far too long to guess at that. */
export const SIGN_IN_TRIES = 10
/** Tries at a code in a quarter of an hour from one network; each comes after the right password. */
export const CODE_TRIES = 10
/**
 * Wrong codes in a row after which a person's second step waits, from wherever they came: somebody knows their password
 * and is guessing. Three times what one network may try, so that no single network gets that far in one go.
 */
const CODE_TRIES_FROM_ALL = 3 * CODE_TRIES
const QUARTER_HOUR = 15 * 60

/**
 * Sessions are signed with the secret of today: when it is replaced, everybody signs in anew. What lies in the database for good
 * (the keys of authenticator apps) is read with the one it was written with: by number from the second on, and without one
 * for the first.
 */
function sessionSecrets() {
  const values = everySecretFor('sessions').map((key) => key.export().toString('hex'))
  const secrets = values.map((value, at) => ({ version: values.length - 1 - at, value }))
  return { secret: values.at(-1), ...(secrets.length > 1 && { secrets }) }
}

function makeAuth(db: Database) {
  const { baseUrl } = config()
  return betterAuth({
    appName: 'Chorus',
    baseURL: baseUrl,
    basePath: '/api/auth',
    ...sessionSecrets(),
    database: prismaAdapter(db, { provider: 'postgresql' }),
    trustedOrigins: [new URL(baseUrl).origin],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MINIMUM,
      maxPasswordLength: PASSWORD_MAXIMUM,
    },
    // A fixed week: no page view writes to the database.
    session: { expiresIn: 7 * DAY, disableSessionRefresh: true },
    rateLimit: {
      enabled: true,
      customStorage: countedBy(db),
      window: 60,
      max: 100,
      customRules: {
        '/sign-in/email': { window: 60, max: SIGN_IN_TRIES },
        '/two-factor/verify-*': { window: QUARTER_HOUR, max: CODE_TRIES },
        '/two-factor/*': { window: 60, max: 10 },
      },
    },
    advanced: {
      cookiePrefix: 'chorus',
      useSecureCookies: baseUrl.startsWith('https://'),
      // Tries are counted by network, as `networkOf` has it; never by person, or anybody could lock anybody out.
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER], ipv6Subnet: 64 },
    },
    plugins: [
      twoFactor({
        issuer: 'Chorus',
        backupCodeOptions: { customBackupCodesGenerate: newBackupCodes },
        accountLockout: { maxFailedAttempts: CODE_TRIES_FROM_ALL, durationSeconds: QUARTER_HOUR },
      }),
    ],
    telemetry: { enabled: false },
    logger: {
      level: 'error',
      // Only the sentence: what comes with it may name a person.
      log: (_level, message) => log().error({ part: 'accounts' }, message),
    },
  })
}

/** better-auth says what is counted and how much is too much; the counts are kept with all others, under keyed hashes. */
const countedBy = (db: Database) => ({
  async consume(key: string, { window: seconds, max: most }: { window: number; max: number }) {
    const answer = await ask(db, [{ limit: { name: 'accounts', most, seconds }, of: key }])
    return answer.ok ? { allowed: true, retryAfter: null } : { allowed: false, retryAfter: answer.again }
  },
})

let known: { db: Database; auth: ReturnType<typeof makeAuth> } | undefined

/** The accounts of this installation; made at the first call, so that a build needs no secret and no database. */
export function auth(): ReturnType<typeof makeAuth> {
  const db = database()
  if (known?.db !== db) known = { db, auth: makeAuth(db) }
  return known.auth
}
