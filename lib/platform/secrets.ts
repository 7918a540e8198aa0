import { createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { config } from './config.ts'
import { codeOf } from './error-parts.ts'
import { londonDay } from './london-day.ts'
import { dataPaths } from './paths.ts'

/** A secret that was replaced: until its last day what was given out with it is still taken. */
const earlierSecret = z.object({ secret: z.string().min(32), lastDay: z.iso.date() })
const secretsFile = z.object({
  secret: z.string().min(32),
  /** The newest first; none is ever taken out. */
  earlier: z.array(earlierSecret).default([]),
})
export type Secrets = z.infer<typeof secretsFile>

/** The secrets in a data folder; null before its first start. */
export function secretsIn(dataDir: string): Secrets | null {
  try {
    return secretsFile.parse(JSON.parse(readFileSync(dataPaths(dataDir).secrets, 'utf8')))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

function madeIn(dataDir: string): Secrets {
  const path = dataPaths(dataDir).secrets
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, JSON.stringify({ secret: newSecret() }), { mode: 0o600 })
  try {
    linkSync(draft, path)
  } catch {
    // Another process of this installation was first: its secret is the one that counts.
  } finally {
    unlinkSync(draft)
  }
  const made = secretsIn(dataDir)
  if (!made) throw new Error(`The secret could not be kept in ${path}`)
  return made
}

export const newSecret = () => randomBytes(32).toString('hex')

function readSecrets(): Secrets {
  const { secret, earlierSecrets, dataDir } = config()
  if (secret !== null) return { secret, earlier: earlierSecrets }
  return secretsIn(dataDir) ?? madeIn(dataDir)
}

let known: Secrets | undefined
const secrets = () => {
  known ??= readSecrets()
  return known
}

const keys = new Map<string, KeyObject>()

/** 32 bytes; the same secret and purpose give the same key in every process. */
function keyOf(secret: string, purpose: string): KeyObject {
  const id = `${secret} ${purpose}`
  const key = keys.get(id) ?? createSecretKey(createHmac('sha256', secret).update(purpose).digest())
  keys.set(id, key)
  return key
}

/**
 * A key for one purpose, derived from the installation's secret (`SECRET`, or one generated into the data folder at the
 * first start): for what is given out now.
 */
export const secretFor = (purpose: string): KeyObject => keyOf(secrets().secret, purpose)

/** The keys that what comes back to us may have been made with: of the secret, and of each that it replaced a year ago or less. */
export function secretsFor(purpose: string, now = new Date()): KeyObject[] {
  const { secret, earlier } = secrets()
  const today = earlier.length > 0 ? londonDay(now) : ''
  const good = earlier.filter(({ lastDay }) => today <= lastDay)
  return [secret, ...good.map((one) => one.secret)].map((one) => keyOf(one, purpose))
}

/** The same of every secret there ever was, the newest first: for what is kept for good and only ever checked or opened. */
export function everySecretFor(purpose: string): KeyObject[] {
  const { secret, earlier } = secrets()
  return [secret, ...earlier.map((one) => one.secret)].map((one) => keyOf(one, purpose))
}

/** The key of the first secret, whatever replaced it: for keyed hashes that must go on matching those that are stored. */
export function lastingSecretFor(purpose: string): KeyObject {
  const { secret, earlier } = secrets()
  return keyOf(earlier.at(-1)?.secret ?? secret, purpose)
}
