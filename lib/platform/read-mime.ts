import PostalMime, { type Email } from 'postal-mime'
import { messageOf } from './error-parts.ts'
import { headInUtf8, textCharsets } from './text-charsets.ts'
import { thinMail } from './thin-mail.ts'

const PARTS_IN_PARTS = 50
const HEADER_BYTES = 256_000
const KEPT = 'Its source is kept.'

/**
 * Takes a message apart (RFC 5322, MIME): headers, texts in whatever charset they are, reports; attachments only by name and
 * type, without their bytes.
 * What is too much to look into, and what no parser can make sense of, is a reason in words for people, not an exception.
 */
export async function readMime(
  raw: Uint8Array<ArrayBuffer>,
): Promise<{ ok: true; mail: Email } | { ok: false; reason: string }> {
  const charsets = textCharsets()
  const thinned = thinMail(raw, charsets.keepBytes)
  if (!thinned.ok) return thinned
  try {
    const mail = await PostalMime.parse(headInUtf8(thinned.thin), {
      forceRfc822Attachments: true,
      maxNestingDepth: PARTS_IN_PARTS,
      maxHeadersSize: HEADER_BYTES,
    })
    if (mail.text) mail.text = charsets.read(mail.text)
    if (mail.html) mail.html = charsets.read(mail.html)
    return { ok: true, mail }
  } catch (error) {
    return { ok: false, reason: reasonOf(messageOf(error)) }
  }
}

function reasonOf(message: string): string {
  if (/header size/i.test(message)) return `Its headers are longer than we read. ${KEPT}`
  if (/nesting depth/i.test(message)) return `It has parts within parts, deeper than we read. ${KEPT}`
  return `It is built in a way we cannot read. ${KEPT}`
}
