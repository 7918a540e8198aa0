import { mailSigner } from '#lib/coalition/data.ts'
import { countMail } from '#lib/letters/mail-limits.ts'
import { mailboxKey } from '#lib/letters/mailbox-key.ts'
import { enqueueMessage } from '#lib/outbox/enqueue-message.ts'
import type { MailBlock } from '#lib/outbox/mail-body.ts'
import { systemMail } from '#lib/outbox/system-mail.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { uuid7 } from '#lib/platform/uuid7.ts'
import { ownPageAddress } from '#lib/supporters/own-page.ts'
import { rowsOfAddress, writerKey } from '#lib/supporters/writer.ts'
import { limitWords } from '#lib/words/catalogue/refusals.ts'
import { yoursWords } from '#lib/words/catalogue/yours.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

/** A household; who is named beyond that asks with the link of a mail. */
const MOST_WRITERS = 10

/**
 * Sends a mailbox the links to the own pages of those who wrote from it, or word that nothing is kept. Whoever asks is told
 * the same either way, and the same is done: only the mailbox learns which.
 * @param from the network address it comes from, as `addressOf` gives it
 */
export async function sendOwnLinks({
  db,
  email,
  language,
  from,
  now,
}: {
  db: Database
  email: string
  language: Language
  from: string
  now: Date
}): Promise<{ ok: true } | Refused<'too_many', { retryAfter: number }>> {
  const counted = await countMail(db, { email, campaignId: 'own-page', from })
  if (!counted.ok) {
    const message = sayIn(language)(limitWords[counted.full])
    return { ...refused('too_many', message), retryAfter: counted.again }
  }
  return db.$transaction(async (tx) => {
    await enqueueOwnLinks(tx, { email, language, now })
    return { ok: true }
  })
}

/** The mail with the links, in the caller's transaction; how often it may be sent is the caller's to say. */
export async function enqueueOwnLinks(
  tx: Transaction,
  { email, language, now }: { email: string; language: Language; now: Date },
): Promise<void> {
  const writers = new Map((await rowsOfAddress(tx, email)).map((row) => [writerKey(row), row]))
  const mail = systemMail({
    kind: 'own_page_link',
    about: mailboxKey(email),
    dedupeKey: `own_page_link:${uuid7(now)}`,
    signer: await mailSigner(tx),
    to: { name: '', email },
    language,
    subject: sayIn(language)(yoursWords.linkSubject),
    body: bodyOf([...writers.values()].slice(0, MOST_WRITERS), language),
    why: sayIn(language)(yoursWords.linkWhy),
  })
  await enqueueMessage(tx, mail)
}

function bodyOf(writers: readonly { id: string; name: string }[], language: Language): MailBlock[] {
  const say = sayIn(language)
  if (writers.length === 0) return [say(yoursWords.linkAsked), say(yoursWords.linkNothing)]
  return [
    say(yoursWords.linkAsked),
    say(yoursWords.linkHere),
    ...(writers.length > 1 ? [say(yoursWords.linkSeveral)] : []),
    ...writers.map(({ id, name }) => ({
      button: say(yoursWords.linkOpen, { name }),
      href: ownPageAddress(language, id),
    })),
  ]
}
