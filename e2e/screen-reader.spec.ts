import { expect, test } from './fixtures/chorus.ts'
import { asMailReader } from './steps/mailbox.ts'
import { asSupporter } from './steps/supporter.ts'

/**
 * What a screen reader is given at each step: headings, names, states and their order, kept in files beside this one. A
 * change there is a change of what people hear, and is to be read before it is accepted (`--update-snapshots`).
 */
const ann = {
  name: 'Ann Field',
  email: 'ann.field@supporter.example',
  address: '7 Knuckle Lane\nTestham',
  postcode: 'LL77 7TW',
  ownWords: 'On bad days I cannot open a jar.',
}

test.describe.configure({ timeout: 120_000 })
test.use({ locale: 'en-GB', timezoneId: 'Europe/London' })

test('each step of the journey is read out in order, in both languages', async ({ page }) => {
  const supporter = asSupporter(page)
  const hear = async (step: string) => {
    const { pathname } = new URL(page.url())
    await expect(page.getByRole('main')).toMatchAriaSnapshot({ name: `${step}.en.aria.yml` })
    await page.goto(`/cy${pathname}`)
    await expect(page.getByRole('main')).toMatchAriaSnapshot({ name: `${step}.cy.aria.yml` })
    await page.goto(`/en${pathname}`)
  }
  await supporter.opensTheCampaign()
  await hear('campaign')
  await supporter.entersThePostcode(ann.postcode)
  await hear('mp')
  await supporter.goesOnToTheLetter()
  await hear('letter')
  await page.getByRole('button', { name: 'Go straight to the letter' }).click()
  await expect(page.getByRole('article')).toBeVisible()
  await hear('letter-as-read')
  await supporter.addsTheirOwnWords(ann.ownWords)
  await hear('about-you')
  await supporter.saysWhoTheyAre(ann)
  await hear('check')
  await supporter.checksAndSubmits()
  await hear('look-at-your-mail')
  const mail = asMailReader(page)
  await mail.opensTheMail({ to: ann.email, subject: /Please confirm/ })
  await page.goto(await mail.confirmationLink())
  await hear('confirm')
})
