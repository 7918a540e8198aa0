import { writeAudit } from '#lib/platform/audit.ts'
import { type CampaignGift, type GiftResult, holdCaseworker } from './give-campaign.ts'
import { letGoOfAnswers } from './let-go-of-answers.ts'

/**
 * Takes a campaign back from a caseworker: from their next request on they see none of its answers, and what was theirs to do
 * of them is anybody's again. Taking what they do not have changes nothing.
 */
export async function takeCampaign({ db, ...gift }: CampaignGift): Promise<GiftResult> {
  return db.$transaction(async (tx) => {
    const held = await holdCaseworker(tx, gift)
    if (!held.ok) return held
    const { campaignId, personId, organisationId } = gift
    const { count } = await tx.givenCampaign.deleteMany({
      where: { membershipId: held.membershipId, campaignId },
    })
    if (count > 0) {
      await letGoOfAnswers(tx, { personId, campaignIds: [campaignId], now: gift.now })
      await writeAudit(tx, {
        actor: { kind: 'person', id: gift.person.id },
        subjectId: personId,
        action: 'case.taken',
        detail: { organisationId, campaignId },
      })
    }
    return { ok: true }
  })
}
