import type { Page } from '@playwright/test'
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
  const told: string[] = []
  const asked: Promise<void>[] = []
  page.on('request', (request) =>
    asked.push(request.allHeaders().then(({ referer }) => void told.push(referer ?? ''))),
  )
  await page.goto(link)
  await page.getByRole('button', { name: 'It is right: send it' }).click()
  await heading(page, /is on its way$/)
  await page.goto(link)
  await page.getByRole('link', { name: 'Cymraeg' }).click()
  await heading(page, /ar ei ffordd$/)
  await page.getByRole('link', { name: /^Chorus/ }).click()
  await expect(page).toHaveURL(/\/cy$/)
  await Promise.all(asked)
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
  await mail.opensTheMail({ to: sam.email, subject: /Please confirm/ })
  await supporter.confirmsAt(await mail.confirmationLink())
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
    await expect(page.getByLabel('Address of the campaign')).toHaveValue(
      `${chorus.url}/campaigns/seen-in-three-weeks`,
    )
  })
})

test('a press on “Copy the address” copies it, and says so once', async ({ page, context, chorus }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { link } = await aWaitingLetter(page)
  await asSupporter(page).confirmsAt(link)
  await page.getByRole('button', { name: 'Copy the address' }).click()
  await expect(page.getByRole('status')).toHaveText('It is copied. Now paste it into a message.')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${chorus.url}/campaigns/seen-in-three-weeks`,
  )
})
