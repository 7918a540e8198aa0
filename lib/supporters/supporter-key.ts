/**
 * What makes two submissions the same supporter's: the e-mail address and the name, both without case, accents and
 * spaces. Couples who share a mailbox stay two people.
 */
export function supporterKey({ email, name }: { email: string; name: string }): string {
  const folded = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  return `${email.trim().toLowerCase()}|${folded}`
}
