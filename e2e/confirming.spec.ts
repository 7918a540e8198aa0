import type { Page, Request } from '@playwright/test'
import { expect, test } from './fixtures/chorus.ts'
import { asMailReader } from './steps/mailbox.ts'
import { asSupporter, type SupporterFacts, somebody } from './steps/supporter.ts'

/** A letter that waits for its yes, and the link its supporter was mailed. */
async function aWaitingLetter(page: Page, sam: SupporterFacts = somebody()) {
  await asSupporter(page).writes(sam)
  const mail = asMailReader(page)
  await mail.opensTheMail({ to: sam.email, subject: /Please confirm/ })
  const link = await mail.confirmationLink()
  return { sam, link, token: link.split('/').at(-1) ?? '' }
}
const heading = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible()

test('opening the link sends nothing, however it is opened; the button sends, once', async ({ page }) => {
  const { link, sam } = await aWaitingLetter(page)
  for (const address of [link, `${link}/send`, `${link}/done`]) {
    expect((await page.request.get(address)).ok()).toBe(true)
    expect((await page.request.head(address)).ok()).toBe(true)
  }
  await page.goto(link)
  await heading(page, /^Send your letter to .*\?$/)
  await page.getByRole('button', { name: 'Yes, send my letter' }).click()
  await heading(page, /is on its way$/)
  await expect(page.getByRole('heading', { name: 'What happens next' })).toBeVisible()
  await expect(page.getByText(/^No answer by \d+ \w+ \d{4}\?$/)).toBeVisible()

  // On another device, and once more by hand.
  await page.goto(link)
  await heading(page, /is on its way$/)
  await expect(page.getByRole('button', { name: 'Yes, send my letter' })).toHaveCount(0)
  expect((await page.request.post(`${link}/send`)).url()).toContain('/done')
  await asMailReader(page).opensTheMail({ to: /@mp\.invalid/, subject: /./ })
  await page.goto('/dev/mail')
  await expect(
    page
      .getByRole('row')
      .filter({ hasText: /@mp\.invalid/ })
      .filter({ hasText: sam.name }),
  ).toHaveCount(1)
})

test('the secret of the link is in no log line, and no page or picture is told of it', async ({
  page,
  chorus,
}) => {
  const { link, token } = await aWaitingLetter(page)
  const asked: Promise<string>[] = []
  const note = (request: Request) => asked.push(request.allHeaders().then(({ referer }) => referer ?? ''))
  page.on('request', note)
  await page.goto(link)
  await page.getByRole('button', { name: 'Show the whole letter' }).click()
  await page.getByRole('button', { name: 'It is right: send it' }).click()
  await heading(page, /is on its way$/)
  await page.goto(link)
  await page.getByRole('link', { name: 'Cymraeg' }).click()
  await heading(page, /ar ei ffordd$/)
  await page.getByRole('link', { name: /^Chorus/ }).click()
  await expect(page).toHaveURL(/\/cy$/)
  // What the last page fetches from here on is not waited for.
  page.off('request', note)
  const told = await Promise.all(asked)
  expect(told.length).toBeGreaterThan(5)
  expect(told.filter((referer) => referer.includes(token))).toEqual([])
  expect(chorus.printed()).not.toContain(token)
})

test('a changed letter makes the first link useless, kindly', async ({ page }) => {
  const { sam, link } = await aWaitingLetter(page)
  await page.goto('/campaigns/seen-in-three-weeks/letter')
  const supporter = asSupporter(page)
  await supporter.addsTheirOwnWords('I changed my mind about the words.')
  await supporter.checksAndSubmits()
  await page.goto(link)
  await heading(page, 'We do not know this link')
  await expect(page.getByText('Nothing was sent, and nothing is lost.')).toBeVisible()
  const mail = asMailReader(page)
  // The first one is there already: it must not be taken for the second.
  await expect.poll(() => mail.countMailTo(sam.email), { timeout: 20_000 }).toBe(2)
  await mail.opensTheMail({ to: sam.email, subject: /Please confirm/ })
  await supporter.confirmsAt(await mail.confirmationLink())
})

test('of two letters from two devices the first that is confirmed is sent, and the other says so', async ({
  page,
  browser,
}) => {
  const { sam, link } = await aWaitingLetter(page)
  const elsewhere = await browser.newContext({ baseURL: new URL(link, page.url()).origin })
  const otherPage = await elsewhere.newPage()
  const supporter = asSupporter(otherPage)
  await supporter.writes({ ...sam, ownWords: 'Written on another device.' })
  // The first mail leads to it too; whoever cannot find that one asks for another.
  await otherPage.getByRole('button', { name: 'Send the e-mail again' }).click()
  const mail = asMailReader(otherPage)
  await expect.poll(() => mail.countMailTo(sam.email), { timeout: 20_000 }).toBe(2)
  await mail.opensTheMail({ to: sam.email, subject: /Please confirm/ })
  const second = await mail.confirmationLink()
  expect(second).not.toBe(link)
  await supporter.confirmsAt(second)
  await page.goto(link)
  await heading(page, /^You have confirmed another letter to /)
  await expect(page.getByText(sam.ownWords)).toHaveCount(0)
  await page.getByRole('button', { name: 'Show the whole letter' }).click()
  await expect(page.getByText(sam.ownWords)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Yes, send my letter' })).toHaveCount(0)
  await elsewhere.close()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a link that was cut gets a kind answer, in both languages', async ({ page }) => {
    await page.goto(`/confirm/${'A'.repeat(20)}`)
    await heading(page, 'We do not know this link')
    await page.goto(`/cy/confirm/${'A'.repeat(32)}/done`)
    await heading(page, 'Nid ydym yn adnabod y ddolen hon')
  })

  test('the letter can be printed and the campaign passed on', async ({ page, chorus }) => {
    const { link } = await aWaitingLetter(page)
    await asSupporter(page).confirmsAt(link)
    await expect(page.getByText('choose Print in your browser')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Print this letter' })).toBeHidden()
    const words = page.getByLabel('Words you can send')
    await expect(words).toHaveValue(new RegExp(` ${chorus.url}/campaigns/seen-in-three-weeks$`))
  })
})

test('a press on “Copy the words” copies them with the address, and says so once', async ({
  page,
  context,
  chorus,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { link } = await aWaitingLetter(page)
  await asSupporter(page).confirmsAt(link)
  await page.getByRole('button', { name: 'Copy the words' }).click()
  await expect(page.getByRole('status')).toHaveText('They are copied. Now paste them into a message.')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    ` ${chorus.url}/campaigns/seen-in-three-weeks`,
  )
})
