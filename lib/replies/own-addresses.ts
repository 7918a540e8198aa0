import { tokenIn } from '#lib/letters/letter-address.ts'
import type { OwnSender } from '#lib/outbox/own-senders.ts'
import { config } from '#lib/platform/config.ts'

/** `from`: our mails to supporters and others come from it; `return`: only mail systems write to it. */
export type OwnAddress = 'from' | 'return'

const SENDERS: Record<OwnSender, OwnAddress> = { replies: 'from', campaigns: 'from', bounces: 'return' }
/** With what every domain has (RFC 2142); null where people may write. */
const SERVICE: Record<string, OwnAddress | null> = {
  ...SENDERS,
  postmaster: 'return',
  'mailer-daemon': 'return',
  abuse: null,
}

/** What `lib/letters/letter-address.ts` puts before the code of a letter, or nothing. */
const BEFORE_CODE = /^(?:[a-z0-9]+\.)*$/
/** RFC 5321, 4.5.3.1.1. */
const LOCAL_PART_LIMIT = 64

/** Whether an address is on our own mail domain. */
export const isOurs = (address: string) => address.trim().toLowerCase().endsWith(`@${config().mailDomain}`)

/** What an address of ours where no answer to a letter goes is for; null for every other address. */
export function ownAddressOf(address: string): OwnAddress | null {
  const [name = ''] = address.trim().toLowerCase().split(/[@+]/, 1)
  return isOurs(address) && Object.hasOwn(SERVICE, name) ? (SERVICE[name] ?? null) : null
}

/**
 * Whether an address has the form of one we could have given out. It asks nobody whether the code in it exists: a stranger
 * who tries addresses learns nothing.
 */
export function takesMail(address: string): boolean {
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at).toLowerCase()
  if (at < 1 || local.length > LOCAL_PART_LIMIT) return false
  if (address.slice(at + 1).toLowerCase() !== config().mailDomain) return false
  if (Object.hasOwn(SERVICE, local)) return true
  const code = tokenIn(address)
  if (!code) return false
  return local === `b+${code.token}` || BEFORE_CODE.test(local.slice(0, -code.token.length))
}
