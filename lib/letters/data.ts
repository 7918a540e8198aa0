import type { Database } from '#lib/platform/database.ts'
import type { LetterState } from '#lib/platform/generated/prisma/enums.ts'
import type { Language } from '#lib/words/language.ts'
import { writtenLanguage } from './compose-letter.ts'
import { hashConfirmToken, tokenOf } from './confirm-token.ts'
import { type HeldReason, heldReasonOf } from './look-again.ts'

/** What the page behind a confirmation link shows. Reading it changes nothing: mail scanners follow links. */
export type LetterBehindLink = { outcome: 'unknown' } | KnownLetter

export type KnownLetter = {
  outcome: 'awaiting' | 'expired' | 'withdrawn' | 'held' | 'undelivered' | 'cancelled' | 'confirmed'
  campaign: { id: string; slug: string; title: string; titleCy: string | null; live: boolean }
  memberName: string
  seat: { gssCode: string; name: string; nameCy: string | null }
  heldReason: HeldReason | null
  reference: string
  subject: string
  body: string
  /** What the text is written in, whatever the page's language. */
  language: Language
  /** Whose letter it is when somebody else wrote it; empty when they are the same. */
  representedName: string
  /** The organisation on whose page it was written, by its slug. */
  through: string | null
  confirmedAt: Date | null
  expiresAt: Date | null
}

/** The letter a confirmation link belongs to, as its own supporter may see it. */
export async function letterBehindLink(
  db: Database,
  { token, now }: { token: string; now: Date },
): Promise<LetterBehindLink> {
  const letter = await db.letter.findUnique({
    where: { confirmTokenHash: hashConfirmToken(token) },
    include: { campaign: true, member: true, seat: true, throughOrganisation: { select: { slug: true } } },
  })
  if (!letter) return { outcome: 'unknown' }
  const outcome = outcomeOf(letter, now)
  if (outcome === 'awaiting' && tokenOf(letter) !== token) return { outcome: 'unknown' }
  const { campaign, member, seat, heldReason, reference, subject, body, representedName } = letter
  return {
    outcome,
    campaign: { ...campaign, live: campaign.state === 'live' },
    memberName: member.name,
    seat,
    heldReason: heldReasonOf(heldReason),
    reference,
    subject,
    body,
    language: writtenLanguage(letter),
    representedName,
    through: letter.throughOrganisation?.slug ?? null,
    confirmedAt: letter.confirmedAt,
    expiresAt: letter.confirmExpiresAt,
  }
}

function outcomeOf(letter: { state: LetterState; confirmExpiresAt: Date | null }, now: Date) {
  switch (letter.state) {
    case 'awaiting_confirmation':
      return letter.confirmExpiresAt && letter.confirmExpiresAt <= now ? 'expired' : 'awaiting'
    case 'expired':
    case 'withdrawn':
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

/** How many letters of a campaign were confirmed by their supporters. */
export async function countConfirmed(db: Database, campaignId: string): Promise<number> {
  return db.letter.count({ where: { campaignId, confirmedAt: { not: null } } })
}

/** Below this many nobody outside the team is told how many wrote: a few can be guessed by name. */
const FEWEST_TOLD = 5

/** How many people in a seat confirmed letters of a campaign; null while they are too few to be told. */
export async function countInSeat(
  db: Database,
  { campaignId, gssCode }: { campaignId: string; gssCode: string },
): Promise<number | null> {
  const [row] = await db.$queryRaw<{ people: number }[]>`
    SELECT count(DISTINCT "supporterId")::int AS people FROM "Letter"
    WHERE "campaignId" = ${campaignId} AND "gssCode" = ${gssCode} AND "confirmedAt" IS NOT NULL`
  const people = row?.people ?? 0
  return people < FEWEST_TOLD ? null : people
}
