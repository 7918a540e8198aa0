import { config } from '#lib/platform/config.ts'
import { keyedHash } from '#lib/platform/keyed-hash.ts'

/** The Message-ID of a mail of ours: the same for the same key at every try, and not to be guessed. */
export function messageIdOf(what: string, key: string): string {
  const mark = keyedHash('message-id', key).toString('hex').slice(0, 32)
  return `<${what}.${mark}@${config().mailDomain}>`
}
