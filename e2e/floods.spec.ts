import { expect, type Page, test } from '@playwright/test'
import { type Chorus, startChorus } from './fixtures/start-chorus.ts'
import { asMailReader } from './steps/mailbox.ts'
import { asStaff } from './steps/staff.ts'
import { asSupporter, somebody } from './steps/supporter.ts'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

let chorus: Chorus
test.beforeAll(async () => {
  test.setTimeout(180_000)
  // Two letters within a minute are a flood here.
  chorus = await startChorus({ LETTERS_BEFORE_PROOF: '1' })
})
test.afterAll(() => chorus.stop())

const send = (page: Page) => page.getByRole('button', { name: 'Send me the confirmation e-mail' }).click()
const heading = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible()

test('machines are kept out, and nobody else: a small sum, a box that nobody sees, a person who lets it go', async ({
  browser,
}) => {
  const open = async () => (await browser.newContext({ baseURL: chorus.url })).newPage()
  const [first, page] = [await open(), await open()]
  const sam = somebody()
  const supporter = asSupporter(page)
  await supporter.comesToTheCheck(sam)
  await heading(page, 'Check your letter')
  await asSupporter(first).writes(somebody())
  await send(page)
  await expect(page.getByText('Nothing is lost: yours is here.')).toBeVisible()
  await expect(page.getByText('your browser does a small sum')).toBeVisible()
  const box = page.locator('input[name="reason"]')
  await box.evaluate((input: HTMLInputElement) => {
    input.value = 'A machine fills in everything.'
  })
  await send(page)
  await heading(page, 'We have your letter')

  const staff = asStaff(first)
  await staff.signsIn(chorus.signIn('coordinator'))
  await first.getByRole('link', { name: /^Held letters 1\b/ }).click()
  await expect(first.getByText('Filled in like a machine')).toBeVisible()
  await first.getByRole('button', { name: /^Release/ }).click()
  await expect(first.getByText('The letter goes on.')).toBeVisible()
  await expect(first.getByText('No letter is held')).toBeVisible()
  const mail = asMailReader(page)
  await mail.opensTheMail({ to: sam.email, subject: /Please confirm/ })
  await supporter.confirmsAt(await mail.confirmationLink())
})
