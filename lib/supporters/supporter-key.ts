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
  const writer = `${email.trim().toLowerCase()}|${folded(name)}`
  return folded(representedName) ? `${writer}|for|${folded(representedName)}` : writer
}

function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
