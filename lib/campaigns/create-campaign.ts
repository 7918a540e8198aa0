import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import { isUniqueViolation } from '#lib/platform/database-errors.ts'
import { type EditRefused, faultsOf, invalidValues } from '#lib/platform/edit-refusals.ts'
import type { FormValues } from '#lib/platform/merge-edits.ts'
import { freeSlug, slugFrom } from './campaign-slug.ts'
import { flagCampaign, mayLead, NOT_A_MEMBER } from './edit-campaign.ts'
import { type Details, detailsInput } from './schema.ts'

type Created = { ok: true; slug: string; again: boolean } | EditRefused | NotAllowed
type Options = { db: Database; person: { id: string }; id: string; typed: FormValues; now: Date }

/** How often another campaign may take the address first before it is a fault. */
const TRIES = 5

/**
 * Starts a campaign, led by an organisation the person may start one for. Its address is made from the title and stays.
 * `id` is made with the form: pressed twice, it is one campaign, and the second answer says `again`.
 */
export async function createCampaign(options: Options): Promise<Created> {
  const details = detailsInput.safeParse(options.typed)
  if (!details.success) return invalidValues(faultsOf(details.error))
  for (let tried = 1; ; tried += 1) {
    try {
      return await tryToCreate(options, details.data)
    } catch (error) {
      if (!isUniqueViolation(error) || tried === TRIES) throw error
    }
  }
}

async function tryToCreate({ db, person, id, now }: Options, details: Details): Promise<Created> {
  return db.$transaction(async (tx) => {
    const { leadOrganisationId } = details
    const right = await allowed(tx, {
      personId: person.id,
      action: 'campaign.create',
      organisationId: leadOrganisationId,
      now,
    })
    if (!right.ok) return right
    if (!(await mayLead(tx, { leadOrganisationId, now }))) return invalidValues(NOT_A_MEMBER)
    const there = await tx.campaign.findUnique({ where: { id }, select: { slug: true } })
    if (there) return { ok: true, slug: there.slug, again: true }
    const base = slugFrom(details.title)
    const near = await tx.campaign.findMany({
      where: { slug: { startsWith: base } },
      select: { slug: true },
    })
    const slug = freeSlug(base, new Set(near.map((campaign) => campaign.slug)))
    await tx.campaign.create({ data: { ...details, id, slug, letterSubject: '', letterTemplate: '' } })
    const actor = { kind: 'person', id: person.id } as const
    await writeAudit(tx, {
      actor,
      subjectId: id,
      action: 'campaign.created',
      to: 'drafting',
    })
    if (details.regulatedPeriod) await flagCampaign(tx, { person, id, now })
    return { ok: true, slug, again: false }
  })
}
