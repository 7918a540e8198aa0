import { checkLetterTemplate } from '#lib/campaigns/letter-template.ts'
import { mendCountsWithin } from '#lib/counts/compare-counts.ts'
import { bringFactsUpToDate } from '#lib/parliament/bring-facts-up-to-date.ts'
import { factsAsOf } from '#lib/parliament/facts-as-of.ts'
import { config } from '#lib/platform/config.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { DAY_MS, dateOf, londonDate } from '#lib/platform/london-day.ts'
import { campaignToCreate } from './campaign.ts'
import { demoDetails, demoUmbrella } from './coalition.ts'
import { seedDoubtfulAnswer } from './demo-answer.ts'
import { seedJointLetter } from './demo-joint-letter.ts'
import { demoLogos } from './demo-logos.ts'
import { type DemoPicture, demoPicture } from './demo-picture.ts'
import { seedStatements } from './demo-statements.ts'
import { LIVE_DAYS } from './life/live-letters.ts'
import { seedLife } from './life/seed-life.ts'
import { members, type SeedOrganisation, umbrella } from './organisations.ts'
import { bundledFacts, seedSeats } from './parliament.ts'
import { coordinator, demoPeople, seedPeople } from './people.ts'

const SEEDED = 'seeded'
/** How long the demonstration's campaign takes letters. */
const DEMO_DAYS = 120
/** Since when the organisations of the full demonstration belong to the coalition. */
const LONG_AGO = dateOf('2021-03-01')

/**
 * Fills an empty database, once and in one transaction: seats and members; the umbrella with its coordinator; and,
 * unless mail is live, the demonstration: 23 organisations, a live campaign, and people with roles.
 * @param full with its life too: two campaigns that are over, and ten weeks of letters and answers
 */
export async function seed({
  db,
  say,
  now,
  full = false,
}: {
  db: Database
  say: (line: string) => void
  now: Date
  full?: boolean
}): Promise<void> {
  if (await db.setting.findUnique({ where: { key: SEEDED } })) return
  say('First run: filling the database …')
  const demonstration = config().mailDelivery === 'catch'
  const organisations = demonstration
    ? await withLogos([{ ...umbrella, ...demoUmbrella }, ...members])
    : [umbrella]
  const began = full ? new Date(now.getTime() - LIVE_DAYS * DAY_MS) : now
  const picture = demonstration ? await demoPicture(began) : null
  await db.$transaction(
    async (tx) => {
      const { seats } = await seedSeats(tx)
      await bringFactsUpToDate(tx, bundledFacts())
      say(`  ${seats} seats and who has held them: MPs as of ${factsAsOf('en')}.`)
      await seedOrganisations(tx, { organisations, joinedOn: full ? LONG_AGO : londonDate(now) })
      await seedPeople(tx, demonstration ? demoPeople : [coordinator])
      if (picture) {
        await tx.coalitionDetails.create({ data: demoDetails })
        const campaignId = await seedCampaign(tx, { picture, now, began })
        await giveCampaign(tx, campaignId)
        say('  A demonstration: 23 member organisations, a live campaign, one being signed, five people.')
        if (full) {
          await seedLife(tx, { campaignId, say, now })
          await mendCountsWithin(tx)
        }
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
  { organisations, joinedOn }: { organisations: SeedOrganisation[]; joinedOn: Date },
) {
  await tx.organisation.createMany({ data: organisations })
  const there = await tx.organisation.findMany({ select: { id: true } })
  await tx.coalitionPeriod.createMany({
    data: there.map(({ id }) => ({ organisationId: id, joinedOn })),
  })
}

async function seedCampaign(
  tx: Transaction,
  { picture, now, began }: { picture: DemoPicture; now: Date; began: Date },
): Promise<string> {
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
      opensOn: londonDate(began),
      createdAt: began,
      closesOn: londonDate(new Date(began.getTime() + DEMO_DAYS * DAY_MS)),
      picture: { create: picture },
      leadOrganisationId: lead.id,
    },
  })
  await seedStatements(tx, id, { now, began })
  await seedDoubtfulAnswer(tx, id, now)
  await seedJointLetter(tx, { slug: campaign.slug, now })
  return id
}

/** The caseworker reads the answers of the live campaign. */
async function giveCampaign(tx: Transaction, campaignId: string): Promise<void> {
  const caseworkers = await tx.membership.findMany({ where: { role: 'caseworker' }, select: { id: true } })
  await tx.givenCampaign.createMany({
    data: caseworkers.map(({ id: membershipId }) => ({ membershipId, campaignId })),
  })
}
