import { type VisibleCampaign, visibleCampaign } from '#lib/campaigns/data.ts'
import { hasEnded } from '#lib/campaigns/last-day.ts'
import { coalition } from '#lib/coalition/data.ts'
import { dissolved, type SeatMember, type SeatWithMember, seatWithMember } from '#lib/parliament/data.ts'
import { lookUpPostcode } from '#lib/parliament/look-up-postcode.ts'
import { postcodeIndex } from '#lib/parliament/look-up-seats.ts'
import type { Database } from '#lib/platform/database.ts'
import { type Signatory, signatories } from '#lib/positions/data.ts'
import type { LetterInput } from './schema.ts'
import { fault, type SubmitFault } from './submit-fault.ts'
import { type ThroughOrganisation, throughOrganisation } from './through-organisation.ts'

type Umbrella = NonNullable<Awaited<ReturnType<typeof coalition>>>

/** What is read before a letter is taken. */
export type Reads = {
  campaign: (slug: string) => Promise<VisibleCampaign | null>
  seat: (gssCode: string) => Promise<SeatWithMember | null>
  dissolved: () => Promise<boolean>
  umbrella: () => Promise<Umbrella | null>
  signatories: (campaignId: string) => Promise<Signatory[]>
  through: (asked: { slug: string; campaignId: string }) => Promise<ThroughOrganisation | null>
}

/** Everything as it is at this moment. */
export const freshReads = (db: Database, now: Date): Reads => ({
  campaign: (slug) => visibleCampaign(db, slug),
  seat: (gssCode) => seatWithMember(db, gssCode, now),
  dissolved: () => dissolved(db, now),
  umbrella: () => coalition(db),
  signatories: (campaignId) => signatories(db, campaignId, now),
  through: (asked) => throughOrganisation(db, { ...asked, now }),
})

/** What a letter needs to be written and sent on its way. */
export type LetterNeeds = {
  campaign: VisibleCampaign
  seat: SeatWithMember
  member: SeatMember
  umbrella: Umbrella
  through: ThroughOrganisation | null
  signatories: Signatory[]
}

/** Reads what a letter needs, and says why it may not be taken where that is already plain. */
export async function readLetterNeeds(
  reads: Reads,
  input: LetterInput,
  now: Date,
): Promise<({ ok: true } & LetterNeeds) | SubmitFault> {
  const campaign = await reads.campaign(input.campaignSlug)
  if (campaign?.state !== 'live') return fault('campaign_not_live')
  if (hasEnded(campaign, now)) return fault('campaign_ended')
  const seat = await reads.seat(input.gssCode)
  if (!seat || !liesIn(input.postcode, seat)) return fault('not_your_seat')
  if (await reads.dissolved()) return fault('dissolution')
  const { member } = seat
  if (!member) return fault('seat_vacant')
  const umbrella = await reads.umbrella()
  if (!umbrella) throw new Error('this installation has no coalition')
  return {
    ok: true,
    campaign,
    seat,
    member,
    umbrella,
    through: await reads.through({ slug: input.through, campaignId: campaign.id }),
    signatories: await reads.signatories(campaign.id),
  }
}

/** Of a postcode that nobody knows yet its supporter says where it lies. */
function liesIn(postcode: string, seat: SeatWithMember): boolean {
  const { outcome, gssCodes } = lookUpPostcode(postcodeIndex(), postcode)
  return outcome === 'unknown' || gssCodes.includes(seat.gssCode)
}
