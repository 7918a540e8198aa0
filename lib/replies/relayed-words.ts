import { type MailBlock, mailText } from '#lib/outbox/mail-body.ts'
import { type SystemMail, systemMail } from '#lib/outbox/system-mail.ts'
import { newWords } from './new-words.ts'
import { withoutOwnLinks } from './without-own-links.ts'
import { withoutSecrets } from './without-secrets.ts'

/** Shorter lines may be anybody's: a name, a thank-you. */
const LINE_OF_OURS = 12

/**
 * What a supporter wrote, and nothing of the mail of ours that they answered: what they quote of it is told by marks and heads and
 * by the mail itself, its frame is taken out line by line, and so is every secret, wherever it stands.
 * @param copy the mail they answered; null where that is not known
 * @param token of the letter it is about
 * @param instead what stands in the place of an address, and of a link
 */
export function relayedWords(
  message: { text: string; subject: string; from: string },
  {
    copy,
    letterBody,
    token,
    instead,
  }: {
    copy: SystemMail | null
    letterBody: string
    token: string
    instead: { address: string; link: string }
  },
): string {
  const mail = copy && systemMail(copy).mail
  const quoted = [mail?.text ?? '', letterBody].filter((text) => text !== '').join('\n\n')
  const words = newWords(message.text, {
    subject: message.subject,
    from: message.from,
    letter: { text: quoted, names: mail ? [mail.from.name] : [], addresses: mail ? [mail.from.address] : [] },
  })
  const frame = new Set(copy ? frameOf(copy) : [])
  const own = words
    .split('\n')
    .filter((line) => !frame.has(bare(line)))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return withoutOwnLinks(withoutSecrets(own, { token, instead: instead.address }), instead.link)
}

/** The lines of a copy that are ours, and not the office's. */
function frameOf(copy: SystemMail): string[] {
  const isOurs = (block: MailBlock) => typeof block === 'string' || !('quoted' in block)
  const footer = systemMail({ ...copy, body: [], subject: '' }).mail.text
  return `${mailText({ body: copy.body.filter(isOurs), footer: [] })}\n${footer}`
    .split('\n')
    .map(bare)
    .filter((line) => line.length >= LINE_OF_OURS)
}

const bare = (line: string) => line.replace(/^[>|\s]+/, '').trim()
