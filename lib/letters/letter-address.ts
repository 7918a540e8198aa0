import { config } from '#lib/platform/config.ts'
import { folded } from '#lib/platform/folded.ts'
import { isReplyToken } from './reply-token.ts'

/** RFC 5321 allows 64 octets before the @. */
const LOCAL_PART_LIMIT = 64

/** The name as it may stand before the @: letters and digits of ASCII, accents dropped, dots between words. */
const namePart = (name: string) => (folded(name).match(/[a-z0-9]+/g) ?? []).join('.')

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
  const end = `@${config().mailDomain}`
  if (!trimmed.endsWith(end)) return null
  const local = trimmed.slice(0, -end.length)
  const bounce = local.startsWith('b+')
  const token = bounce ? local.slice(2) : local.slice(local.lastIndexOf('.') + 1)
  return isReplyToken(token) ? { token, use: bounce ? 'bounce' : 'answer' } : null
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
