import { checkLetterTemplate } from '#lib/campaigns/letter-template.ts'
import { bringFactsUpToDate } from '#lib/parliament/bring-facts-up-to-date.ts'
import { factsAsOf } from '#lib/parliament/facts-as-of.ts'
import { config } from '#lib/platform/config.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { londonDate } from '#lib/platform/london-day.ts'
import { campaignToCreate } from './campaign.ts'
import { demoDetails, demoUmbrella } from './coalition.ts'
import { seedDoubtfulAnswer } from './demo-answer.ts'
import { seedJointLetter } from './demo-joint-letter.ts'
import { demoLogos } from './demo-logos.ts'
import { type DemoPicture, demoPicture } from './demo-picture.ts'
import { seedStatements } from './demo-statements.ts'
import { members, type SeedOrganisation, umbrella } from './organisations.ts'
import { bundledFacts, seedSeats } from './parliament.ts'
import { coordinator, demoPeople, seedPeople } from './people.ts'

const SEEDED = 'seeded'
/** How long the demonstration's campaign takes letters. */
const DEMO_DAYS = 120

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
  const organisations = demonstration
    ? await withLogos([{ ...umbrella, ...demoUmbrella }, ...members])
    : [umbrella]
  const picture = demonstration ? await demoPicture(now) : null
  await db.$transaction(
    async (tx) => {
      const { seats } = await seedSeats(tx)
      await bringFactsUpToDate(tx, bundledFacts())
      say(`  ${seats} seats and who has held them: MPs as of ${factsAsOf('en')}.`)
      await seedOrganisations(tx, { organisations, now })
      await seedPeople(tx, demonstration ? demoPeople : [coordinator])
      if (picture) {
        await tx.coalitionDetails.create({ data: demoDetails })
        await seedCampaign(tx, { picture, now })
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
    data: there.map(({ id }) => ({ organisationId: id, joinedOn: londonDate(now) })),
  })
}

async function seedCampaign(
  tx: Transaction,
  { picture, now }: { picture: DemoPicture; now: Date },
): Promise<void> {
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
      opensOn: londonDate(now),
      closesOn: londonDate(new Date(now.getTime() + DEMO_DAYS * 86_400_000)),
      picture: { create: picture },
      leadOrganisationId: lead.id,
    },
  })
  await seedStatements(tx, id, now)
  await seedDoubtfulAnswer(tx, id, now)
  await seedJointLetter(tx, { slug: campaign.slug, now })
}
