type Headers = ReadonlyMap<string, readonly string[]>

/** Headers that answering machines put into what they write, whatever they hold but a no. */
const MARKS = [
  'x-autoreply',
  'x-auto-reply',
  'x-autorespond',
  'x-auto-respond',
  'x-autoresponder',
  'x-auto-responder',
  'x-autoreply-from',
  'x-mail-autoreply',
  'x-vacation',
  'x-fc-machinegenerated',
  'x-ms-exchange-inbox-rules-loop',
]
const CHALLENGE_MARKS = ['x-boxtrapper', 'x-tmda-confirm', 'x-challenge-response']
const NO = /^(?:no|false|0)\b/i

const first = (headers: Headers, name: string) => headers.get(name)?.[0]?.trim() ?? ''
const marked = (headers: Headers, names: string[]) =>
  names.some((name) => headers.has(name) && !NO.test(first(headers, name)))

/**
 * Whether the headers say that a machine answered by itself (RFC 3834, and what mail systems do instead).
 * `Auto-Submitted: auto-generated` does not: case systems put it on what people write. `X-Auto-Response-Suppress` does not
 * either: Exchange puts it on people's own mail.
 */
export function hasMachineHeader(headers: Headers): boolean {
  return (
    /^auto-(?:replied|notified)\b/i.test(first(headers, 'auto-submitted')) ||
    /^auto[_-]?reply\b/i.test(first(headers, 'precedence')) ||
    /autoresponder/i.test(first(headers, 'x-post-messageclass')) ||
    /auto-?(?:respond|reply)|\bvacation\b/i.test(first(headers, 'x-mailer')) ||
    marked(headers, MARKS)
  )
}

/** Whether a system made the message, for a person or by itself. */
export const isGenerated = (headers: Headers) =>
  /^auto-generated\b/i.test(first(headers, 'auto-submitted')) ||
  /^(?:bulk|junk)\b/i.test(first(headers, 'precedence'))

/** Whether a filter marks it as its question to an unknown sender. */
export const hasChallengeHeader = (headers: Headers) => marked(headers, CHALLENGE_MARKS)

/** Whether it is a report (RFC 6522) of the kind named, or of any kind. */
export function isReport(headers: Headers, kind = ''): boolean {
  const type = first(headers, 'content-type').toLowerCase()
  return type.startsWith('multipart/report') && type.includes(kind)
}
