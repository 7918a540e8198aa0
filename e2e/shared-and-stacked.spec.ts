import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'
import { connectDatabase, type Database } from '#lib/platform/database.ts'
import { embeddedDatabaseUrl } from '#lib/platform/database-url.ts'
import {
  makeCampaign,
  makeLetter,
  makeOrganisation,
  makePerson,
  makeReply,
  makeSeatAndMember,
  theUmbrella,
} from '#prisma/seed/factories.ts'
import { expect, test } from './fixtures/chorus.ts'
import type { Chorus } from './fixtures/start-chorus.ts'
import { keepPicture } from './steps/keep-picture.ts'
import { asStaff } from './steps/staff.ts'

const OFFICE = `Thank you for your letter about how long people wait to be seen.
I agree that nobody should wait for more than three weeks, and I have asked the minister what is being done about it.
I will write to you again as soon as I have an answer from the department.`

const NAMES = ['Siân Evans', 'Tom Archer', 'Priya Nair', 'Una Okafor']

/** Four people wrote in a campaign of their own; offices of invented members answer with nearly the same words. */
async function fourAreAnswered(db: Database) {
  const campaign = await makeCampaign(db, { title: 'Seen sooner in Testham' })
  const { id: organisationId } = await theUmbrella(db)
  const replies = []
  for (const [at, senderName] of NAMES.entries()) {
    const { seat, member } = await makeSeatAndMember(db, {
      seat: { name: `Testham ${at + 1}` },
      member: { name: `Ann Invented ${at + 1}`, party: 'Independent', invented: true },
    })
    const letter = await makeLetter(db, {
      ...{ campaignId: campaign.id, state: 'sent', senderName, memberId: member.id, gssCode: seat.gssCode },
      senderAddress: '12 Mill Lane\nTestham',
    })
    await db.consent.create({
      data: {
        ...{ supporterId: letter.supporterId, letterId: letter.id, organisationId, channel: 'letter' },
        ...{ wording: 'I agree.', wordingVersion: 'send-3', language: 'en', page: '/' },
      },
    })
    const [first = ''] = senderName.split(' ')
    const own = at === 3 ? '\nI hold a surgery on 4 March, where we could speak about your arthritis.' : ''
    const text = `Dear ${first},\n\n${OFFICE}${own}\n\nOur ref: AI/2026/0${at}\nAnn Invented MP`
    replies.push(
      await makeReply(db, { letterId: letter.id, text, receivedAt: new Date(Date.now() + at * 1000) }),
    )
  }
  return { campaign, replies }
}

/** A page as axe and a narrow screen see it; pictures of each theme and width where they are asked for. */
async function isSound(page: Page, name: string) {
  // What stands around it is looked at where every page is.
  const { violations } = await new AxeBuilder({ page })
    .include('main')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .setLegacyMode()
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  for (const width of [360, 1280, 1920]) {
    await page.setViewportSize({ width, height: 900 })
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(sideways, `${name} at ${width}`).toBeLessThanOrEqual(0)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ reducedMotion: 'reduce', colorScheme })
      await keepPicture(page, `${name}-${width}-${colorScheme}`)
    }
  }
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })
}

async function signedIn(
  browser: Browser,
  chorus: Chorus,
  who: 'coordinator' | 'officer',
  javaScriptEnabled = true,
) {
  const page = await (await browser.newContext({ baseURL: chorus.url, javaScriptEnabled })).newPage()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(chorus.signIn(who).email)
  await page.getByLabel('Password').fill(chorus.signIn(who).password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('button', { name: 'Sign out' }).first()).toBeAttached()
  return page
}

