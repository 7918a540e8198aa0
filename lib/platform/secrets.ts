import { createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { config } from './config.ts'
import { codeOf } from './error-parts.ts'
import { dataPaths } from './paths.ts'

const file = z.object({ secret: z.string().min(32) })

function fromDataFolder(): string {
  const { dataDir } = config()
  const path = dataPaths(dataDir).secrets
  const read = () => file.parse(JSON.parse(readFileSync(path, 'utf8'))).secret
  try {
    return read()
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, JSON.stringify({ secret: randomBytes(32).toString('hex') }), { mode: 0o600 })
  try {
    linkSync(draft, path)
  } catch {
    // Another process of this installation was first: its secret is the one that counts.
  } finally {
    unlinkSync(draft)
  }
  return read()
}

let known: string | undefined
const keys = new Map<string, KeyObject>()

/**
 * A key for one purpose, derived from the installation's secret (`SECRET`, or one generated into the data folder at the
 * first start). 32 bytes; the same purpose gives the same key in every process.
 */
export function secretFor(purpose: string): KeyObject {
  known ??= config().secret ?? fromDataFolder()
  const key = keys.get(purpose) ?? createSecretKey(createHmac('sha256', known).update(purpose).digest())
  keys.set(purpose, key)
  return key
}
