import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { config } from '#lib/platform/config.ts'
import { codeOf } from '#lib/platform/error-parts.ts'
import { dataPaths } from '#lib/platform/paths.ts'

/** A key that mail is signed with. Its selector, by which DNS knows it, is its file's name. */
export type DkimKey = { selector: string; domain: string; privateKey: KeyObject; path: string }

/** Where a key may lie: in the file that a setting names, or in the data folder. */
export type KeyPlace = { file: string | null; folder: string; domain: string }

/** Where this installation's key may lie. */
export function keyPlace(): KeyPlace {
  const { dkimKeyFile, dataDir, mailDomain } = config()
  return { file: dkimKeyFile, folder: dataPaths(dataDir).dkim, domain: mailDomain }
}

/** A key that cannot be used; its message says what to do. */
export class DkimKeyError extends Error {}

const EXTENSION = '.pem'
const SELECTOR = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
/** RFC 8301, 3.2: fewer bits prove nothing; 2,048 is what is to be used. */
const LEAST_BITS = 1_024
const BITS = 2_048

/**
 * The key that mail is signed with now; null where there is none. Of several in the data folder it is the first by name,
 * that is the oldest: a new one waits, until it stands in DNS and the old file is taken away.
 * @throws DkimKeyError
 */
export function dkimKey({ file, folder, domain }: KeyPlace): DkimKey | null {
  const path = file ?? keysIn(folder)[0]
  return path === undefined ? null : readKey(path, domain)
}

/** The keys in the data folder, oldest first. */
export function keysIn(folder: string): string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith(EXTENSION))
    const selectors = names.map((name) => basename(name, EXTENSION)).sort()
    return selectors.map((selector) => join(folder, `${selector}${EXTENSION}`))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw new DkimKeyError(`The folder of keys ${folder} cannot be read (${codeOf(error)}).`)
  }
}

function readKey(path: string, domain: string): DkimKey {
  const selector = basename(path, EXTENSION)
  if (!SELECTOR.test(selector)) {
    throw new DkimKeyError(
      `The key ${path} needs a name that DNS can have: small letters, digits and dashes, then ${EXTENSION}.`,
    )
  }
  const privateKey = parseKey(readFile(path), path)
  if (privateKey.asymmetricKeyType !== 'rsa' || bitsOf(privateKey) < LEAST_BITS) {
    throw new DkimKeyError(
      `The key ${path} is not an RSA key of ${BITS} bits. npm run dkim:new makes one that is.`,
    )
  }
  return { selector, domain, privateKey, path }
}

const bitsOf = (key: KeyObject) => key.asymmetricKeyDetails?.modulusLength ?? 0

function readFile(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new DkimKeyError(`The key ${path} cannot be read (${codeOf(error)}).`)
  }
}

function parseKey(text: string, path: string): KeyObject {
  try {
    return createPrivateKey(text)
  } catch {
    throw new DkimKeyError(`The file ${path} holds no private key (PEM, without a password).`)
  }
}

/**
 * Makes a key in the data folder, readable by its owner alone. Its selector is the day, and a number where there is one of
 * that day: no file is ever written over.
 */
export function makeDkimKey({
  folder,
  domain,
  day,
}: {
  folder: string
  domain: string
  day: string
}): DkimKey {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: BITS })
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (let number = 1; ; number++) {
    const selector = `chorus-${day.replaceAll('-', '')}${number === 1 ? '' : `-${number}`}`
    const path = join(folder, `${selector}${EXTENSION}`)
    try {
      writeFileSync(path, pem, { mode: 0o600, flag: 'wx', flush: true })
      return { selector, domain, privateKey, path }
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
}