test('answers that are nearly the same are read once, and one is shared without its supporter', async ({
  browser,
  chorus,
}) => {
  test.setTimeout(180_000)
  const db = connectDatabase(embeddedDatabaseUrl(chorus.dataDir))
  try {
    const { campaign, replies } = await fourAreAnswered(db)
    const staff = await signedIn(browser, chorus, 'coordinator')

    await test.step('they come together by themselves', async () => {
      await expect
        .poll(() => db.reply.count({ where: { campaignId: campaign.id, stackId: { not: null } } }), {
          timeout: 30_000,
        })
        .toBe(4)
      await staff.goto('/replies/stacks')
      await isSound(staff, 'stacks')
      await staff.getByRole('link', { name: '4 answers, nearly the same' }).first().click()
      await expect(staff.getByText('The same words, but for names.').first()).toBeVisible()
      await expect(staff.getByText(/I hold a surgery on 4 March/)).toBeVisible()
      await isSound(staff, 'stack')
    })

    await test.step('those that say the same are ticked, and one press marks them', async () => {
      await expect(staff.getByRole('checkbox', { name: /Ann Invented 4/ })).not.toBeChecked()
      await staff.getByLabel('What do they say?').selectOption({ label: 'Promises to act' })
      await staff.getByRole('button', { name: 'Mark them' }).click()
      await expect(staff.getByText('3 answers are marked: Promises to act.')).toBeVisible()
      await expect(staff.getByRole('heading', { name: '1 not read yet' })).toBeVisible()
      await staff.getByRole('button', { name: 'Not the same: the answer of Ann Invented 4' }).click()
      await expect(staff.getByText('That answer stands alone now.')).toBeVisible()
    })

    const last = replies[3]?.id ?? ''
    await test.step('staff strike out what is the supporter’s, and share the rest, without a script too', async () => {
      await staff.goto(`/replies/${last}/share`)
      await isSound(staff, 'strike-out')
      const plain = await signedIn(browser, chorus, 'coordinator', false)
      await plain.goto(`/replies/${last}/share`)
      await expect(plain.getByText('The supporter’s name: always struck out')).toBeVisible()
      await plain.getByRole('checkbox', { name: /About health/ }).uncheck()
      await plain.getByRole('button', { name: 'Strike out what is ticked' }).click()
      const words = plain.getByLabel('What member organisations will read')
      await expect(words).toHaveValue(/speak about your arthritis/)
      await expect(words).not.toHaveValue(/Una|AI\/2026/)
      await words.fill('Dear Una, I agree.')
      await plain.getByRole('button', { name: 'Share with member organisations' }).click()
      await expect(plain.getByText(/This tells whose letter it answers/)).toBeVisible()
      await plain.goto(`/replies/${last}/share`)
      await plain.getByRole('button', { name: 'Share with member organisations' }).click()
      await expect(plain.getByText('Member organisations read it now.')).toBeVisible()
      await plain.context().close()
      await staff.reload()
      await isSound(staff, 'shared-by-staff')
    })

    await test.step('members read it, and not whose letter it answers', async () => {
      const member = await signedIn(browser, chorus, 'officer')
      await member.goto('/desk/shared-answers')
      await expect(member.getByText(/nobody should wait for more than three weeks/)).toBeVisible()
      await isSound(member, 'shared-answers')
      const shown = await member.content()
      for (const secret of ['Una', 'Okafor', 'AI/2026', last]) expect(shown).not.toContain(secret)
      await member.goto(`/replies/${last}/share`)
      await expect(member.getByRole('heading', { name: 'This page is not open to you' })).toBeVisible()
      await member.context().close()
    })

    await test.step('taken back, it is gone', async () => {
      await staff.goto(`/replies/${last}/share`)
      await staff.getByRole('button', { name: 'Take it back' }).click()
      await expect(
        staff.getByText('It is taken back: no member organisation reads it any more.'),
      ).toBeVisible()
      await staff.goto('/desk/shared-answers')
      await expect(staff.getByText('Nothing is shared yet')).toBeVisible()
      await isSound(staff, 'nothing-shared')
    })
  } finally {
    await db.campaign.updateMany({
      where: { title: 'Seen sooner in Testham' },
      data: { state: 'closed', closedAt: new Date() },
    })
    await db.$disconnect()
  }
})

test('a coordinator gives a caseworker a campaign, and takes it back', async ({ page, chorus }) => {
  const db = connectDatabase(embeddedDatabaseUrl(chorus.dataDir))
  try {
    const { organisation, person, campaign } = await aCaseworker(db)
    await asStaff(page).signsIn(chorus.signIn('coordinator'))
    await page.goto(`/organisations/${organisation.slug}`)
    await expect(page.getByText(`${person.name} reads no answers yet.`, { exact: false })).toBeVisible()
    await page.getByLabel(`A campaign for ${person.name}`).selectOption({ label: campaign.title })
    await page.getByRole('button', { name: 'Give this campaign' }).click()
    await expect(page.getByText('The campaign is theirs', { exact: false })).toBeVisible()
    await isSound(page, 'given-campaigns')
    await page.getByRole('button', { name: `Take back ${campaign.title} from ${person.name}` }).click()
    await expect(page.getByText('The campaign is taken back.', { exact: false })).toBeVisible()
  } finally {
    await db.$disconnect()
  }
})

async function aCaseworker(db: Database) {
  const organisation = await makeOrganisation(db)
  const person = await makePerson(db, { role: 'caseworker', organisationId: organisation.id })
  const campaign = await makeCampaign(db, {
    title: 'Given to a caseworker',
    state: 'closed',
    closedAt: new Date(),
  })
  return { organisation, person, campaign }
}
