import { writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { allowed } from './allowed.ts'
import type { Person } from './schema.ts'

export type CampaignGift = {
  db: Database
  /** Who gives or takes. */
  person: Pick<Person, 'id'>
  /** The caseworker. */
  personId: string
  /** For which they have that role. */
  organisationId: string
  campaignId: string
  now: Date
}

export type GiftResult = { ok: true } | Refused<'not_allowed' | 'no_caseworker' | 'unknown_campaign'>

/**
 * Gives a campaign to a caseworker: they read and mark its answers from their next request on. Giving it again changes
 * nothing.
 */
export async function giveCampaign({ db, ...gift }: CampaignGift): Promise<GiftResult> {
  return db.$transaction(async (tx) => {
    const held = await holdCaseworker(tx, gift)
    if (!held.ok) return held
    const { membershipId } = held
    const { campaignId, personId, organisationId } = gift
    const campaign = await tx.campaign.findUnique({ where: { id: campaignId }, select: { id: true } })
    if (!campaign) {
      return refused('unknown_campaign', 'There is no such campaign. Nothing was changed. Choose another.')
    }
    const { count } = await tx.givenCampaign.createMany({
      data: [{ membershipId, campaignId, givenAt: gift.now }],
      skipDuplicates: true,
    })
    if (count > 0) {
      await writeAudit(tx, {
        actor: { kind: 'person', id: gift.person.id },
        subjectId: personId,
        action: 'case.given',
        detail: { organisationId, campaignId },
      })
    }
    return { ok: true }
  })
}

/** The membership of a caseworker, held until the transaction ends; a no where whoever asks may not give, or they are none. */
export async function holdCaseworker(
  tx: Transaction,
  { person, personId, organisationId, now }: Omit<CampaignGift, 'db' | 'campaignId'>,
): Promise<{ ok: true; membershipId: string } | Refused<'not_allowed' | 'no_caseworker'>> {
  // Whoever changes roles holds the same row.
  await lockRow(tx, 'Organisation', { id: organisationId }, 'id')
  const right = await allowed(tx, { personId: person.id, action: 'case.give', now })
  if (!right.ok) return right
  const there = await tx.membership.findUnique({
    where: { userId_organisationId: { userId: personId, organisationId } },
    select: { id: true, role: true },
  })
  if (there?.role === 'caseworker') return { ok: true, membershipId: there.id }
  return refused(
    'no_caseworker',
    'That person is no caseworker here now, so nothing was changed. Give them that role first; then give them campaigns.',
  )
}
