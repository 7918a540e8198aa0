import { createPrivateKey, X509Certificate } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { codeOf } from './error-parts.ts'
import { takeFolderLock } from './folder-lock.ts'
import { selfSigned } from './self-signed.ts'

/** A certificate, with those between it and its root, and its key; both in PEM. */
export type Certificate = { cert: string; key: string }

const DAYS = 365
const RENEWED_DAYS_BEFORE = 30
const DAY_MS = 24 * 60 * 60_000
const WAIT_MS = 10_000

/**
 * The certificate that is kept in a file, made by us and signed by itself: made where there is none, and made anew where it ends
 * within thirty days, is not for these names, or cannot be read. Of several processes at once one makes it, and all get it.
 * @param path for cert and key; for its owner alone
 */
export async function keptCertificate({
  path,
  names,
  now,
}: {
  path: string
  names: readonly string[]
  now: Date
}): Promise<Certificate> {
  const usable = () => readUsable(path, { names, now })
  const kept = usable()
  if (kept) return kept
  const lock = await takeFolderLock(`${path}.lock`, WAIT_MS)
  try {
    return usable() ?? make(path, { names, now })
  } finally {
    lock?.release()
  }
}

function make(path: string, { names, now }: { names: readonly string[]; now: Date }): Certificate {
  const made = selfSigned({ names, now, days: DAYS })
  const beside = `${path}.${process.pid}.new`
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  try {
    writeFileSync(beside, `${made.key}${made.cert}`, { mode: 0o600, flush: true })
    renameSync(beside, path)
  } finally {
    rmSync(beside, { force: true })
  }
  return made
}

function readUsable(
  path: string,
  { names, now }: { names: readonly string[]; now: Date },
): Certificate | null {
  const { key, cert } = partsOf(path)
  if (!key || !cert) return null
  try {
    const read = new X509Certificate(cert)
    const daysLeft = (read.validToDate.getTime() - now.getTime()) / DAY_MS
    const fits = names.every((name) => read.checkHost(name) !== undefined)
    if (daysLeft < RENEWED_DAYS_BEFORE || !fits || !read.checkPrivateKey(createPrivateKey(key))) return null
    return { key, cert }
  } catch {
    // Something else, or half of one: it is replaced.
    return null
  }
}

function partsOf(path: string): { key?: string; cert?: string } {
  try {
    const text = readFileSync(path, 'utf8')
    const at = text.indexOf('-----BEGIN CERTIFICATE-----')
    return at < 0 ? {} : { key: text.slice(0, at), cert: text.slice(at) }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return {}
    throw error
  }
}
