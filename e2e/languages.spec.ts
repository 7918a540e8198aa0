import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/chorus.ts'
import { asMailReader } from './steps/mailbox.ts'
import { asSupporter, somebody } from './steps/supporter.ts'

const campaign = '/campaigns/seen-in-three-weeks'
const inWelsh = async (page: Page, path: string) => {
  await expect(page.locator('html')).toHaveAttribute('lang', 'cy-GB')
  expect(new URL(page.url()).pathname).toBe(`/cy${path}`)
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('the language changes at every step and nothing typed is lost', async ({ page }) => {
      const sam = somebody({ postcode: 'LL77 7TW' })
      const supporter = asSupporter(page)
      const toWelsh = () => page.getByRole('button', { name: 'Cymraeg' }).click()
      const toEnglish = () => page.getByRole('button', { name: 'English' }).click()
      await supporter.opensTheCampaign()
      await page.getByLabel('Your home postcode').fill('LL77')
      await toWelsh()
      await inWelsh(page, campaign)
      await expect(page.locator('[name=postcode]')).toHaveValue('LL77')
      await toEnglish()
      await supporter.entersThePostcode(sam.postcode)
      await page.getByRole('link', { name: 'Cymraeg' }).click()
      await inWelsh(page, `${campaign}/mp`)
      await page.getByRole('link', { name: 'English' }).click()
      await supporter.goesOnToTheLetter()

      await page.getByLabel('Your own words').fill(sam.ownWords)
      await toWelsh()
      await inWelsh(page, `${campaign}/letter`)
      await expect(page.locator('[name=ownWords]')).toHaveValue(sam.ownWords)
      await toEnglish()
      await expect(page.getByLabel('Your own words')).toHaveValue(sam.ownWords)
      await supporter.addsTheirOwnWords(sam.ownWords)

      await page.getByLabel('Full name').fill(sam.name)
      await page.getByLabel('E-mail address').fill('half an addr')
      await toWelsh()
      await inWelsh(page, `${campaign}/about-you`)
      await expect(page.locator('[name=name]')).toHaveValue(sam.name)
      await expect(page.locator('[name=email]')).toHaveValue('half an addr')
      await expect(page, 'nothing is judged by a change of language').not.toHaveTitle(/^Gwall/)
    })
  })
}

test('the language is remembered, and another can be chosen again', async ({ page }) => {
  await page.goto('/cy')
  await page.goto(campaign)
  await inWelsh(page, campaign)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB')
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB')
})

test.describe('a browser that asks for Welsh first', () => {
  test.use({ locale: 'cy' })

  test('gets Welsh', async ({ page }) => {
    await page.goto('/')
    await inWelsh(page, '')
  })
})

test('a letter, its mail and its page in Welsh, for a seat in Wales', async ({ page }) => {
  const sam = somebody({ postcode: 'LL77 7TW', ownWords: 'Ar ddiwrnod gwael ni allaf agor potel.' })
  await page.goto(`/cy${campaign}`)
  await page.locator('[name=postcode]').fill(sam.postcode)
  await page.locator('#journey-form button[type=submit]:visible').last().click()
  await page.goto(`/cy${campaign}/letter`)
  await page.locator('[name=ownWords]').fill(sam.ownWords)
  await page.keyboard.press('Tab')
  await page.locator('#journey-form').evaluate((form: HTMLFormElement) => form.requestSubmit())
  await page.locator('[name=name]').fill(sam.name)
  await page.locator('[name=address]').fill(sam.address)
  await page.locator('[name=email]').fill(sam.email)
  await page.locator('[name=consentToSend]').check()
  await page.locator('#journey-form').evaluate((form: HTMLFormElement) => form.requestSubmit())
  await inWelsh(page, `${campaign}/check`)
  await expect(page.getByRole('article')).toContainText(/^[\s\S]*Annwyl Llinos Medi/)
  await page.locator('form[action$="/save/send"] button').click()
  await inWelsh(page, `${campaign}/look-at-your-mail`)

  const mail = asMailReader(page)
  await mail.opensTheMail({ to: sam.email, subject: /llythyr/ })
  const link = await mail.confirmationLink()
  expect(new URL(link).pathname).toMatch(/^\/cy\/confirm\//)
  await page.goto(link)
  await page.locator('form[action$="/send"] button').first().click()
  await expect(page).toHaveURL(/\/cy\/confirm\/.*\/done$/)
})

test('a Welsh page for a seat in England says why the letter is English, and marks it', async ({ page }) => {
  await page.goto(`/cy${campaign}`)
  await page.locator('[name=postcode]').fill('SW1A 1AA')
  await page.keyboard.press('Enter')
  await page.goto(`/cy${campaign}/letter`)
  await expect(page.locator('.letter-sheet [lang=en], .letter-sheet[lang=en]').first()).toBeVisible()
})
