import type { Page } from '@playwright/test'
import { letterWords } from '#lib/words/catalogue/letter.ts'
import { sayIn } from '#lib/words/say.ts'
import { expect, test } from './fixtures/chorus.ts'
import { asMailReader } from './steps/mailbox.ts'
import { asSupporter, somebody } from './steps/supporter.ts'
import { asWelshSupporter, isAllWelsh } from './steps/welsh-supporter.ts'

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

      await supporter.opensTheirOwnWords()
      await page.getByLabel('Your own words').fill(sam.ownWords)
      await toWelsh()
      await inWelsh(page, `${campaign}/letter`)
      await expect(page.locator('[name=ownWords]')).toHaveValue(sam.ownWords)
      await toEnglish()
      await supporter.opensTheirOwnWords()
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
  const supporter = asWelshSupporter(page)
  await supporter.writes(sam, 'Llinos Medi')
  await supporter.confirms(sam, 'Llinos Medi')
  await asMailReader(page).opensTheMail({ to: 'member-5085@mp.invalid', subject: /./, from: sam.name })
  await expect(page.getByRole('main')).toContainText(sam.ownWords)
})

test('a Welsh page for a seat in England says why the letter is English, and marks it', async ({ page }) => {
  await page.goto(`/cy${campaign}`)
  await page.locator('[name=postcode]').fill('SW1A 1AA')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /Rachel Blake/ })).toBeVisible()
  await page.goto(`/cy${campaign}/letter`)
  await page.getByRole('button', { name: sayIn('cy')(letterWords.skipAll) }).click()
  await expect(page.getByRole('article').locator('[lang^=en]').first()).toBeVisible()
})

test('no sentence of ours is left in English on a Welsh page', async ({ page }) => {
  const isWelsh = async (path: string) => {
    await page.goto(path)
    await isAllWelsh(page)
  }
  const sam = somebody({ postcode: 'LL77 7TW' })
  const supporter = asSupporter(page)
  await supporter.writes(sam)
  for (const step of [
    '',
    '/mp',
    '/letter',
    '/ready',
    '/about-you',
    '/check',
    '/look-at-your-mail',
    '/statement',
  ]) {
    await isWelsh(`/cy${campaign}${step}`)
  }
  await isWelsh('/cy')
  await isWelsh('/cy/confirm/no-such-link')
  await isWelsh('/cy/campaigns/no-such-campaign')
})
