import { takesLetters } from '#lib/campaigns/last-day.ts'
import { NO_ANSWER } from '#lib/counts/no-answer.ts'
import type { Database } from '#lib/platform/database.ts'
import type { AnswersGoTo, HeldReason, LetterState } from '#lib/platform/generated/prisma/enums.ts'
import { tidyToken } from '#lib/platform/public-token.ts'
import { ownPagePath } from '#lib/supporters/own-page.ts'
import type { Language } from '#lib/words/language.ts'
import { hashConfirmToken, tokenOf } from './confirm-token.ts'
import type { Draft } from './draft.ts'
import { draftOfLetter } from './draft-of-letter.ts'
import { firstLine } from './first-line.ts'
import { type LeavesAbout, leavesAbout } from './leaves-about.ts'
import { markDraft } from './mark-draft.ts'
import { placeOf } from './one-of.ts'

/**
 * What the page behind a confirmation link shows. Reading it changes nothing: mail scanners follow links. What it shows before
 * anything is pressed is no more than its writer needs to know the letter again: the address may be a stranger's.
 */
export type LetterBehindLink = { outcome: 'unknown' } | KnownLetter

export type KnownLetter = {
  outcome:
    | 'awaiting'
    | 'expired'
    | 'withdrawn'
    | 'superseded'
    | 'held'
    | 'undelivered'
    | 'cancelled'
    | 'confirmed'
  /** `live`: it takes letters. */
  campaign: { id: string; slug: string; title: string; titleCy: string | null; live: boolean }
  memberName: string
  seat: { gssCode: string; name: string; nameCy: string | null }
  heldReason: HeldReason | null
  answersGoTo: AnswersGoTo
  reference: string
  senderName: string
  /** Empty once its words are cleared away. */
  firstLine: string
  /** All of it, once somebody pressed for it; null before. */
  whole: { subject: string; body: string } | null
  /** What the text is written in, whatever the page's language. */
  language: Language
  /** Whose letter it is when somebody else wrote it; empty when they are the same. */
  representedName: string
  /** The page that is its writer's own, a path without its language. */
  ownPage: string
  /** The organisation on whose page it was written, by its slug. */
  through: string | null
  confirmedAt: Date | null
  /** When the MP's mail system took it. */
  sentAt: Date | null
  /** About when it leaves, while it waits for its turn. */
  leaves: LeavesAbout | null
  /** When the first answer of a person came. */
  answeredAt: Date | null
  /** When the other letter was confirmed that is the one instead. */
  otherConfirmedAt: Date | null
  expiresAt: Date | null
}

/** The letter a confirmation link belongs to, as its own supporter may see it. */
export async function letterBehindLink(
  db: Database,
  { token, now, whole = false }: { token: string; now: Date; whole?: boolean },
): Promise<LetterBehindLink> {
  const letter = await db.letter.findUnique({
    where: { confirmTokenHash: hashConfirmToken(token) },
    include: {
      campaign: true,
      member: true,
      seat: true,
      throughOrganisation: { select: { slug: true } },
      replies: {
        where: { state: { notIn: [...NO_ANSWER] } },
        orderBy: { receivedAt: 'asc' },
        select: { receivedAt: true },
        take: 1,
      },
    },
  })
  if (!letter) return { outcome: 'unknown' }
  const state = outcomeOf(letter, now)
  if (state === 'awaiting' && tokenOf(letter) !== tidyToken(token)) return { outcome: 'unknown' }
  const waits = state === 'awaiting' || state === 'superseded'
  const place = waits ? await placeOf(db, letter) : null
  const taken = place?.free === null ? place : null
  const outcome = state === 'awaiting' && taken ? 'superseded' : state
  const { campaign, member, seat, heldReason, textLanguage, reference, subject, body, representedName } =
    letter
  return {
    outcome,
    campaign: { ...campaign, live: takesLetters(campaign, now) },
    memberName: member.name,
    seat,
    heldReason,
    answersGoTo: letter.answersGoTo,
    senderName: letter.senderName,
    firstLine: firstLine(body),
    reference,
    whole: whole ? { subject, body } : null,
    language: textLanguage,
    representedName,
    ownPage: ownPagePath(letter.supporterId),
    through: letter.throughOrganisation?.slug ?? null,
    confirmedAt: letter.confirmedAt,
    sentAt: letter.state === 'sent' ? letter.sentAt : null,
    leaves: letter.state === 'queued' ? await leavesAbout(db, { letterId: letter.id, now }) : null,
    answeredAt: letter.replies[0]?.receivedAt ?? null,
    otherConfirmedAt: taken?.takenAt ?? null,
    expiresAt: letter.confirmExpiresAt,
  }
}

function outcomeOf(letter: { state: LetterState; confirmExpiresAt: Date | null }, now: Date) {
  switch (letter.state) {
    case 'awaiting_confirmation':
      return letter.confirmExpiresAt && letter.confirmExpiresAt <= now ? 'expired' : 'awaiting'
    case 'expired':
    case 'withdrawn':
    case 'superseded':
    case 'held':
    case 'cancelled':
      return letter.state
    case 'bounced':
    case 'failed':
      return 'undelivered'
    default:
      return 'confirmed'
  }
}

/** What may be written again from its link: it waits, or its link has run out. */
const TO_WRITE_AGAIN: LetterState[] = ['awaiting_confirmation', 'expired']

/**
 * The draft that the letter behind a link makes on the device that pressed there, with the address of its campaign; null
 * where there is nothing to take up.
 */
export async function draftBehindLink(
  db: Database,
  { token }: { token: string },
): Promise<{ slug: string; draft: Draft } | null> {
  const letter = await db.letter.findUnique({
    where: { confirmTokenHash: hashConfirmToken(token), state: { in: TO_WRITE_AGAIN } },
    include: {
      campaign: { select: { slug: true, paragraphs: { orderBy: { position: 'asc' } } } },
      throughOrganisation: { select: { slug: true } },
      consents: { where: { channel: 'email', withdrawnAt: null }, select: { organisationId: true } },
    },
  })
  // What is cleared away has no words to take up.
  if (!letter || letter.body === '' || tokenOf(letter) !== tidyToken(token)) return null
  const draft = draftOfLetter(letter, {
    paragraphs: letter.campaign.paragraphs,
    consentTo: letter.consents.map(({ organisationId }) => organisationId),
    through: letter.throughOrganisation?.slug ?? '',
  })
  return { slug: letter.campaign.slug, draft: markDraft(draft) }
}
