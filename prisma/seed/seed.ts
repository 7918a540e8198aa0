import { checkLetterTemplate } from '#lib/campaigns/letter-template.ts'
import { config } from '#lib/platform/config.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { campaignToCreate } from './campaign.ts'
import { demoLogos } from './demo-logos.ts'
import { seedStatements } from './demo-statements.ts'
import { members, type SeedOrganisation, umbrella } from './organisations.ts'
import { seedParliament } from './parliament.ts'
import { coordinator, demoPeople, seedPeople } from './people.ts'

const SEEDED = 'seeded'

/**
 * Fills an empty database, once and in one transaction: seats and members; the umbrella with its coordinator; and,
 * unless mail is live, the demonstration: 23 organisations, a live campaign, and people with roles.
 */
export async function seed({
  db,
  say,
  now,
}: {
  db: Database
  say: (line: string) => void
  now: Date
}): Promise<void> {
  if (await db.setting.findUnique({ where: { key: SEEDED } })) return
  say('First run: filling the database …')
  const demonstration = config().mailDelivery === 'catch'
  const organisations = demonstration ? await withLogos([umbrella, ...members]) : [umbrella]
  await db.$transaction(
    async (tx) => {
      const { seats, members: mps } = await seedParliament(tx)
      say(`  ${seats} seats and ${mps} members of Parliament.`)
      await seedOrganisations(tx, { organisations, now })
      await seedPeople(tx, demonstration ? demoPeople : [coordinator])
      if (demonstration) {
        await seedCampaign(tx, now)
        say('  A demonstration: 23 member organisations, a live campaign, one being signed, four people.')
      }
      await tx.setting.create({ data: { key: SEEDED, value: { demonstration, at: now.toISOString() } } })
    },
    { timeout: 120_000 },
  )
}

async function withLogos(organisations: SeedOrganisation[]) {
  const logos = await demoLogos(organisations.length)
  return organisations.map((organisation, place) => ({ ...organisation, ...logos[place] }))
}

async function seedOrganisations(
  tx: Transaction,
  { organisations, now }: { organisations: SeedOrganisation[]; now: Date },
) {
  await tx.organisation.createMany({ data: organisations })
  const there = await tx.organisation.findMany({ select: { id: true } })
  await tx.coalitionPeriod.createMany({
    data: there.map(({ id }) => ({ organisationId: id, joinedOn: now })),
  })
}

async function seedCampaign(tx: Transaction, now: Date): Promise<void> {
  const campaign = campaignToCreate()
  const { letterSubject, letterTemplate, letterSubjectCy, letterTemplateCy } = campaign
  for (const template of [letterSubject, letterTemplate, letterSubjectCy, letterTemplateCy]) {
    const checked = checkLetterTemplate(template)
    if (!checked.ok) throw new Error(checked.message)
  }
  const lead = await tx.organisation.findUniqueOrThrow({
    where: { slug: umbrella.slug },
    select: { id: true },
  })
  const { id } = await tx.campaign.create({
    data: {
      ...campaign,
      state: 'live',
      opensOn: now,
      leadOrganisationId: lead.id,
    },
  })
  await seedStatements(tx, id, now)
}
