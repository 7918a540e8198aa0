import { z } from 'zod'
import { visibleCampaign } from '#lib/campaigns/data.ts'
import { coalition } from '#lib/coalition/data.ts'
import { NO_ANSWER } from '#lib/counts/no-answer.ts'
import { listedAnswers } from '#lib/letters/listed-answers.ts'
import { heldOn } from '#lib/parliament/held-on.ts'
import { config } from '#lib/platform/config.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import type { JointLetterAudience } from '#lib/platform/generated/prisma/enums.ts'
import { londonDate } from '#lib/platform/london-day.ts'
import { publishedDissents, signatories } from '#lib/positions/data.ts'
import { versionClauses } from '#lib/statements/schema.ts'
import { addUpDelivery } from './add-up-delivery.ts'
import type { LetterSignatory } from './joint-letter.ts'
import { type JointLetterProgress, type JointMailShow, jointLetterWords, letterSegment } from './schema.ts'
import { signatoriesKey } from './signatories-key.ts'
import { versionPath } from './statement-address.ts'

type Reader = Database | Transaction

/** Versions the public ever saw, the present one first. */
const everPublished = (campaignId: string) => ({
  where: { campaignId, publishedAt: { not: null } },
  orderBy: [{ publishedAt: 'desc' as const }, { number: 'desc' as const }],
})

/**
 * What the public sees of a campaign's statement at this moment: the present version, or the one that `sha256` names, with
 * who stands under the present one. Null when there is no such campaign for the public, or it never published that version.
 */
export async function publicStatement(
  db: Reader,
  { slug, sha256, now }: { slug: string; sha256?: string; now: Date },
) {
  const campaign = await db.campaign.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      title: true,
      titleCy: true,
      summary: true,
      summaryCy: true,
      imprint: true,
    },
  })
  if (!campaign) return null
  const [rows, visible, umbrella] = await Promise.all([
    db.version.findMany(everPublished(campaign.id)),
    visibleCampaign(db, slug),
    coalition(db),
  ])
  const [present] = rows
  const shown = sha256 ? rows.find((row) => row.sha256 === sha256) : present
  if (sha256 ? !shown : !shown && !visible) return null
  const isPresent = shown?.sha256 === present?.sha256
  const [signed, dissents] =
    shown && isPresent
      ? await Promise.all([signatories(db, campaign.id, now), publishedDissents(db, campaign.id, now)])
      : [[], []]
  return {
    campaign,
    /** Whether the campaign's own page can be opened. */
    open: visible !== null,
    coalitionName: umbrella?.name ?? 'the coalition',
    coalitionNameCy: umbrella?.nameCy ?? null,
    version: shown ? versionOf(shown) : null,
    isPresent,
    versions: rows.map(({ number, sha256: hash, publishedAt }) => ({ number, sha256: hash, publishedAt })),
    signatories: signed,
    dissents,
  }
}

export type PublicStatement = NonNullable<Awaited<ReturnType<typeof publicStatement>>>
export type PublicVersion = NonNullable<PublicStatement['version']>

function versionOf(row: {
  id: string
  number: number
  sha256: string
  publishedAt: Date | null
  clauses: unknown
}) {
  const clauses = versionClauses.parse(row.clauses)
  return { id: row.id, number: row.number, sha256: row.sha256, publishedAt: row.publishedAt, clauses }
}

/** What a joint letter is made of at this moment; null while the campaign has published no version. */
export async function jointLetterSource(db: Reader, { slug, now }: { slug: string; now: Date }) {
  const campaign = await db.campaign.findUnique({
    where: { slug },
    select: { id: true, slug: true, title: true },
  })
  if (!campaign) return null
  const [row, umbrella, stands] = await Promise.all([
    db.version.findFirst(everPublished(campaign.id)),
    coalition(db),
    signatories(db, campaign.id, now),
  ])
  if (!row) return null
  const version = versionOf(row)
  return {
    campaign,
    coalitionName: umbrella?.name ?? 'the coalition',
    coalitionAddress: umbrella?.address ?? '',
    version: { ...version, address: `${config().baseUrl}${versionPath(slug, version.sha256)}` },
    signatories: stands,
    signatoriesKey: signatoriesKey(stands),
  }
}

export type JointLetterSource = NonNullable<Awaited<ReturnType<typeof jointLetterSource>>>

/** The signatories with their logos' bytes, for a letter that shows them. */
export async function withLogos(
  db: Reader,
  stands: JointLetterSource['signatories'],
): Promise<LetterSignatory[]> {
  const rows = await db.organisation.findMany({
    where: { id: { in: stands.map(({ organisationId }) => organisationId) } },
    select: { id: true, logo: true, logoWidth: true, logoHeight: true },
  })
  const logos = new Map(
    rows.flatMap(({ id, logo, logoWidth, logoHeight }) =>
      logo && logoWidth && logoHeight ? [[id, { png: logo, width: logoWidth, height: logoHeight }]] : [],
    ),
  )
  return stands.map(({ organisationId, name, reservation }) => ({
    name,
    reservation,
    logo: logos.get(organisationId) ?? null,
  }))
}

