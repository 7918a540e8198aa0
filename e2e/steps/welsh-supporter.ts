import { expect, type Page } from '@playwright/test'
import { confirmWords } from '#lib/words/catalogue/confirm.ts'
import { letterWords } from '#lib/words/catalogue/letter.ts'
import { seatWords } from '#lib/words/catalogue/seats.ts'
import { senderWords } from '#lib/words/catalogue/sender.ts'
import { catalogue } from '#lib/words/catalogue.ts'
import { sayIn } from '#lib/words/say.ts'
import { asMailReader } from './mailbox.ts'
import type { SupporterFacts } from './supporter.ts'

const campaign = '/campaigns/seen-in-three-weeks'
const say = sayIn('cy')

/** Sentences of ours that differ in the two languages. */
const english = Object.values(catalogue).flatMap((part) =>
  Object.values(part).flatMap(({ en, cy }) =>
    typeof en === 'string' && en !== cy && en.length > 12 && !en.includes('{') ? [en] : [],
  ),
)

/** Nothing of ours on the open page is English, but where it is marked so. */
export async function isAllWelsh(page: Page): Promise<void> {
  const text = await page.evaluate(() => {
    const copy = document.body.cloneNode(true)
    if (!(copy instanceof HTMLElement)) return ''
    for (const marked of copy.querySelectorAll('[lang^=en], script, template')) marked.remove()
    return copy.textContent
  })
  const left = english.filter((sentence) => text.includes(sentence))
  expect(left, new URL(page.url()).pathname).toEqual([])
}

/** What a supporter does whose pages are Welsh. */
export function asWelshSupporter(page: Page) {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const heading = (name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  return {
    /** Everything up to the confirmation mail. */
    async writes(facts: SupporterFacts, member: string) {
      await page.goto(`/cy${campaign}`)
      await page.getByLabel(say(seatWords.label)).fill(facts.postcode)
      await press(say(seatWords.find))
      await heading(say(seatWords.foundTitle, { member }))
      await page.getByRole('link', { name: say(seatWords.write, { member }) }).click()
      await press(say(letterWords.skipAll))
      await page.getByText(say(letterWords.addOwn)).click()
      await page.getByLabel(say(letterWords.ownWords), { exact: true }).fill(facts.ownWords)
      await press(say(letterWords.goOn))
      await page.getByLabel(say(senderWords.name)).fill(facts.name)
      await page.getByLabel(say(senderWords.address)).fill(facts.address)
      await page.getByLabel(say(senderWords.email)).fill(facts.email)
      await page.getByRole('checkbox', { name: /Rwy’n cytuno/ }).check()
      await press(say(senderWords.save))
      await heading(say(senderWords.check))
      await expect(page.getByRole('article')).toContainText(`Annwyl ${member}`)
      await expect(page.getByRole('article')).toContainText(facts.ownWords)
      await press(say(senderWords.send))
      await expect(page).toHaveURL(/\/cy\/.*\/look-at-your-mail$/)
    },
    /** From the mail that asks for a yes to the page that says it is on its way. */
    async confirms({ email }: SupporterFacts, member: string) {
      const mail = asMailReader(page)
      await mail.opensTheMail({ to: email, subject: /llythyr/ })
      const link = await mail.confirmationLink()
      expect(new URL(link).pathname).toMatch(/^\/cy\/confirm\//)
      await page.goto(link)
      await press(say(confirmWords.sendNow))
      await heading(say(confirmWords.onItsWay, { member }))
    },
  }
}
