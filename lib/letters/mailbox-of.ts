import { addressToCompare } from '#lib/platform/mail-address.ts'
import { normalForm } from '#lib/platform/normal-form.ts'

/** Mail systems where a dot before the @ makes no other mailbox. */
const DOTS_MEAN_NOTHING = new Set(['gmail.com', 'googlemail.com'])

/**
 * The mailbox an address reaches, for counting mails and for knowing a supporter again: lower case, a domain in ASCII, what
 * follows a plus dropped (RFC 5233 calls it the detail; nearly every mail system delivers it to the same mailbox), and the
 * dots where the mail system ignores them. No supporter's row is named by it, so it makes no two people one.
 */
export function mailboxOf(address: string): string {
  const plain = addressToCompare(normalForm(address, 'NFKC').trim().replace(/\.$/, ''))
  const at = plain.lastIndexOf('@')
  const domain = plain.slice(at + 1)
  const plus = plain.slice(0, at).indexOf('+', 1)
  const local = plain.slice(0, plus === -1 ? at : plus)
  if (!DOTS_MEAN_NOTHING.has(domain)) return `${local}@${domain}`
  return `${local.replaceAll('.', '')}@gmail.com`
}
