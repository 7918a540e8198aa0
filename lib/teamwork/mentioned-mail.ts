import type { StaffMail } from '#lib/accounts/send-staff-mails.ts'
import type { MailBlock } from '#lib/outbox/mail-body.ts'
import { config } from '#lib/platform/config.ts'
import { sha256Of } from '#lib/platform/sha256-of.ts'
import { countOf } from '#lib/words/numbers.ts'
import { remarksPage } from './remark-place.ts'
import type { RemarkSubject } from './schema.ts'

export type Mention = {
  remarkId: string
  subject: RemarkSubject
  author: string
  /** The member it is about; null beside an answer, of which nothing stands in a mail. */
  memberName: string | null
}

/** One mail about all remarks in which somebody was named; no remark's own words, and nothing of an answer, stand in it. */
export function mentionedMail(
  person: { id: string; name: string; email: string },
  mentions: readonly Mention[],
): StaffMail {
  const [first] = mentions
  const authors = [...new Set(mentions.map(({ author }) => author))]
  const subject =
    authors.length === 1 && mentions.length === 1
      ? `${first?.author} named you in a remark`
      : `You were named in ${countOf(mentions.length, 'remark')}`
  return {
    kind: 'mentioned',
    dedupeKey: `mentioned:${person.id}:${sha256Of(mentions.map(({ remarkId }) => remarkId).join())}`,
    about: first?.remarkId ?? person.id,
    to: person,
    subject,
    body: [
      `Hello ${person.name},`,
      ...mentions.flatMap((mention): MailBlock[] => [
        `${mention.author} named you in a remark ${beside(mention)}.`,
        mentions.length === 1
          ? { button: 'Read it and answer', href: hrefOf(mention) }
          : { link: 'Read it and answer', href: hrefOf(mention) },
      ]),
      'What was written stands there and not in this mail: it may speak of an answer that is not for mailboxes.',
      { link: 'Choose which mails you get', href: `${config().baseUrl}/account#mail` },
    ],
  }
}

const hrefOf = ({ subject }: Mention) => `${config().baseUrl}${remarksPage(subject)}#remarks`

function beside({ subject, memberName }: Mention): string {
  if (subject.kind === 'reply') return 'beside an answer'
  if (subject.kind === 'member') return `about ${memberName}`
  return subject.kind === 'promise' ? `beside a promise of ${memberName}` : 'beside a follow-up'
}
