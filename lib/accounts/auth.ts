import { prismaAdapter } from 'better-auth/adapters/prisma'
import { betterAuth } from 'better-auth/minimal'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { config } from '#lib/platform/config.ts'
import { type Database, database } from '#lib/platform/database.ts'
import { log } from '#lib/platform/log.ts'
import { secretFor } from '#lib/platform/secrets.ts'
import { newBackupCodes } from './backup-codes.ts'
import { PASSWORD_MAXIMUM, PASSWORD_MINIMUM } from './schema.ts'

const DAY = 24 * 60 * 60

/** The web server sets it to the address of the socket and strips any that came in. */
export const ADDRESS_HEADER = 'x-chorus-address'

/** Tries at a password a minute from one address. */
export const SIGN_IN_TRIES = 5

function makeAuth(db: Database) {
  const { baseUrl } = config()
  return betterAuth({
    appName: 'Chorus',
    baseURL: baseUrl,
    basePath: '/api/auth',
    secret: secretFor('sessions').export().toString('hex'),
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
      storage: 'database',
      window: 60,
      max: 100,
      customRules: {
        '/sign-in/email': { window: 60, max: SIGN_IN_TRIES },
        '/two-factor/*': { window: 60, max: 10 },
      },
    },
    advanced: {
      cookiePrefix: 'chorus',
      useSecureCookies: baseUrl.startsWith('https://'),
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    plugins: [
      twoFactor({ issuer: 'Chorus', backupCodeOptions: { customBackupCodesGenerate: newBackupCodes } }),
    ],
    telemetry: { enabled: false },
    logger: {
      level: 'error',
      // Only the sentence: what comes with it may name a person.
      log: (_level, message) => log().error({ part: 'accounts' }, message),
    },
  })
}

let known: { db: Database; auth: ReturnType<typeof makeAuth> } | undefined

/** The accounts of this installation; made at the first call, so that a build needs no secret and no database. */
export function auth(): ReturnType<typeof makeAuth> {
  const db = database()
  if (known?.db !== db) known = { db, auth: makeAuth(db) }
  return known.auth
}
