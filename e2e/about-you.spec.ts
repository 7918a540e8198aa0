import type { Page } from '@playwright/test'
import { connectDatabase } from '#lib/platform/database.ts'
import { embeddedDatabaseUrl } from '#lib/platform/database-url.ts'
import { expect, test } from './fixtures/chorus.ts'
import { asMailReader } from './steps/mailbox.ts'
import { asSupporter, somebody } from './steps/supporter.ts'

const campaign = '/campaigns/seen-in-three-weeks'
const other = 'Full name of the person you write for'

async function comesToAboutYou(page: Page, { from = campaign, postcode = 'SW1A 1AA' } = {}) {
  const supporter = asSupporter(page)
  await page.goto(from)
  await supporter.entersThePostcode(postcode)
  await supporter.goesOnToTheLetter()
  await supporter.addsTheirOwnWords('On bad days I cannot open a jar.')
  await expect(page.getByRole('heading', { level: 1, name: 'About you' })).toBeVisible()
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('someone writes for the person they care for, in two languages, and loses no word', async ({
      page,
    }) => {
      const sam = somebody()
      await comesToAboutYou(page)
      await page.getByLabel('Full name').fill(sam.name)
      await page.getByLabel('E-mail address').fill(sam.email)
      await press(page, 'I am writing for someone else')
      await expect(page.getByLabel('Your full name')).toHaveValue(sam.name)
      await page.getByLabel(other).fill('Bea Field')
      await page.getByLabel('How you know them (optional)').fill('her daughter')
      await page.getByLabel('Their home address').fill(sam.address)

      await press(page, 'Cymraeg')
      await expect(page.getByLabel('Enw llawn y person rydych yn ysgrifennu ar ei ran')).toHaveValue(
        'Bea Field',
      )
      await press(page, 'English')
      await expect(page.getByLabel('How you know them (optional)')).toHaveValue('her daughter')

      await page.getByRole('checkbox', { name: /the person I write for/ }).check()
      await press(page, 'Save and check your letter')
      const letter = page.getByRole('article')
      await expect(letter).toContainText('I am writing on behalf of Bea Field')
      await expect(letter).toContainText(`${sam.name}\n\nBea Field\n${sam.address}`)
      await expect(page.getByText(`${sam.name} (her daughter), for Bea Field`)).toBeVisible()
      await press(page, 'Send me the confirmation e-mail')
      await asMailReader(page).opensTheMail({ to: sam.email, subject: /Please confirm/ })
    })

    test('another postcode is asked for without losing what is typed', async ({ page }) => {
      await comesToAboutYou(page)
      await page.getByLabel('Full name').fill('Sam Field')
      await press(page, 'Change the postcode')
      await asSupporter(page).entersThePostcode('M1 1AE')
      await page.goto(`${campaign}/about-you`)
      await expect(page.getByLabel('Full name')).toHaveValue('Sam Field')
      await expect(page.getByRole('definition').filter({ hasText: 'M1 1AE' })).toBeVisible()
    })

    test('nothing is ticked; what was ticked is there on coming back, and sending needs none of it', async ({
      page,
    }) => {
      const sam = somebody()
      await comesToAboutYou(page, { from: `${campaign}/young-joints` })
      expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0)
      const news = page.getByRole('group', { name: 'News by e-mail, if you like' })
      await expect(news.getByRole('checkbox').first()).toHaveAccessibleName(/^Young Joints may e-mail me/)
      await expect(news.getByRole('checkbox', { name: /^Lupus Lantern/ })).toBeHidden()
      await news.getByText(/^Hear from the other organisations too/).click()
      await news.getByRole('checkbox', { name: /^Lupus Lantern/ }).check()
      await asSupporter(page).saysWhoTheyAre(sam)
      await expect(page.getByRole('definition').filter({ hasText: /^Lupus Lantern$/ })).toBeVisible()
      await page.getByRole('link', { name: 'Change the news' }).click()
      await expect(news.getByRole('checkbox', { name: /^Lupus Lantern/ })).toBeChecked()
      await news.getByRole('checkbox', { name: /^Lupus Lantern/ }).uncheck()
      await press(page, 'Save and check your letter')
      await asSupporter(page).checksAndSubmits()
    })
  })
}

test('the browser offers the writer’s own details for the writer’s own fields alone', async ({ page }) => {
  await comesToAboutYou(page)
  await press(page, 'I am writing for someone else')
  const wanted = { representedName: 'off', name: 'name', relation: 'off', address: 'off', email: 'email' }
  for (const [name, token] of Object.entries(wanted)) {
    await expect(page.locator(`#${name}`)).toHaveAttribute('autocomplete', token)
  }
})

test('a letter to a member who takes post is printed, and nothing of it is sent or kept but that it was posted', async ({
  page,
  chorus,
}) => {
  const db = connectDatabase(embeddedDatabaseUrl(chorus.dataDir))
  const seat = await db.incumbency.findFirstOrThrow({
    where: { endedOn: null, seat: { name: 'Manchester Central' } },
  })
  const postOnly = (is: boolean) => db.member.update({ where: { id: seat.memberId }, data: { postOnly: is } })
  const { name: member } = await postOnly(true)
  const before = await db.letter.count()
  try {
    await comesToAboutYou(page, { postcode: 'M1 1AE' })
    await expect(page.getByText(`${member} takes letters by post.`)).toBeVisible()
    await expect(page.getByLabel('E-mail address')).toHaveCount(0)
    await expect(page.getByRole('checkbox')).toHaveCount(0)
    await page.getByLabel('Full name').fill('Sam Field')
    await page.getByLabel('Home address').fill('7 Knuckle Lane\nTestham')
    await press(page, 'Save and check your letter')
    await expect(page.getByRole('button', { name: 'Send me the confirmation e-mail' })).toHaveCount(0)
    await page.getByRole('link', { name: 'Print your letter' }).click()
    const letter = page.getByRole('article', { name: 'Your letter on paper' })
    await expect(letter).toContainText(`${member} MP\nHouse of Commons\nLondon\nSW1A 0AA`)
    await expect(letter).toContainText('7 Knuckle Lane\nTestham\nM1 1AE')
    await expect(page.getByText('We send nothing, and we keep no copy.')).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    await expect(letter).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toBeHidden()
    const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(sheets.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1)
    await page.emulateMedia({ media: 'screen' })
    await press(page, 'I have posted it')
    await expect(page.getByText('We have noted that a letter was posted.')).toBeVisible()
    expect(await db.postedLetter.count({ where: { memberId: seat.memberId } })).toBe(1)
    expect(await db.letter.count()).toBe(before)
  } finally {
    await postOnly(false)
    await db.$disconnect()
  }
})
