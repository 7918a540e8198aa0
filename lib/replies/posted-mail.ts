import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { MAIL_BYTES, MAIL_RECIPIENTS } from './mail-size.ts'
import { takesMail } from './own-addresses.ts'

/** Where mail systems post what arrived. */
export const POSTED_MAIL_PATH = '/api/inbound-mail'

/** How far the sender's clock may be from ours, either way. */
const WINDOW_SECONDS = 300

/** A header of the request; null where there is none. */
type HeaderOf = (name: string) => string | null

/** What the head of a request promises of the message that follows it. */
type PostedMail = {
  ok: true
  /** An empty `from` is the null sender; `to` are addresses of ours. */
  envelope: { from: string; to: string[] }
  /** Recipients that are nobody here. */
  notOurs: string[]
  /** SHA-256 of the message's bytes, in hex. */
  sha256: string
}
type No = Refused<'not_signed' | 'stale' | 'not_ours'>

/** Header values are bytes, one a character. What is signed is these bytes; an address is read from them as UTF-8. */
const bytesOf = (value: string) => Buffer.from(value, 'latin1')

/** What is signed: four lines, whose ends no header can hold. */
export const signedText = (given: { timestamp: string; from: string; to: string; sha256: string }): Buffer =>
  bytesOf([given.timestamp, given.from, given.to, given.sha256].join('\n'))

export const signatureOf = (secret: string, text: Buffer): Buffer =>
  createHmac('sha256', secret).update(text).digest()

/**
 * Reads the head of a posted message: who signed it, and when. Nothing of the message itself is needed for that, so nobody
 * without the secret makes us take in more than a head.
 * @param secrets those that count; while they are changed, the old one beside the new
 */
export function readPostedMail({
  header,
  secrets,
  now,
}: {
  header: HeaderOf
  secrets: readonly string[]
  now: Date
}): PostedMail | No {
  const given = {
    timestamp: header('mail-timestamp') ?? '',
    from: header('mail-from') ?? '',
    to: header('mail-to') ?? '',
    sha256: header('mail-sha256') ?? '',
  }
  if (!isSigned(signedText(given), { signature: header('mail-signature') ?? '', secrets })) {
    return refused(
      'not_signed',
      'This message is not signed with the secret that Chorus knows, so it was not taken. Nothing was stored.',
    )
  }
  const off = Math.abs(now.getTime() / 1_000 - Number(given.timestamp))
  if (!(off <= WINDOW_SECONDS) || !/^\d+$/.test(given.timestamp)) {
    return refused(
      'stale',
      'This message was signed more than five minutes from now by our clock. Nothing was stored. Set the clocks right, and sign and send it again.',
    )
  }
  const all = addressesIn(given.to)
  const to = all.filter(takesMail)
  if (to.length === 0 || all.length > MAIL_RECIPIENTS || !/^[0-9a-f]{64}$/.test(given.sha256)) {
    return refused(
      'not_ours',
      `Mail-To must name one to ${MAIL_RECIPIENTS} addresses, one of them an address of ours, and Mail-Sha256 the message's SHA-256 in hex. Nothing was stored.`,
    )
  }
  return {
    ok: true,
    envelope: { from: addressIn(given.from), to },
    notOurs: all.filter((address) => !takesMail(address)),
    sha256: given.sha256,
  }
}

/** Looks at every secret, whichever fits, so that the time it takes says nothing. */
function isSigned(
  text: Buffer,
  { signature, secrets }: { signature: string; secrets: readonly string[] },
): boolean {
  if (!/^v1=[0-9a-f]{64}$/.test(signature)) return false
  const given = Buffer.from(signature.slice('v1='.length), 'hex')
  return secrets.filter((secret) => timingSafeEqual(signatureOf(secret, text), given)).length > 0
}

const addressIn = (value: string): string =>
  bytesOf(value)
    .toString('utf8')
    .trim()
    .replace(/^<([^<>]*)>$/, '$1')

const addressesIn = (value: string): string[] =>
  value
    .split(',')
    .map(addressIn)
    .filter((address) => address !== '')

/** Why the bytes that came are not the message that was signed. */
export class NotAsSigned extends Error {
  readonly reason: 'too_large' | 'other_bytes'
  constructor(reason: 'too_large' | 'other_bytes') {
    super('the bytes are not those that were signed')
    this.reason = reason
  }
}

/**
 * Hands on a message's bytes as they come, and throws at their end where they are not the ones that were signed; so
 * whoever stores them commits nothing.
 */
export async function* asSigned(
  chunks: AsyncIterable<Uint8Array>,
  sha256: string,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > MAIL_BYTES) throw new NotAsSigned('too_large')
    hash.update(chunk)
    yield chunk
  }
  if (hash.digest('hex') !== sha256) throw new NotAsSigned('other_bytes')
}