/** Members who hold a seat on the day of `now`. */
export const inOffice = (now: Date) => ({
  incumbencies: { some: heldOn(londonDate(now)) },
})

/** Whoever sits in the House on the day of `now`, by their number in Parliament's own list, with the seat they hold. */
export async function membersInOffice(db: Reader, now: Date) {
  const rows = await db.member.findMany({
    where: inOffice(now),
    orderBy: { id: 'asc' },
    select: {
      id: true,
      name: true,
      kind: true,
      email: true,
      emailSuspect: true,
      incumbencies: {
        where: heldOn(londonDate(now)),
        orderBy: { startedOn: 'desc' },
        take: 1,
        select: { gssCode: true },
      },
    },
  })
  return rows.flatMap(({ incumbencies: [held], ...member }) =>
    held ? [{ ...member, gssCode: held.gssCode }] : [],
  )
}

/** The joint letters of a campaign that were sent by mail, the newest first, and how far each has got. */
export async function jointLetterProgressOf(db: Reader, campaignId: string): Promise<JointLetterProgress> {
  const rows = await db.jointLetter.findMany({
    where: { version: { campaignId } },
    orderBy: { startedAt: 'desc' },
    include: { version: { select: { number: true } } },
  })
  const mails = await db.jointMail.groupBy({
    by: ['jointLetterId', 'state'],
    where: { jointLetterId: { in: rows.map(({ id }) => id) } },
    _count: { _all: true },
  })
  const answered = await db.jointMail.groupBy({
    by: ['jointLetterId'],
    where: { jointLetterId: { in: rows.map(({ id }) => id) }, ...answeredByPeople },
    _count: { _all: true },
  })
  return {
    letters: rows.map((row) => ({
      id: row.id,
      audience: row.audience,
      to: letterFor(row.audience, row.words),
      versionNumber: row.version.number,
      startedAt: row.startedAt.toISOString(),
      recipients: row.recipients,
      allQueued: row.queuedAt !== null,
      stoppedFor: row.stoppedFor,
      answered: answered.find(({ jointLetterId }) => jointLetterId === row.id)?._count._all ?? 0,
      ...addUpDelivery(
        mails.flatMap(({ jointLetterId, state, _count }) =>
          jointLetterId === row.id ? [{ state, count: _count._all }] : [],
        ),
      ),
    })),
  }
}

function letterFor(audience: JointLetterAudience, words: unknown): string {
  if (audience === 'minister') return jointLetterWords.parse(words).recipientName
  const { onlyTo } = z.object({ onlyTo: letterSegment.optional() }).parse(words)
  return onlyTo ? `The MPs of “${onlyTo.name}”` : 'All Members of Parliament'
}

const answeredByPeople = {
  replies: { some: { state: { notIn: [...NO_ANSWER] } } },
} satisfies Prisma.JointMailWhereInput

const shown: Record<JointMailShow, Prisma.JointMailWhereInput> = {
  sent: { state: 'sent' },
  answered: answeredByPeople,
  bounced: { state: 'bounced' },
  waiting: { state: 'queued' },
  not_sent: { state: { in: ['in_doubt', 'failed', 'cancelled'] } },
}

/** The mails of a joint letter that one of its numbers counts, by name: no more than there are seats. Null when there is no such letter. */
export async function jointMailList(
  db: Reader,
  { campaignId, letterId, show }: { campaignId: string; letterId: string; show: JointMailShow },
) {
  const letter = await db.jointLetter.findFirst({
    where: { id: letterId, version: { campaignId } },
    select: { startedAt: true, version: { select: { number: true } } },
  })
  if (!letter) return null
  const rows = await db.jointMail.findMany({
    where: { jointLetterId: letterId, ...shown[show] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      reference: true,
      state: true,
      stateChangedAt: true,
      seat: { select: { name: true } },
      replies: listedAnswers,
    },
  })
  return {
    versionNumber: letter.version.number,
    startedAt: letter.startedAt,
    mails: rows.map(({ seat, replies, ...row }) => ({
      ...row,
      seatName: seat?.name ?? '',
      answers: replies,
    })),
  }
}

export type JointMails = NonNullable<Awaited<ReturnType<typeof jointMailList>>>

/** When somebody last sent a version's letter to themselves; null where they never did. */
export async function lastTestOf(
  db: Reader,
  { versionId, personId }: { versionId: string; personId: string },
): Promise<Date | null> {
  const last = await db.auditEntry.findFirst({
    where: {
      subjectKind: 'version',
      subjectId: versionId,
      action: 'version.letter_tested',
      actorId: personId,
    },
    orderBy: { at: 'desc' },
    select: { at: true },
  })
  return last?.at ?? null
}
