import type { Page } from '@playwright/test'
import { connectDatabase, type Database } from '#lib/platform/database.ts'
import { embeddedDatabaseUrl } from '#lib/platform/database-url.ts'
import { makeCampaign, makeOrganisation, makePerson } from '#prisma/seed/factories.ts'
import { expect, test } from './fixtures/chorus.ts'
import { asCoalition, asPublic } from './steps/officer.ts'
import { asStaff } from './steps/staff.ts'

const SLUG = 'hands-first'
const AIM = 'Packaging opens for hands that hurt.'
const TIMES = 'Every maker tests new packaging with people whose hands hurt.'
const BETTER = 'Every maker tests new packaging with people whose hands hurt, and publishes what they found.'
const LATER = 'Every maker tests all its packaging with people whose hands hurt, by law.'
const DISSENT = 'We share the aim, and ask for research before rules.'

let db: Database

test.setTimeout(180_000)
test.beforeAll(({ chorus }) => {
  db = connectDatabase(embeddedDatabaseUrl(chorus.dataDir), 2)
})
test.afterAll(() => db.$disconnect())

test('five organisations draft, sign, dissent, change their text and sign again', async ({
  browser,
  chorus,
}) => {
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
    // What arrives afterwards neither opens nor closes a list.
    await second.closesTheAmendments(2)
    await second.comments(2, 'Makers in Wales do so already.')
    await second.seesTheAmendmentsClosed(2)
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

test('the draft, its versions and publishing need no script', async ({ browser, chorus }) => {
  const [oak, yew] = [
    await makeOrganisation(db, { name: 'Oak Trust' }),
    await makeOrganisation(db, { name: 'Yew Society' }),
  ]
  const slug = 'plain-hands'
  await makeCampaign(db, { slug, title: 'Plain hands', state: 'consulting', leadOrganisationId: oak.id })
  const plain = async (signIn: { email: string; password: string }): Promise<Page> => {
    const context = await browser.newContext({ baseURL: chorus.url, javaScriptEnabled: false })
    const page = await context.newPage()
    await asStaff(page).signsIn({ name: '', role: '', ...signIn })
    return page
  }
  const leadPage = await plain(await makePerson(db, { role: 'officer', organisationId: oak.id }))
  const otherPage = await plain(await makePerson(db, { role: 'officer', organisationId: yew.id }))
  const coordinator = asCoalition(await plain(chorus.signIn('coordinator')), slug)
  const [lead, other] = [asCoalition(leadPage, slug), asCoalition(otherPage, slug)]
  const clause = (page: Page, number: number) => page.getByRole('listitem', { name: `Clause ${number}` })

  await lead.addsTheClause(1, AIM)
  await lead.addsTheClause(2, TIMES)

  await test.step('an amendment is proposed, commented on, declined and accepted', async () => {
    await other.proposes({ clause: 2, text: LATER, reasons: 'It should be the law.' })
    await clause(otherPage, 2).getByText('Comment on this amendment').click()
    await otherPage.getByLabel('Comment on the amendment of Yew Society').fill('Gently, please.')
    await clause(otherPage, 2).getByRole('button', { name: 'Add the comment' }).first().click()
    await expect(clause(otherPage, 2).getByText('Gently, please.')).toBeVisible()

    await leadPage.goto(`/desk/campaigns/${slug}/statement`)
    await clause(leadPage, 2)
      .getByText(/^Decline the amendment of/)
      .click()
    await leadPage.getByLabel('Why is it declined?').fill('Not all of it, and not yet.')
    await leadPage.getByRole('button', { name: 'Decline the amendment' }).click()
    await expect(clause(leadPage, 2).getByText('Declined', { exact: true }).first()).toBeVisible()

    await other.proposes({ clause: 2, text: BETTER, reasons: 'What was found belongs to everybody.' })
    await lead.acceptsTheAmendment(2, BETTER)
  })

  await test.step('of two who save at once the second loses no word', async () => {
    await clause(leadPage, 1).getByText(/^Edit/).click()
    await leadPage.getByLabel('Text of clause 1').fill('Packaging opens, slowly.')
    const elsewhere = await leadPage.context().newPage()
    await elsewhere.goto(`/desk/campaigns/${slug}/statement`)
    await clause(elsewhere, 1).getByText(/^Edit/).click()
    await elsewhere.getByLabel('Text of clause 1').fill('Packaging opens at once.')
    await elsewhere.getByRole('button', { name: 'Save the clause' }).first().click()
    await expect(clause(elsewhere, 1).getByText('Packaging opens at once.').first()).toBeVisible()
    await leadPage.getByRole('button', { name: 'Save the clause' }).first().click()
    await expect(leadPage.getByLabel('Clause', { exact: true })).toHaveValue('Packaging opens, slowly.')
    await expect(leadPage.getByText(/Nothing of yours was saved yet/)).toBeVisible()
  })

  await test.step('a clause is moved, and one is taken out', async () => {
    await leadPage.goto(`/desk/campaigns/${slug}/statement`)
    await clause(leadPage, 2)
      .getByRole('button', { name: /^Move up/ })
      .click()
    await expect(clause(leadPage, 1).getByText(BETTER).first()).toBeVisible()
    await clause(leadPage, 2)
      .locator('summary', { hasText: /^Remove/ })
      .click()
    await leadPage.getByRole('button', { name: 'Yes, remove clause 2' }).click()
    await expect(clause(leadPage, 2)).toHaveCount(0)
  })

  await lead.cuts(1)
  await coordinator.publishes(1)
})
