import { z } from 'zod'
import { allowed } from '#lib/accounts/allowed.ts'
import { type LogoProblem, photographProblems } from '#lib/coalition/logo-limits.ts'
import { makePicture } from '#lib/coalition/make-picture.ts'
import type { Database } from '#lib/platform/database.ts'
import { type EditRefused, faultsOf, invalidValues } from '#lib/platform/edit-refusals.ts'
import { tick } from '#lib/platform/form-fields.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { typed } from '#lib/platform/typed.ts'
import { type ChangeRefused, changeCampaign, noSuchCampaign } from './change-campaign.ts'

const ALT = 200

const pictureInput = z.object({
  alt: typed(ALT, `Say it in ${ALT} characters.`).pipe(z.string().min(1, 'Say what it shows.')),
  altCy: typed(ALT, `Say it in ${ALT} characters.`).transform((text) => text || null),
  agreed: tick.refine(Boolean, 'Ask whoever is seen in it first, and tick this when they agreed.'),
})

type Options = { db: Database; person: { id: string }; slug: string; now: Date }
type Problem = ChangeRefused | EditRefused | Refused<LogoProblem>

/**
 * Gives a campaign a picture made from the bytes of an upload, with what it shows, and the yes of whoever is seen in it.
 * What was uploaded is never kept.
 */
export async function setPicture(
  options: Options & { bytes: Uint8Array; typed: Record<string, unknown> },
): Promise<{ ok: true } | Problem> {
  const { db, person, slug, bytes, now } = options
  const input = pictureInput.safeParse(options.typed)
  if (!input.success) return invalidValues(faultsOf(input.error))
  // Asked before anything is drawn, and again where it is written.
  const campaign = await db.campaign.findUnique({ where: { slug }, select: { leadOrganisationId: true } })
  if (!campaign) return noSuchCampaign
  const organisationId = campaign.leadOrganisationId
  const right = await allowed(db, { personId: person.id, action: 'campaign.edit', organisationId, now })
  if (!right.ok) return right
  const made = await makePicture(bytes, 'photograph')
  if (!made.ok) return refused(made.reason, photographProblems[made.reason])
  const { bytes: jpeg, hash, width, height } = made.picture
  return changeCampaign(options, async (tx, { id: campaignId }) => {
    const { alt, altCy } = input.data
    const picture = { jpeg, hash, width, height, alt, altCy, agreedAt: now }
    await tx.campaignPicture.upsert({
      where: { campaignId },
      create: { campaignId, ...picture },
      update: picture,
    })
    return { ok: true, action: 'campaign.picture_changed', detail: { hash } }
  })
}

/** Takes a campaign's picture away. */
export async function removePicture(options: Options): Promise<{ ok: true } | ChangeRefused> {
  return changeCampaign(options, async (tx, { id: campaignId }) => {
    await tx.campaignPicture.deleteMany({ where: { campaignId } })
    return { ok: true, action: 'campaign.picture_removed' }
  })
}
