import { createHmac } from 'node:crypto'
import { config } from '#lib/platform/config.ts'
import { secretFor } from '#lib/platform/secrets.ts'

/** The Message-ID of a mail of ours: the same for the same key at every try, and not to be guessed. */
export function messageIdOf(what: string, key: string): string {
  const mark = createHmac('sha256', secretFor('message-id')).update(key).digest('hex').slice(0, 32)
  return `<${what}.${mark}@${config().mailDomain}>`
}
