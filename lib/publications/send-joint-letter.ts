import { allowed } from '#lib/accounts/allowed.ts'
import { memberAddress } from '#lib/letters/letter-address.ts'
import { salutation } from '#lib/letters/salutation.ts'
import { enqueueMessage } from '#lib/outbox/enqueue-message.ts'
import { messageIdOf } from '#lib/outbox/message-id.ts'
import { addressOfSender } from '#lib/outbox/own-senders.ts'
import { type ActionOn, writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { addressToCompare } from '#lib/platform/mail-address.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { type JointLetterSource, jointLetterSource, membersInOffice } from './data.ts'
import { composeJointLetter, type JointLetter } from './joint-letter.ts'
import { jointLetterKey } from './joint-letter-key.ts'
import { jointLetterMail } from './joint-letter-mail.ts'
import { type JointLetterWords, jointLetterWords } from './schema.ts'

/** Messages written in one transaction: the database is never held for long. */
const BATCH = 40

type Fault = Refused<
  'not_allowed' | 'nothing_published' | 'no_signatories' | 'no_address' | 'stopped' | 'signatories_changed'
>
export type Sent = { ok: true; queued: number; created: number; withoutAddress: number } | Fault

type Sending = { db: Database; personId: string; slug: string; words: JointLetterWords; now: Date }
type Recipient = { key: string; to: { name: string; address: string }; salutation: string }

/**
 * Puts the joint letter into the outbox: one mail to the minister, or one to every member in office. A version goes to
 * the same place once: pressed twice, or again after it broke off, it only adds what is missing. The words of the first
 * press hold; who signs is looked at again before every batch, and a change stops the rest.
 */
export async function sendJointLetter({
  db,
  person,
  ...given
}: Omit<Sending, 'personId'> & {
  person: { id: string }
}): Promise<Sent> {
  const sending = { db, personId: person.id, ...given }
  const started = await db.$transaction((tx) => start(tx, sending))
  if (!started.ok) return started
  if (started.done) return { ok: true, queued: started.done.queued, created: 0, withoutAddress: 0 }
  const { letterId, words } = started
  const { recipients, withoutAddress } = await recipientsOf(db, { words, now: given.now })
  let created = 0
  for (let at = 0; at < recipients.length; at += BATCH) {
    const batch = recipients.slice(at, at + BATCH)
    const written = await db.$transaction((tx) => writeBatch(tx, { ...sending, letterId, words, batch }))
    if (!written.ok) return { ...written, message: `${soFar(at)} ${written.message}` }
    created += written.created
  }
  await db.$transaction((tx) => finish(tx, { ...sending, letterId, queued: recipients.length }))
  return { ok: true, queued: recipients.length, created, withoutAddress }
}

/** `done` when every message of it had been written before. */
type Started = { ok: true; letterId: string; words: JointLetterWords; done: { queued: number } | null }

const soFar = (count: number) =>
  count === 0 ? 'Nothing was sent.' : `${count} mails were written before that and leave as they are.`

async function start(tx: Transaction, { personId, slug, words, now }: Sending): Promise<Started | Fault> {
  const right = await allowed(tx, { personId, action: 'publication.send', now })
  if (!right.ok) return right
  const source = await jointLetterSource(tx, { slug, now })
  if (!source)
    return refused('nothing_published', 'No version is published, so nothing was sent. Publish one first.')
  if (source.signatories.length === 0)
    return refused('no_signatories', 'No organisation stands under the statement now, so nothing was sent.')
  const sentTo =
    words.audience === 'all_members' ? 'all' : words.recipientEmail && addressToCompare(words.recipientEmail)
  if (!sentTo)
    return refused(
      'no_address',
      'Nothing was sent: the minister’s e-mail address is missing. Enter it and send again.',
    )
  const versionId = source.version.id
  const data = { versionId, audience: words.audience, sentTo, words, startedById: personId, startedAt: now }
  const [made] = await tx.jointLetter.createManyAndReturn({
    data: [{ ...data, signatoriesKey: source.signatoriesKey }],
    skipDuplicates: true,
  })
  if (made) {
    await audit(tx, { personId, letterId: made.id, action: 'joint_letter.started', detail: { versionId } })
    return { ok: true, letterId: made.id, words, done: null }
  }
  const earlier = await tx.jointLetter.findUniqueOrThrow({
    where: { versionId_sentTo: { versionId, sentTo } },
  })
  const mails = { kind: 'joint_letter' as const, correlationId: earlier.id }
  const done = earlier.queuedAt ? { queued: await tx.outboxMessage.count({ where: mails }) } : null
  return { ok: true, letterId: earlier.id, words: jointLetterWords.parse(earlier.words), done }
}

async function writeBatch(
  tx: Transaction,
  { personId, slug, letterId, words, batch, now }: Sending & { letterId: string; batch: Recipient[] },
): Promise<{ ok: true; created: number } | Fault> {
  const right = await allowed(tx, { personId, action: 'publication.send', now })
  if (!right.ok) return right
  const letter = await tx.jointLetter.findUniqueOrThrow({ where: { id: letterId } })
  if (letter.stoppedAt)
    return refused('stopped', 'Somebody stopped this letter. Publish a new version to send again.')
  const source = await jointLetterSource(tx, { slug, now })
  if (source?.version.id !== letter.versionId || source.signatoriesKey !== letter.signatoriesKey)
    return refused(
      'signatories_changed',
      'The statement or its signatories changed since this letter was started, so the rest stays here. Publish a new version to send again.',
    )
  let created = 0
  for (const recipient of batch) {
    const message = await enqueueMessage(tx, mailFor({ source, words, letterId, recipient }))
    if (message.created) created += 1
  }
  return { ok: true, created }
}

function mailFor({
  source,
  words,
  letterId,
  recipient,
}: {
  source: JointLetterSource
  words: JointLetterWords
  letterId: string
  recipient: Recipient
}) {
  const { campaign, version, coalitionName } = source
  const dedupeKey = jointLetterKey({ campaignId: campaign.id, versionId: version.id, to: recipient.key })
  const from = { name: coalitionName, address: addressOfSender('campaigns') }
  const letter: JointLetter = {
    ...composeJointLetter({
      words,
      campaignTitle: campaign.title,
      coalitionName,
      statement: version,
      signatories: source.signatories.map(({ name, reservation }) => ({ name, reservation, logo: null })),
    }),
    salutation: recipient.salutation,
  }
  return {
    kind: 'joint_letter' as const,
    correlationId: letterId,
    dedupeKey,
    lane: 'members' as const,
    turn: campaign.id,
    repeatable: false,
    envelope: { from: from.address, to: recipient.to.address },
    mail: {
      from,
      to: recipient.to,
      messageId: messageIdOf('joint', dedupeKey),
      ...jointLetterMail(letter),
    },
  }
}

async function recipientsOf(
  db: Database,
  { words, now }: { words: JointLetterWords; now: Date },
): Promise<{ recipients: Recipient[]; withoutAddress: number }> {
  if (words.audience === 'minister') {
    const { recipientName, recipientEmail } = words
    const to = { name: recipientName, address: recipientEmail }
    const greeting = words.salutation.replace(/,$/, '')
    return {
      recipients: [{ key: addressToCompare(recipientEmail), to, salutation: greeting }],
      withoutAddress: 0,
    }
  }
  const members = await membersInOffice(db, now)
  const recipients = members.flatMap((member) => {
    const address = memberAddress(member)
    if (!address) return []
    return [{ key: String(member.id), to: { name: member.name, address }, salutation: salutation(member) }]
  })
  return { recipients, withoutAddress: members.length - recipients.length }
}

async function finish(
  tx: Transaction,
  { personId, letterId, queued, now }: Sending & { letterId: string; queued: number },
): Promise<void> {
  const { count } = await tx.jointLetter.updateMany({
    where: { id: letterId, queuedAt: null },
    data: { queuedAt: now },
  })
  if (count > 0) await audit(tx, { personId, letterId, action: 'joint_letter.queued', detail: { queued } })
}

async function audit(
  tx: Transaction,
  {
    personId,
    letterId,
    action,
    detail,
  }: {
    personId: string
    letterId: string
    action: ActionOn<'joint_letter'>
    detail: Record<string, string | number>
  },
): Promise<void> {
  await writeAudit(tx, {
    actor: { kind: 'person', id: personId },
    subjectId: letterId,
    action,
    detail,
  })
}
