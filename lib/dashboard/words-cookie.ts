import { z } from 'zod'
import { openSealed, seal } from '#lib/platform/sealed.ts'
import { sealedCookies, sealIn } from '#lib/platform/sealed-cookies.ts'

/**
 * What was looked for last travels to its page in a sealed cookie, not in the address: it may be the postcode or the reference
 * of a supporter, and addresses are kept by browsers and by what lies between.
 */
const NAME = 'chorus-find'
const PURPOSE = 'find'
const SECONDS = 3_600

type Whose = { personId: string; now: Date }

export function wordsCookies(
  words: string,
  { personId, now, secure }: Whose & { secure: boolean },
): string[] {
  const sealed = seal(words, { purpose: PURPOSE, context: personId, now, seconds: SECONDS })
  return sealedCookies(sealed, { name: NAME, paths: ['/desk/find'], secure, seconds: SECONDS }) ?? []
}

/** The words that came with a request; empty for none. */
export function readWords(cookie: (name: string) => string | undefined, { personId, now }: Whose): string {
  const sealed = sealIn(NAME, cookie)
  if (sealed === null) return ''
  return openSealed(sealed, { purpose: PURPOSE, context: personId, now, schema: z.string() }) ?? ''
}
