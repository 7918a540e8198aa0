import type { ReadMessage } from './read-message.ts'

/** Subjects a machine writes, in English and Welsh. */
const TELLING =
  /^(?:auto(?:matic)?(?:[ -]?(?:reply|response|ack\w*))|auto:|autoreply|out of (?:the )?office|away from|annual leave|ateb awtomatig|ymateb awtomatig|allan o'r swyddfa|i ffwrdd o'r swyddfa)/i

/**
 * Whether a machine wrote it: out-of-office notes, receipts of a case system. RFC 3834, and what mail systems do instead.
 * `X-Auto-Response-Suppress` alone proves nothing: Exchange puts it on people's own mail too.
 * @param envelopeFrom the empty string is the null sender
 */
export function isAutomatic(
  message: Pick<ReadMessage, 'headers' | 'subject'>,
  envelopeFrom: string,
): boolean {
  const first = (name: string) => message.headers.get(name)?.[0]?.toLowerCase() ?? null
  const submitted = first('auto-submitted')
  if (submitted !== null && !/^no\b/.test(submitted)) return true
  if (first('x-autoreply') !== null || first('x-autorespond') !== null) return true
  if (/^auto[_-]reply/.test(first('precedence') ?? '')) return true
  if (first('x-ms-exchange-inbox-rules-loop') !== null) return true
  return envelopeFrom === '' && TELLING.test(message.subject)
}
