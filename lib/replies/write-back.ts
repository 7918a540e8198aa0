import { isOurs } from './own-addresses.ts'

const TAKES_NOTHING =
  /^(?:no|do-?not|not|dont|dim)[-_.]?(?:reply|respond|answer|ateb)|^(?:bounces?|mailer-daemon|postmaster)\b/i

/** Where a supporter can write to the office: its Reply-To, else its sender's address; null when neither takes answers. */
export function writeBackTo({ replyTo, address }: { replyTo: string; address: string }): string | null {
  return (
    [replyTo, address].find((one) => one.includes('@') && !isOurs(one) && !TAKES_NOTHING.test(one)) ?? null
  )
}
