import { expect, type Page } from '@playwright/test'

export type SupporterFacts = {
  name: string
  email: string
  address: string
  postcode: string
  ownWords: string
}

let count = 0

/** A supporter nobody else is: letters are one to a person. */
export function somebody(given: Partial<SupporterFacts> = {}): SupporterFacts {
  count += 1
  const mark = `${Date.now().toString(36)}${count}`
  return {
    name: `Sam Supporter ${mark}`,
    email: `sam.${mark}@supporter.example`,
    address: '7 Knuckle Lane\nTestham',
    postcode: 'SW1A 1AA',
    ownWords: `On bad days I cannot open a jar. (${mark})`,
    ...given,
  }
}

/** What a supporter does, in their own words. */
export function asSupporter(page: Page, { slug = 'seen-in-three-weeks', at = '' } = {}) {
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click()
  const heading = (name: string | RegExp) =>
    expect(page.getByRole('heading', { level: 1, name })).toBeVisible()

  const steps = {
    async opensTheCampaign() {
      await page.goto(`${at}/campaigns/${slug}`)
    },
    async entersThePostcode(postcode: string) {
      await page.getByLabel('Your home postcode').first().fill(postcode)
      await press(/Find my MP|Try again/)
    },
    async meetsTheirMp(name: string | RegExp) {
      await heading(name instanceof RegExp ? name : `Your MP is ${name}`)
    },
    async goesOnToTheLetter() {
      await page.getByRole('link', { name: /^Write to / }).click()
      await heading(/^Your letter to /)
    },
    /** In the letter: past the questions, where they are asked. */
    async opensTheirOwnWords() {
      const past = page.getByRole('button', { name: 'Go straight to the letter' })
      if (await past.isVisible()) await past.click()
      const box = page.getByLabel('Your own words')
      if (!(await box.isVisible())) await page.locator('details:has([name=ownWords]) > summary').click()
    },
    async addsTheirOwnWords(words: string) {
      await steps.opensTheirOwnWords()
      await page.getByLabel('Your own words').fill(words)
      await press('Go on')
      await heading(/^(?:About you|Check your letter)$/)
    },
    async saysWhoTheyAre({ name, address, email }: SupporterFacts) {
      await page.getByLabel('Full name').fill(name)
      await page.getByLabel('Home address').fill(address)
      await page.getByLabel('E-mail address').fill(email)
      await page.getByRole('checkbox', { name: /may keep and use it to send it to my MP/ }).check()
      await press('Save and check your letter')
    },
    async checksAndSubmits() {
      await heading('Check your letter')
      await press('Send me the confirmation e-mail')
      await heading('One last step: look at your e-mail')
    },
    async confirmsAt(link: string) {
      await page.goto(link)
      await press('Yes, send my letter')
      await heading(/is on its way$/)
    },
    /** Everything up to the page where the letter is checked. */
    async comesToTheCheck(facts: SupporterFacts) {
      await steps.opensTheCampaign()
      await steps.entersThePostcode(facts.postcode)
      await steps.goesOnToTheLetter()
      await steps.addsTheirOwnWords(facts.ownWords)
      await steps.saysWhoTheyAre(facts)
    },
    /** Everything up to the confirmation mail. */
    async writes(facts: SupporterFacts) {
      await steps.comesToTheCheck(facts)
      await steps.checksAndSubmits()
    },
  }
  return steps
}
