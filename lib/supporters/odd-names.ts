import { readMailAddress } from '#lib/platform/mail-address.ts'
import { normalForm } from '#lib/platform/normal-form.ts'

const isMailAddress = (word: string) => readMailAddress(word).ok

/** Whether something in a name is an e-mail address: filled in by mistake, or, for very few, what they go by. */
export const holdsMailAddress = (name: string): boolean => name.split(/\s+/).some(isMailAddress)

/** What a mail program may take for a link; after one letter alone only where initials are not likely. */
const LINKS = [
  /:\/\//,
  /^www\./i,
  /[\p{L}\p{M}\p{N}-]{2}\.[\p{L}\p{M}]{2}/u,
  /^[^.]\.(?:co|com|gl|io|ly|me|net|org)(?:[/?#]|$)/i,
  /\d\.\d{1,3}\.\d{1,3}\.\d/,
]

/** Whether a name holds something that a mail program would make a link of: it would travel to whoever gets the mail. */
export const holdsWebAddress = (name: string): boolean =>
  normalForm(name, 'NFKC')
    .replace(/[\u3002\uFF61]/g, '.')
    .split(/\s+/)
    .filter((word) => !isMailAddress(word))
    .some((word) => LINKS.some((link) => link.test(word)))
