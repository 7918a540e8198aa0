import { config } from '#lib/platform/config.ts'
import { TOKEN_PATTERN } from './reply-token.ts'

/** RFC 5321 allows 64 octets before the @. */
const LOCAL_PART_LIMIT = 64
const OWN_TOKEN = new RegExp(`^(?:(b)\\+|(?:.*\\.)?)(${TOKEN_PATTERN})@`, 'i')

/** The name as it may stand before the @: letters and digits of ASCII, accents dropped, dots between words. */
function namePart(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  return (words ?? []).join('.')
}

/**
 * A letter's own address, `the.supporter.TOKEN@domain`: what the member's office sees and answers to. On our domain, so
 * that the sender's own mail rules hold.
 */
export function letterAddress({
  replyToken,
  senderName,
}: {
  replyToken: string
  senderName: string
}): string {
  const room = LOCAL_PART_LIMIT - replyToken.length - 1
  const name = namePart(senderName).slice(0, room).replace(/\.$/, '')
  return `${name ? `${name}.` : ''}${replyToken}@${config().mailDomain}`
}

/** Where delivery reports about a letter return to. */
export const returnPath = (replyToken: string) => `b+${replyToken}@${config().mailDomain}`

/** The letter's token in an address of ours, and what the address is for; null when there is none. Any case. */
export function tokenIn(address: string): { token: string; use: 'answer' | 'bounce' } | null {
  const trimmed = address.trim().toLowerCase()
  if (!trimmed.endsWith(`@${config().mailDomain}`)) return null
  const found = OWN_TOKEN.exec(trimmed)
  const token = found?.[2]
  if (!token) return null
  return { token, use: found[1] ? 'bounce' : 'answer' }
}

/**
 * Where letters to a member go: with live mail the address entered for them (null without one, or while it is in
 * doubt), otherwise an address that can never be delivered outside.
 */
export function memberAddress(member: {
  id: number
  email: string | null
  emailSuspect: boolean
}): string | null {
  if (config().mailDelivery === 'catch') return `member-${member.id}@mp.invalid`
  return member.emailSuspect ? null : member.email
}
