import { allowed } from '#lib/accounts/allowed.ts'
import { enqueueMessage } from '#lib/outbox/enqueue-message.ts'
import { messageIdOf } from '#lib/outbox/message-id.ts'
import { addressOfSender } from '#lib/outbox/own-senders.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { jointLetterSource } from './data.ts'
import { jointLetterMail } from './joint-letter-mail.ts'
import type { JointLetterWords } from './schema.ts'
import { keepPdf, letterTo, pdfFile, recipientsOf } from './write-joint-mails.ts'

type Testing = {
  db: Database
  person: { id: string }
  slug: string
  words: JointLetterWords
  /** Of a letter to all members, the one whose greeting it has; whoever comes first without it. */
  memberId?: number
  now: Date
}

export type Tested =
  | { ok: true; mailedTo: string; sentAt: string }
  | Refused<'not_allowed' | 'nothing_published' | 'no_signatories' | 'nobody_to_greet'>

/** Stands where a mail's own reference does: no mail ever has it. */
const NO_REFERENCE = 'CJ-TEST-0000'

/**
 * Sends the joint letter, exactly as one recipient would get it, to the person who asks: marked as a test, from an address of
 * Chorus's own, so that whatever answers it is an answer to nothing.
 */
export async function sendTestJointLetter({ db, ...testing }: Testing): Promise<Tested> {
  const { words, slug, now } = testing
  const right = await db.$transaction((tx) =>
    allowed(tx, { personId: testing.person.id, action: 'publication.send', now }),
  )
  if (!right.ok) return right
  const source = words.attachPdf ? await jointLetterSource(db, { slug, now }) : null
  // Of what will be refused no PDF is kept: nothing would name it.
  const pdf = source && source.signatories.length > 0 ? await keepPdf(db, { source, words, now }) : null
  return db.$transaction((tx) => sendTest(tx, { ...testing, pdf }))
}

async function sendTest(
  tx: Transaction,
  { person, slug, words, memberId, pdf, now }: Omit<Testing, 'db'> & { pdf: string | null },
): Promise<Tested> {
  const right = await allowed(tx, { personId: person.id, action: 'publication.send', now })
  if (!right.ok) return right
  const source = await jointLetterSource(tx, { slug, now })
  if (!source) return refused('nothing_published', NOTHING_PUBLISHED)
  if (source.signatories.length === 0) return refused('no_signatories', NOBODY_SIGNS)
  const { recipients } = await recipientsOf(tx, { words, now })
  const recipient = recipients.find(({ member }) => member?.id === memberId) ?? recipients[0]
  if (!recipient) return refused('nobody_to_greet', NOBODY)
  const { name, email } = await tx.user.findUniqueOrThrow({
    where: { id: person.id },
    select: { name: true, email: true },
  })
  const from = { name: source.coalitionName, address: addressOfSender('campaigns') }
  const letter = letterTo(source, words, recipient.salutation)
  const { subject, ...body } = jointLetterMail(letter, { reference: NO_REFERENCE })
  const dedupeKey = `joint_letter_test:${source.version.id}:${person.id}:${now.toISOString()}`
  await enqueueMessage(tx, {
    kind: 'joint_letter_test',
    correlationId: source.version.id,
    dedupeKey,
    lane: 'supporters',
    repeatable: true,
    envelope: { from: from.address, to: email },
    mail: {
      from,
      to: { name, address: email },
      subject: `Test: ${subject}`,
      messageId: messageIdOf('joint-test', dedupeKey),
      ...body,
    },
    files: pdf ? [pdfFile(slug, pdf)] : [],
  })
  await writeAudit(tx, {
    actor: { kind: 'person', id: person.id },
    subjectId: source.version.id,
    action: 'version.letter_tested',
  })
  return { ok: true, mailedTo: email, sentAt: now.toISOString() }
}

const NOTHING_PUBLISHED = 'No version is published, so nothing was sent. Publish one first.'
const NOBODY_SIGNS = 'No organisation stands under the statement now, so nothing was sent.'
const NOBODY = 'No Member of Parliament has an address here, so nothing was sent. Enter one under Parliament.'
