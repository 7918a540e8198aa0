import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/chorus.ts'
import { asMailReader } from './steps/mailbox.ts'
import { asStaff } from './steps/staff.ts'
import { asSupporter, somebody } from './steps/supporter.ts'

/** Follows a link to a file as a browser does, without opening it: where it leads, and what comes back. */
async function fileBehind(page: Page, name: string | RegExp) {
  const href = (await page.getByRole('link', { name }).first().getAttribute('href')) ?? ''
  const answer = await page.request.get(href)
  return { address: answer.url(), headers: answer.headers(), bytes: await answer.body() }
}

test('the office answers in a PDF: staff open it, and the supporter has it in their mailbox and on their own page', async ({
  page,
  browser,
  chorus,
}) => {
  test.setTimeout(120_000)
  const sam = somebody({ postcode: 'sw1a1aa' })
  const mail = asMailReader(page)
  await asSupporter(page).writes(sam)
  await mail.opensTheMail({ to: sam.email, subject: /Please confirm/ })
  await asSupporter(page).confirmsAt(await mail.confirmationLink())
  await mail.opensTheMail({ to: 'member-5257@mp.invalid', subject: /Arthritis/, from: sam.name })
  await mail.answersAsTheOffice('A letter in a PDF', 'I have signed the motion.')

  await test.step('staff are told name, type and size, and open it in a page of no site', async () => {
    const desk = await (await browser.newContext({ baseURL: chorus.url })).newPage()
    const staff = asStaff(desk)
    await staff.signsIn(chorus.signIn('coordinator'))
    await expect(async () => {
      await staff.opensTheAnswerOf('Rachel Blake')
      await expect(desk.getByText(/\(PDF, \d+ KB\)/)).toBeVisible({ timeout: 500 })
    }).toPass({ timeout: 20_000 })
    const { address, headers, bytes } = await fileBehind(desk, 'Open: Reply.pdf')
    expect(bytes.toString('latin1')).toMatch(/^%PDF-/)
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/),
      'x-content-type-options': 'nosniff',
    })
    // Nothing there asks who is looking: a browser that is signed in nowhere opens it too.
    const anybody = await (await browser.newContext()).request.get(address)
    expect(anybody.status()).toBe(200)
  })

  await test.step('the copy names it and has it, and leads to the own page, where it opens', async () => {
    await mail.opensTheMail({ to: sam.email, subject: /^RE: / })
    await expect(page.getByText(/They are attached:/).first()).toBeVisible()
    await expect(page.locator('dd').getByText('Reply.pdf')).toBeVisible()
    await page.goto(await mail.ownPageLink())
    const { headers, bytes } = await fileBehind(page, 'Save Reply.pdf')
    expect(bytes.toString('latin1')).toMatch(/^%PDF-/)
    expect(headers['content-disposition']).toMatch(/^attachment;/)
  })
})
