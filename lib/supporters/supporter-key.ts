import { foldedName } from '#lib/platform/folded.ts'
import { addressToCompare } from '#lib/platform/mail-address.ts'

const keyOfAddress = (email: string) => `${addressToCompare(email.trim())}|`

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
  const writer = `${keyOfAddress(email)}${foldedName(name)}`
  const represented = foldedName(representedName)
  return represented ? `${writer}|for|${represented}` : writer
}

/** The keys of everybody who writes from an address, however it is spelled: from the first on, and before the second. */
export function keysOfAddress(email: string): [from: string, before: string] {
  const from = keyOfAddress(email)
  // In the order of bytes `}` is what follows `|`.
  return [from, `${from.slice(0, -1)}}`]
}

/** A supporter's key without whom they write for, as SQL: the writer's. A folded name has no signs. */
export const writerOfKey = (key: string): string => `regexp_replace(${key}, '[|]for[|][^|@]*$', '')`
