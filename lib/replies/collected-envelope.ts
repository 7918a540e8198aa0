import { addressToCompare } from '#lib/platform/mail-address.ts'
import { MAIL_RECIPIENTS } from './mail-size.ts'
import { takesMail } from './own-addresses.ts'

type Field = { name: string; value: string }

/** Where mail systems write down, as they deliver, whom a message was for. docs/mail.md says which writes what. */
const FOR_WHOM = new Set([
  'delivered-to',
  'x-original-to',
  'envelope-to',
  'x-envelope-to',
  'x-gm-original-to',
])

/** An envelope's address has 254 characters, and what stands around it not many more. */
const FIELD_LIMIT = 2_000

/** Who sent a message, where nothing says so that can be believed: no address, and not the null sender either. */
const UNKNOWN = 'unknown'

/**
 * The envelope of a message that lies in a mailbox, as the mailbox's own mail system wrote it down when it delivered it. Each
 * system that hands a message on writes above what it was given, so only what stands above the line of the first other system
 * (`Received: from`, RFC 5321, 4.4) is its own; whatever stands below, the sender may have made up.
 * @param head the header of a message, or its beginning
 * @param mailbox the mailbox's own address, for a message of which nothing says for which of our addresses it was
 * @returns an empty `from` is the null sender
 */
export function collectedEnvelope(
  head: string,
  { mailbox }: { mailbox: string },
): { from: string; to: string[] } {
  const fields = fieldsOf(head)
  const own = writtenOnDelivery(fields)
  const to = new Map(own.flatMap(recipientsIn).map((address) => [addressToCompare(address), address]))
  const ours = [...to.values()].filter(takesMail)
  // The mailbox may have an address of ours itself; what was redirected to it was for another.
  const others = ours.filter((address) => addressToCompare(address) !== addressToCompare(mailbox))
  const found = others.length > 0 ? others : ours
  return { from: senderIn(own, fields), to: found.length > 0 ? found.slice(0, MAIL_RECIPIENTS) : [mailbox] }
}

/** A header's fields in their order, each in one line. */
function fieldsOf(head: string): Field[] {
  const fields: Field[] = []
  for (const line of head.split(/\r?\n/)) {
    if (line === '') break
    const last = fields.at(-1)
    if (/^[ \t]/.test(line)) {
      if (last && last.value.length < FIELD_LIMIT) last.value += ` ${line.slice(0, FIELD_LIMIT).trim()}`
      continue
    }
    const colon = line.indexOf(':')
    if (colon > 0) {
      fields.push({
        name: line.slice(0, colon).trim().toLowerCase(),
        value: line.slice(colon + 1, colon + FIELD_LIMIT).trim(),
      })
    }
  }
  return fields
}

/** What the mailbox's system wrote itself: down to where it says from whom it had the message. */
function writtenOnDelivery(fields: readonly Field[]): Field[] {
  let handedOver: number | null = null
  for (const [at, { name, value }] of fields.entries()) {
    if (name !== 'received' || !/^from\s/i.test(value)) continue
    // From the system in front of the mailbox by LMTP, which no stranger speaks to it: that one's lines follow.
    if (handedOver !== null || !isLmtp(value)) return fields.slice(0, at + 1)
    handedOver = at
  }
  // Where nobody says from whom it came, it was put there otherwise, and may say anything.
  return handedOver === null ? [] : fields.slice(0, handedOver + 1)
}

/** Whether a mail system says that it was given the message by LMTP (RFC 3848), and nobody's name can have said it for it. */
function isLmtp(received: string): boolean {
  if (received.includes('"')) return false
  const said = received.split(/\swith\s+/i).at(-1) ?? ''
  return /^(?:UTF8)?LMTPS?A?(?:[\s;]|$)/i.test(said)
}

function recipientsIn({ name, value }: Field): string[] {
  if (FOR_WHOM.has(name)) return [bare(value)]
  const [, whom] = (name === 'received' && /\sfor\s+<([^<>\s]+)>/i.exec(value)) || []
  return whom ? [whom] : []
}

function senderIn(own: readonly Field[], all: readonly Field[]): string {
  const path = own.find(({ name }) => name === 'return-path')
  if (path) return bare(path.value)
  const words = all.find(({ name }) => name === 'from')?.value.split(/[\s<>]+/) ?? []
  return words.findLast((word) => word.includes('@')) ?? UNKNOWN
}

const bare = (value: string) => value.trim().replace(/^<([^<>]*)>$/, '$1')
