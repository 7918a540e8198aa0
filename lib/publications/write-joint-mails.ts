import { allowed } from '#lib/accounts/allowed.ts'
import { keepBytes } from '#lib/files/mail-source.ts'
import { memberAddress } from '#lib/letters/letter-address.ts'
import { newReference, newReplyToken } from '#lib/letters/reply-token.ts'
import { salutation } from '#lib/letters/salutation.ts'
import { enqueueMessage } from '#lib/outbox/enqueue-message.ts'
import { messageIdOf } from '#lib/outbox/message-id.ts'
import { type Actor, writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { addressToCompare } from '#lib/platform/mail-address.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { uuid7 } from '#lib/platform/uuid7.ts'
import { type JointLetterSource, jointLetterSource, membersInOffice, withLogos } from './data.ts'
import { composeJointLetter, type JointLetter } from './joint-letter.ts'
import { jointLetterKey } from './joint-letter-key.ts'
import { jointLetterMail } from './joint-letter-mail.ts'
import { jointLetterPdf } from './joint-letter-pdf.ts'
import { jointMailAddress } from './joint-mail-address.ts'
import { type JointLetterWords, jointLetterWords, type KeptWords, keptWords } from './schema.ts'

/** Mails written in one transaction: the database is never held for long. */
const BATCH = 40

export type Recipient = {
  /** A member's id, or a mail address. */
  key: string
  member: { id: number; gssCode: string } | null
  to: { name: string; address: string }
  salutation: string
}

export type NotWritten = Refused<'not_allowed' | 'stopped' | 'signatories_changed'>
export type Written = { ok: true; queued: number; created: number } | NotWritten

type Writing = { letterId: string; slug: string; actor: Actor; now: Date }

/**
 * Writes those mails of a joint letter that are not in the outbox yet, a few in one transaction. Each holds the letter's row and
 * asks what is missing under it, so that of several that write at once each mail is written once. Who signs is looked at before
 * every few: a change stops the letter, and the rest stays here.
 * @param actor whose right is asked for each time; a part of Chorus goes on with what somebody with the right began
 */
export async function writeJointMails({ db, ...writing }: Writing & { db: Database }): Promise<Written> {
  await makePdf({ db, ...writing })
  let created = 0
  for (;;) {
    const batch = await db.$transaction((tx) => writeBatch(tx, writing), { timeout: 60_000 })
    if (!batch.ok) return { ...batch, message: `${soFar(created)} ${batch.message}` }
    created += batch.created
    if (batch.done) return { ok: true, queued: batch.queued, created }
  }
}

const soFar = (count: number) =>
  count === 0
    ? 'Nothing more was written.'
    : `${count} mails were written before that; those that have not left stay here too.`

async function writeBatch(
  tx: Transaction,
  { letterId, slug, actor, now }: Writing,
): Promise<{ ok: true; created: number; queued: number; done: boolean } | NotWritten> {
  if (actor.kind === 'person') {
    const right = await allowed(tx, { personId: actor.id, action: 'publication.send', now })
    if (!right.ok) return right
  }
  await lockRow(tx, 'JointLetter', { id: letterId }, 'queuedAt')
  const letter = await tx.jointLetter.findUniqueOrThrow({ where: { id: letterId }, include: { pdf: true } })
  const written = await tx.jointMail.count({ where: { jointLetterId: letterId } })
  if (letter.queuedAt) return { ok: true, created: 0, queued: written, done: true }
  if (letter.stoppedFor === 'by_hand') return refused('stopped', STOPPED)
  if (letter.stoppedFor === 'text_changed') return refused('signatories_changed', TEXT_CHANGED)
  const source = await jointLetterSource(tx, { slug, now })
  if (source?.version.id !== letter.versionId || source.signatoriesKey !== letter.signatoriesKey) {
    await tx.jointLetter.update({
      where: { id: letterId },
      data: { stoppedAt: now, stoppedFor: 'text_changed' },
    })
    const detail = { why: 'text_changed', written }
    await writeAudit(tx, { actor, subjectId: letterId, action: 'joint_letter.stopped', detail })
    return refused('signatories_changed', TEXT_CHANGED)
  }
  // Letters of one version to all and to segments are written one after the other: nobody gets it twice.
  await lockRow(tx, 'Version', { id: letter.versionId }, 'id')
  const words = keptWords.parse(letter.words)
  const { recipients: missing } = await recipientsMissing(tx, { versionId: letter.versionId, words, now })
  const batch = missing.slice(0, BATCH)
  for (const recipient of batch) {
    await writeMail(tx, { source, words, letterId, recipient, pdf: letter.pdf?.id ?? null, now })
  }
  const queued = written + batch.length
  const done = batch.length === missing.length
  if (done) {
    await tx.jointLetter.update({ where: { id: letterId }, data: { queuedAt: now } })
    await writeAudit(tx, { actor, subjectId: letterId, action: 'joint_letter.queued', detail: { queued } })
  }
  return { ok: true, created: batch.length, queued, done }
}

const STOPPED = 'Somebody stopped this letter. Publish a new version to send again.'
const TEXT_CHANGED =
  'The statement or its signatories changed since this letter was started, so the rest stays here. Publish a new version to send again.'

/**
 * Whoever the letter is for and can be reached, but for those who have a mail of its version already: by itself, or by a letter to
 * all or to another segment. How many members have no address is said beside.
 */
export async function recipientsMissing(
  tx: Transaction,
  { versionId, words, now }: { versionId: string; words: KeptWords; now: Date },
): Promise<{ recipients: Recipient[]; withoutAddress: number }> {
  const { recipients, withoutAddress } = await recipientsOf(tx, { words, now })
  const rows = await tx.jointMail.findMany({
    where: { jointLetter: { versionId } },
    select: { recipientKey: true },
  })
  const there = new Set(rows.map(({ recipientKey }) => recipientKey))
  return { recipients: recipients.filter(({ key }) => !there.has(key)), withoutAddress }
}

/** Whom a joint letter goes to at this moment, and how many members have no address to send it to. */
export async function recipientsOf(
  db: Database | Transaction,
  { words, now }: { words: KeptWords; now: Date },
): Promise<{ recipients: Recipient[]; withoutAddress: number }> {
  if (words.audience === 'minister') {
    const { recipientName: name, recipientEmail: address } = words
    const greeting = words.salutation.replace(/,$/, '')
    const minister = { member: null, to: { name, address }, salutation: greeting }
    return { recipients: [{ key: addressToCompare(address), ...minister }], withoutAddress: 0 }
  }
  const only = words.onlyTo && new Set(words.onlyTo.members)
  const members = (await membersInOffice(db, now)).filter(({ id }) => !only || only.has(id))
  const recipients = members.flatMap(({ gssCode, ...member }) => {
    const address = memberAddress(member)
    if (!address) return []
    const { id, name } = member
    return [
      {
        key: String(id),
        member: { id, gssCode },
        to: { name, address },
        salutation: salutation(member),
      },
    ]
  })
  return { recipients, withoutAddress: members.length - recipients.length }
}

/** The letter to one recipient, as its mails say it: without pictures. */
export function letterTo(source: JointLetterSource, words: JointLetterWords, greeting?: string): JointLetter {
  const { campaign, version, coalitionName, coalitionAddress } = source
  const letter = composeJointLetter({
    words,
    campaignTitle: campaign.title,
    coalitionName,
    coalitionAddress,
    statement: version,
    signatories: source.signatories.map(({ name, reservation }) => ({ name, reservation, logo: null })),
  })
  return greeting === undefined ? letter : { ...letter, salutation: greeting }
}

async function writeMail(
  tx: Transaction,
  {
    source,
    words,
    letterId,
    recipient,
    pdf,
    now,
  }: {
    source: JointLetterSource
    words: JointLetterWords
    letterId: string
    recipient: Recipient
    pdf: string | null
    now: Date
  },
): Promise<void> {
  const { campaign, version, coalitionName } = source
  const { key, member, to } = recipient
  const [id, reference, replyToken] = [uuid7(now), newReference('CJ'), newReplyToken()]
  await tx.jointMail.create({
    data: {
      id,
      jointLetterId: letterId,
      recipientKey: key,
      memberId: member?.id ?? null,
      gssCode: member?.gssCode ?? null,
      name: to.name,
      reference,
      replyToken,
      createdAt: now,
      stateChangedAt: now,
    },
  })
  const { answers, returns } = jointMailAddress({ replyToken, senderName: coalitionName })
  const own = { name: coalitionName, address: answers }
  const dedupeKey = jointLetterKey({ campaignId: campaign.id, versionId: version.id, to: key })
  await enqueueMessage(tx, {
    kind: 'joint_letter',
    correlationId: id,
    dedupeKey,
    lane: 'members',
    turn: campaign.id,
    repeatable: false,
    envelope: { from: returns, to: to.address },
    mail: {
      from: own,
      replyTo: own,
      to,
      messageId: messageIdOf('joint', dedupeKey),
      ...jointLetterMail(letterTo(source, words, recipient.salutation), { reference }),
    },
    files: pdf ? [pdfFile(campaign.slug, pdf)] : [],
  })
}

/** The PDF as it goes with a mail. */
export const pdfFile = (slug: string, sourceId: string) => ({
  name: `${slug}-joint-letter.pdf`,
  mediaType: 'application/pdf',
  sourceId,
})

/** Makes the letter's PDF where it is wanted and not there yet, and keeps it: once, however many mails it goes with. */
async function makePdf({ db, letterId, slug, now }: Writing & { db: Database }): Promise<void> {
  const letter = await db.jointLetter.findUniqueOrThrow({ where: { id: letterId } })
  const words = jointLetterWords.parse(letter.words)
  if (!words.attachPdf || letter.pdfId || letter.queuedAt || letter.stoppedAt) return
  const source = await jointLetterSource(db, { slug, now })
  if (source?.signatoriesKey !== letter.signatoriesKey) return
  const pdfId = await keepPdf(db, { source, words, now })
  await db.$transaction(async (tx) => {
    await tx.jointLetter.updateMany({ where: { id: letterId, pdfId: null }, data: { pdfId } })
    await hasBytes(tx, pdfId)
  })
}

/** Whoever names bytes looks that they are still there: what nothing named may have been taken away meanwhile. */
async function hasBytes(tx: Transaction, id: string): Promise<void> {
  const gone = await tx.mailSource.count({ where: { id, hash: { startsWith: 'cleared:' } } })
  if (gone > 0) throw new Error('the PDF was taken away while a letter came to name it')
}

/** Makes the letter's PDF, with the logos, and keeps its bytes. @returns where they are */
export async function keepPdf(
  db: Database,
  { source, words, now }: { source: JointLetterSource; words: JointLetterWords; now: Date },
): Promise<string> {
  const signatories = await withLogos(db, source.signatories)
  const bytes = await jointLetterPdf({ ...letterTo(source, words), signatories })
  return keepBytes(db, { bytes, now })
}
