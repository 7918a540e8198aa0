import { dissolved, seatWithMember } from '#lib/parliament/data.ts'
import type { Transaction } from '#lib/platform/database.ts'
import type { HeldReason } from '#lib/platform/generated/prisma/enums.ts'
import { signatories } from '#lib/positions/data.ts'
import { memberAddress } from './letter-address.ts'

/**
 * Looks again, at confirmation and once more before it leaves, at what may have changed since a letter was written: its
 * campaign, the organisations it names, whether there are MPs at all, who holds the seat, and where the member's mail goes.
 */
export async function lookAgain(
  tx: Transaction,
  letter: { campaignId: string; gssCode: string; memberId: number; namesOrganisations: string[] },
  now: Date,
): Promise<{ ok: true; to: string; memberName: string } | { ok: false; reason: HeldReason }> {
  const campaign = await tx.campaign.findUniqueOrThrow({
    where: { id: letter.campaignId },
    select: { state: true },
  })
  if (campaign.state === 'paused') return { ok: false, reason: 'campaign_paused' }
  if (campaign.state !== 'live') return { ok: false, reason: 'campaign_closed' }
  const standing = new Set(
    (await signatories(tx, letter.campaignId, now)).map(({ organisationId }) => organisationId),
  )
  if (letter.namesOrganisations.some((id) => !standing.has(id))) {
    return { ok: false, reason: 'signatories_changed' }
  }
  const held = await whoHolds(tx, letter, now)
  if (!held.ok) return held
  const to = memberAddress(held.member)
  if (!to) return { ok: false, reason: 'no_address' }
  return { ok: true, to, memberName: held.member.name }
}

type SeatMember = NonNullable<NonNullable<Awaited<ReturnType<typeof seatWithMember>>>['member']>

/** Whether there are MPs, and the one a letter is addressed to still holds its seat. */
export async function whoHolds(
  tx: Transaction,
  { gssCode, memberId }: { gssCode: string; memberId: number },
  now: Date,
): Promise<
  | { ok: true; member: SeatMember }
  | { ok: false; reason: Extract<HeldReason, 'dissolution' | 'seat_vacant' | 'member_changed'> }
> {
  if (await dissolved(tx, now)) return { ok: false, reason: 'dissolution' }
  const seat = await seatWithMember(tx, gssCode, now)
  if (!seat?.member) return { ok: false, reason: 'seat_vacant' }
  if (seat.member.id !== memberId) return { ok: false, reason: 'member_changed' }
  return { ok: true, member: seat.member }
}
