import { expect, test } from './fixtures/chorus.ts'
import { asMailReader } from './steps/mailbox.ts'
import { asSupporter, somebody } from './steps/supporter.ts'

test.use({ javaScriptEnabled: false })

test('the whole journey needs no JavaScript', async ({ page }) => {
  const sam = somebody()
  const supporter = asSupporter(page)
  const mail = asMailReader(page)
  await supporter.writes(sam)
  await mail.opensTheMail({ to: sam.email, subject: /Please confirm/ })
  await supporter.confirmsAt(await mail.confirmationLink())
})

test('nothing typed is lost on an error, a reload or Back', async ({ page }) => {
  const sam = somebody()
  const supporter = asSupporter(page)
  await supporter.opensTheCampaign()
  await supporter.entersThePostcode(sam.postcode)
  await supporter.goesOnToTheLetter()
  await supporter.addsTheirOwnWords(sam.ownWords)

  await page.getByLabel('Full name').fill(sam.name)
  await page.getByLabel('E-mail address').fill('not an address')
  await page.getByRole('button', { name: 'Save and check your letter' }).click()
  await expect(page).toHaveTitle(/^Error: /)
  await expect(
    page.getByRole('link', { name: 'An e-mail address has an @ sign, like name@example.org.' }),
  ).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Full name')).toHaveValue(sam.name)
  await expect(page.getByLabel('E-mail address')).toHaveValue('not an address')

  await page.goBack()
  await page.goto('/campaigns/seen-in-three-weeks/letter')
  await supporter.opensTheirOwnWords()
  await expect(page.getByLabel('Your own words')).toHaveValue(sam.ownWords)
})
