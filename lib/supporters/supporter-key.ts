import { foldedName } from '#lib/platform/folded.ts'
import { addressToCompare } from '#lib/platform/mail-address.ts'

/**
 * What makes two submissions the same supporter's: the e-mail address, the name, and whom they write for, all without
 * case, accents and spaces. Couples who share a mailbox stay two people; whoever writes for a parent may write for
 * themself too.
 */
export function supporterKey({
  email,
  name,
  representedName = '',
}: {
  email: string
  name: string
  representedName?: string
}): string {
  const writer = `${addressToCompare(email.trim())}|${foldedName(name)}`
  const represented = foldedName(representedName)
  return represented ? `${writer}|for|${represented}` : writer
}
