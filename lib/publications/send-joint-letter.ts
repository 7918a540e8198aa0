import { allowed } from '#lib/accounts/allowed.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { addressToCompare } from '#lib/platform/mail-address.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { jointLetterSource } from './data.ts'
import { jointLetterText } from './joint-letter-mail.ts'
import type { JointLetterWords, KeptWords, LetterSegment } from './schema.ts'
import { letterTo, type NotWritten, recipientsMissing, writeJointMails } from './write-joint-mails.ts'

type Fault =
  | Refused<'not_allowed' | 'nothing_published' | 'no_signatories' | 'no_address' | 'no_such_segment'>
  | NotWritten
export type Sent = { ok: true; queued: number; created: number; withoutAddress: number } | Fault

type Sending = {
  person: { id: string }
  slug: string
  words: JointLetterWords
  /** The MPs of the segment that the words name; null for all of them. */
  onlyTo?: LetterSegment | null
  now: Date
}

/**
 * Puts the joint letter into the outbox: one mail to the minister, or one to every member in office or of a segment, each with an address of
 * its own that answers come to. A version goes to the same place once: pressed twice, or again after it broke off, it only
 * adds what is missing, in the words of the first press. What breaks off is finished by the timetable (`finish-joint-letters.ts`).
 */
export async function sendJointLetter({ db, ...sending }: Sending & { db: Database }): Promise<Sent> {
  const { person, slug, now } = sending
  const started = await db.$transaction((tx) => start(tx, sending))
  if (!started.ok) return started
  const actor = { kind: 'person', id: person.id } as const
  const written = await writeJointMails({ db, letterId: started.letterId, slug, actor, now })
  return written.ok ? { ...written, withoutAddress: started.withoutAddress } : written
}

const NO_SEGMENT = refused(
  'no_such_segment',
  'The segment is not there any more, or no MP is in it now. Nothing was sent. Choose another, or all Members of Parliament.',
)

/** Whom it goes to: a mail address, all, or a segment's MPs; empty where an address is missing. */
function placeOf({ audience, recipientEmail, segment, onlyTo }: KeptWords): string {
  if (audience === 'minister') return recipientEmail && addressToCompare(recipientEmail)
  if (!segment) return 'all'
  return onlyTo && onlyTo.members.length > 0 ? `segment ${segment}` : NO_SEGMENT.reason
}

/** `withoutAddress` is none for a letter that was started before. */
type Started = { ok: true; letterId: string; withoutAddress: number }

async function start(
  tx: Transaction,
  { person, slug, words: typed, onlyTo, now }: Sending,
): Promise<Started | Fault> {
  const right = await allowed(tx, { personId: person.id, action: 'publication.send', now })
  if (!right.ok) return right
  const source = await jointLetterSource(tx, { slug, now })
  if (!source)
    return refused('nothing_published', 'No version is published, so nothing was sent. Publish one first.')
  if (source.signatories.length === 0)
    return refused('no_signatories', 'No organisation stands under the statement now, so nothing was sent.')
  const words: KeptWords = { ...typed, ...(onlyTo && { onlyTo }) }
  const sentTo = placeOf(words)
  if (sentTo === NO_SEGMENT.reason) return NO_SEGMENT
  if (!sentTo)
    return refused(
      'no_address',
      'Nothing was sent: the minister’s e-mail address is missing. Enter it and send again.',
    )
  const versionId = source.version.id
  const { recipients, withoutAddress } = await recipientsMissing(tx, { versionId, words, now })
  const [made] = await tx.jointLetter.createManyAndReturn({
    data: [
      {
        versionId,
        audience: words.audience,
        sentTo,
        words,
        startedById: person.id,
        startedAt: now,
        signatoriesKey: source.signatoriesKey,
        senderName: source.coalitionName,
        recipients: recipients.length,
        text: jointLetterText(letterTo(source, words)),
      },
    ],
    skipDuplicates: true,
  })
  if (made) {
    const actor = { kind: 'person', id: person.id } as const
    const note = { action: 'joint_letter.started', detail: { versionId } } as const
    await writeAudit(tx, { actor, subjectId: made.id, ...note })
    return { ok: true, letterId: made.id, withoutAddress }
  }
  const earlier = await tx.jointLetter.findUniqueOrThrow({
    where: { versionId_sentTo: { versionId, sentTo } },
    select: { id: true },
  })
  return { ok: true, letterId: earlier.id, withoutAddress: 0 }
}
