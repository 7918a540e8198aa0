import { expect, type Page, test } from '@playwright/test'
import { connectDatabase, type Database } from '#lib/platform/database.ts'
import { embeddedDatabaseUrl } from '#lib/platform/database-url.ts'
import { makeCampaign, makeOrganisation, makePerson } from '#prisma/seed/factories.ts'
import { type Chorus, startChorus } from './fixtures/start-chorus.ts'
import { asCoalition, asPublic } from './steps/officer.ts'
import { asStaff } from './steps/staff.ts'

const SLUG = 'hands-first'
const AIM = 'Packaging opens for hands that hurt.'
const TIMES = 'Every maker tests new packaging with people whose hands hurt.'
const BETTER = 'Every maker tests new packaging with people whose hands hurt, and publishes what they found.'
const LATER = 'Every maker tests all its packaging with people whose hands hurt, by law.'
const DISSENT = 'We share the aim, and ask for research before rules.'

let chorus: Chorus
let db: Database

test.setTimeout(180_000)
test.beforeAll(async () => {
  test.setTimeout(180_000)
  chorus = await startChorus()
  db = connectDatabase(embeddedDatabaseUrl(chorus.dataDir), 2)
})
test.afterAll(async () => {
  await db.$disconnect()
  await chorus.stop()
})

test('five organisations draft, sign, dissent, change their text and sign again', async ({ browser }) => {
  const five = []
  for (const name of ['Ash Trust', 'Birch Society', 'Cedar Network', 'Damson Forum', 'Elm Alliance']) {
    five.push(await makeOrganisation(db, { name }))
  }
  const [ash, birch, cedar, damson, elm] = five
  if (!ash || !birch || !cedar || !damson || !elm) throw new Error('five organisations are needed')
  await makeCampaign(db, { slug: SLUG, title: 'Hands first', state: 'drafting', leadOrganisationId: ash.id })

  const desk = async (signIn: { email: string; password: string }): Promise<Page> => {
    const page = await (await browser.newContext({ baseURL: chorus.url })).newPage()
    await asStaff(page).signsIn({ name: '', role: '', ...signIn })
    return page
  }
  const officerOf = async (...organisations: { id: string }[]) => {
    const [first, ...others] = organisations
    const person = await makePerson(db, { role: 'officer', organisationId: first?.id })
    const memberships = others.map(({ id }) => ({
      userId: person.id,
      organisationId: id,
      role: 'officer' as const,
    }))
    await db.membership.createMany({ data: memberships })
    return asCoalition(await desk(person), SLUG)
  }
  const lead = await officerOf(ash)
  const second = await officerOf(birch, cedar)
  const third = await officerOf(damson, elm)
  const coordinatorPage = await desk(chorus.signIn('coordinator'))
  const coordinator = asCoalition(coordinatorPage, SLUG)
  const anybody = asPublic(await (await browser.newContext({ baseURL: chorus.url })).newPage(), SLUG)

  await test.step('Ash drafts, Birch proposes better words, Ash accepts them', async () => {
    await lead.addsTheClause(1, AIM)
    await lead.addsTheClause(2, TIMES)
    await lead.moves('Open it for consultation')
    await second.proposes({ clause: 2, text: BETTER, reasons: 'What was found belongs to everybody.' })
    await lead.acceptsTheAmendment(2, BETTER)
  })

  await test.step('the text is cut; three sign, one with a reservation, one dissents in public', async () => {
    await lead.cuts(1)
    await coordinator.moves('Ask for positions')
    await lead.says(1, ash.id, { choice: 'We sign' })
    await second.says(1, birch.id, { choice: 'We sign' })
    await second.says(1, cedar.id, { choice: 'We sign' })
    await third.says(1, damson.id, {
      choice: 'We sign, with a reservation',
      reservation: 'In Scotland others decide.',
    })
    await third.says(1, elm.id, { choice: 'We dissent', dissent: DISSENT })
    await coordinator.publishes(1)
    await coordinator.moves('Go live')
    await anybody.seesSignatories(['Ash Trust', 'Birch Society', 'Cedar Network', 'Damson Forum'])
    await anybody.seesDissents([DISSENT])
  })

  await test.step('a material change lapses every position: nobody stands under a text they did not see', async () => {
    await lead.addsTheClause(3, LATER)
    await coordinator.cuts(2, 'A material change')
    await anybody.seesSignatories([])
    await anybody.seesDissents([])
    await coordinatorPage.goto(`/desk/campaigns/${SLUG}/board`)
    await expect(coordinatorPage.getByText('Ash Trust').first()).toBeVisible()
  })

  await test.step('two sign again, the dissent stands again, and exactly that is public', async () => {
    await lead.says(2, ash.id, { choice: 'We sign' })
    await second.says(2, cedar.id, { choice: 'We sign' })
    await third.says(2, elm.id, { choice: 'We dissent', dissent: DISSENT })
    await third.says(2, damson.id, { choice: 'We decline to sign' })
    await coordinator.publishes(2)
    await anybody.seesSignatories(['Ash Trust', 'Cedar Network'])
    await anybody.seesDissents([DISSENT])
  })

  await test.step('a withdrawal is gone with the next page view', async () => {
    await second.withdraws('Cedar Network', 'Hands first')
    await anybody.seesSignatories(['Ash Trust'])
    await anybody.seesDissents([DISSENT])
  })
})
