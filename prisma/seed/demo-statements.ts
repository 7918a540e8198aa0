import type { Transaction } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { addClauses, makeCampaign, makePosition, makeVersion, somebody } from './factories.ts'

const seenInThreeWeeks = [
  'Everyone with suspected inflammatory arthritis is seen by a specialist **within three weeks** of being referred.',
  'Everyone leaves that first visit with a plan in words they understand, and knows whom to ring when joints flare.',
  'Every service publishes, each year, how long people waited:\n\n- from the first visit to their doctor to the referral\n- from the referral to the specialist',
  'People who live with arthritis sit at the table where services are planned.',
]

const openingMedicines = [
  'Every medicine that is prescribed for arthritis can be opened by the people it is prescribed for.',
  'Pharmacists ask, once, which packaging a person can open, and write it down.',
  'Makers test new packaging with people whose hands hurt.',
]

type Say = Partial<Prisma.PositionUncheckedCreateInput>

/** Who says what of the first campaign's published text. */
const positions: Record<string, Say> = {
  'open-hands': {},
  'young-joints': {},
  'lupus-lantern': {},
  'straight-back': {},
  'psoriatic-alliance': {},
  'vasculitis-bridge': {},
  'cymalau-cymru': {},
  'joint-voices-scotland': {
    kind: 'signs_with_reservation',
    reservation: 'In Scotland the standard is set by the Scottish Government, and we ask it there.',
  },
  'rheumatology-nurses': {},
  'hand-therapists': {},
  'rheumatology-physicians': {
    kind: 'dissents',
    dissent:
      'We share the aim. Three weeks cannot be kept without more specialists, and a promise that cannot be kept does harm. We ask for the posts first.',
    dissentPublic: true,
  },
  'gout-together': { kind: 'abstains', reasons: 'Our trustees meet in June.', reasonsPublic: false },
  'primary-care-msk': { kind: 'declines', reasons: 'Not our field.', reasonsPublic: false },
}

/**
 * The demonstration's two statements: one published, with signatures, a reservation and a dissent; one cut a few days ago,
 * on which the organisations are asked for their position, with an amendment open.
 */
export async function seedStatements(
  tx: Transaction,
  campaignId: string,
  { now, began }: { now: Date; began: Date },
): Promise<void> {
  const organisations = await tx.organisation.findMany({ select: { id: true, slug: true } })
  const idOf = (slug: string) => {
    const found = organisations.find((each) => each.slug === slug)
    if (!found) throw new Error(`the demonstration has no organisation ${slug}`)
    return found.id
  }
  const clauses = await addClauses(tx, campaignId, seenInThreeWeeks)
  const published = await makeVersion(tx, { campaignId, clauses, publishedAt: began, cutAt: began })
  for (const [slug, say] of Object.entries(positions)) {
    await makePosition(tx, { versionId: published.id, organisationId: idOf(slug), takenAt: began, ...say })
  }

  const medicines = await makeCampaign(tx, {
    slug: 'medicines-that-open',
    title: 'Medicines that open',
    titleCy: null,
    summaryCy: null,
    aimCy: null,
    summary: 'A medicine that cannot be opened cannot be taken. Packaging should open for hands that hurt.',
    aim: 'Every medicine for arthritis can be opened by the people it is for.',
    state: 'signing',
    answersGoTo: 'supporter_alone',
    leadOrganisationId: idOf('open-hands'),
  })
  const draft = await addClauses(tx, medicines.id, openingMedicines)
  const askedUntil = new Date(now.getTime() + 14 * DAY_MS)
  const asked = await makeVersion(tx, { campaignId: medicines.id, clauses: draft, cutAt: now, askedUntil })
  for (const slug of ['young-joints', 'hand-therapists']) {
    await makePosition(tx, { versionId: asked.id, organisationId: idOf(slug), takenAt: now })
  }
  const [, second] = draft
  await tx.amendment.create({
    data: {
      campaignId: medicines.id,
      clauseId: second?.clauseId ?? '',
      organisationId: idOf('rheumatology-pharmacists'),
      authorId: await somebody(tx),
      kind: 'replace',
      text: 'Pharmacists ask which packaging a person can open, write it down, and ask again when hands change.',
      reasons: 'Arthritis changes. What could be opened last year may not open today.',
      againstRevision: 1,
    },
  })
}
