import type { Database } from '#lib/platform/database.ts'
import { hashConfirmToken } from './confirm-token.ts'

/** What the page behind a confirmation link shows. Reading it changes nothing: mail scanners follow links. */
export type LetterBehindLink =
  | { outcome: 'unknown' }
  | {
      outcome: 'awaiting' | 'expired' | 'withdrawn' | 'held' | 'confirmed'
      campaignSlug: string
      campaignTitle: string
      memberName: string
      seatName: string
      heldReason: string | null
      reference: string
      subject: string
      body: string
      createdAt: Date
    }

/** The letter a confirmation link belongs to, as its own supporter may see it. */
export async function letterBehindLink(
  db: Database,
  { token, now }: { token: string; now: Date },
): Promise<LetterBehindLink> {
  const letter = await db.letter.findUnique({
    where: { confirmTokenHash: hashConfirmToken(token) },
    include: { campaign: true, member: true, seat: true },
  })
  if (!letter) return { outcome: 'unknown' }
  return {
    outcome: outcomeOf(letter, now),
    campaignSlug: letter.campaign.slug,
    campaignTitle: letter.campaign.title,
    memberName: letter.member.name,
    seatName: letter.seat.name,
    heldReason: letter.heldReason,
    reference: letter.reference,
    subject: letter.subject,
    body: letter.body,
    createdAt: letter.createdAt,
  }
}

function outcomeOf(letter: { state: string; confirmExpiresAt: Date | null }, now: Date) {
  switch (letter.state) {
    case 'awaiting_confirmation':
      return letter.confirmExpiresAt && letter.confirmExpiresAt <= now ? 'expired' : 'awaiting'
    case 'expired':
    case 'withdrawn':
    case 'held':
      return letter.state
    default:
      return 'confirmed'
  }
}

/** How many letters of a campaign were confirmed by their supporters. */
export async function countConfirmed(db: Database, campaignId: string): Promise<number> {
  return db.letter.count({ where: { campaignId, confirmedAt: { not: null } } })
}
