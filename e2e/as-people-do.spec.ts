import type { Browser, Page } from '@playwright/test'
import { connectDatabase } from '#lib/platform/database.ts'
import { embeddedDatabaseUrl } from '#lib/platform/database-url.ts'
import { expect, test } from './fixtures/chorus.ts'
import { asMailReader } from './steps/mailbox.ts'
import { asSupporter, type SupporterFacts, somebody } from './steps/supporter.ts'

/** People as they are: they mistype, correct, forget, write twice, share a mailbox, write for their mother, and think again. */
test.describe.configure({ timeout: 120_000 })

const heading = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

/** Waits for the mail that asks to confirm, and reads its link. */
async function linkMailedTo(page: Page, email: string, { mails = 1 } = {}): Promise<string> {
  const mail = asMailReader(page)
  await expect.poll(() => mail.countMailTo(email), { timeout: 30_000 }).toBe(mails)
  await mail.opensTheMail({ to: email, subject: /Please confirm/ })
  return mail.confirmationLink()
}

async function onAnotherDevice(browser: Browser, chorus: { url: string }): Promise<Page> {
  return (await browser.newContext({ baseURL: chorus.url })).newPage()
}

async function upToAboutYou(page: Page, { postcode, ownWords }: SupporterFacts) {
  const supporter = asSupporter(page)
  await supporter.opensTheCampaign()
  await supporter.entersThePostcode(postcode)
  await supporter.goesOnToTheLetter()
  await supporter.addsTheirOwnWords(ownWords)
}

test('Sam mistypes, is asked, and sends the letter; and whoever opens its link first learns little', async ({
  page,
}) => {
  const sam = somebody()
  const supporter = asSupporter(page)
  const mailbox = sam.email.split('@')[0]
  await upToAboutYou(page, sam)

  await test.step('an address that is none is named, and a slip is asked about', async () => {
    await supporter.saysWhoTheyAre({ ...sam, email: `${mailbox}.gmial.com` })
    await expect(page.getByRole('link', { name: /has an @ sign/ })).toBeVisible()
    await supporter.saysWhoTheyAre({ ...sam, email: `mailto:${mailbox}@gmial.com.` })
    await press(page, `Yes, change it to ${mailbox}@gmail.com`)
    await expect(page.getByText(/^Did you mean/)).toHaveCount(0)
    await supporter.checksAndSubmits()
  })

  await test.step('the link shows a line and the names; the rest after a press', async () => {
    const link = await linkMailedTo(page, `${mailbox}@gmail.com`)
    await page.goto(`${link}.`)
    await heading(page, /^Send your letter to /)
    await expect(page.getByText(sam.name)).toBeVisible()
    await expect(page.getByText('7 Knuckle Lane')).toHaveCount(0)
    await press(page, 'Show the whole letter')
    await expect(page.getByRole('article')).toContainText(sam.ownWords)
    await press(page, 'It is right: send it')
    await heading(page, /is on its way$/)
  })
})

test('Sam forgets the mail for a week, gets a new link on another device, and later writes twice', async ({
  page,
  browser,
  chorus,
}) => {
  const sam = somebody()
  await asSupporter(page).writes(sam)
  const first = await linkMailedTo(page, sam.email)

  await test.step('five days go by', async () => {
    const db = connectDatabase(embeddedDatabaseUrl(chorus.dataDir), 1)
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000)
    await db.letter.updateMany({
      where: { senderEmail: sam.email },
      data: { createdAt: ago(5.1), confirmExpiresAt: ago(0.1) },
    })
    await db.$disconnect()
  })

  const telephone = await onAnotherDevice(browser, chorus)
  await test.step('the link has run out, and a press brings another', async () => {
    await telephone.goto(first)
    await heading(telephone, 'This link has run out')
    await press(telephone, 'Send me a new link')
    await heading(telephone, /look at your e-mail/)
    const second = await linkMailedTo(telephone, sam.email, { mails: 2 })
    expect(second).not.toBe(first)
    await asSupporter(telephone).confirmsAt(second)
  })

  await test.step('another letter in the same name is answered the same, and the mail explains', async () => {
    const again = await onAnotherDevice(browser, chorus)
    await asSupporter(again).writes({ ...sam, ownWords: 'I forgot that I had written.' })
    const mail = asMailReader(again)
    // Beside the two that asked: the receipt, and this one.
    await expect.poll(() => mail.countMailTo(sam.email), { timeout: 30_000 }).toBe(4)
    await mail.opensTheMail({ to: sam.email, subject: /Please confirm/ })
    await expect(again.getByText('You have already confirmed a letter to').first()).toBeVisible()
    await again.goto(await mail.confirmationLink())
    await heading(again, /^You have confirmed another letter to /)
    await again.context().close()
  })
  await telephone.context().close()
})

test('Sam and Kim share a mailbox; Kim writes for her mother, and thinks again', async ({
  page,
  browser,
  chorus,
}) => {
  const sam = somebody()
  await asSupporter(page).writes(sam)
  const link = await linkMailedTo(page, sam.email)

  const kims = await onAnotherDevice(browser, chorus)
  await test.step('Kim writes for her mother from the same mailbox', async () => {
    await upToAboutYou(kims, sam)
    await press(kims, 'I am writing for someone else')
    await kims.getByLabel('Full name of the person you write for').fill('Mair Field')
    await kims.getByLabel('Your full name').fill('Kim Field')
    await kims.getByLabel('Their home address').fill(sam.address)
    await kims.getByLabel('Your e-mail address').fill(sam.email)
    await kims.getByRole('checkbox', { name: /the person I write for/ }).check()
    await press(kims, 'Save and check your letter')
    await asSupporter(kims).checksAndSubmits()
  })

  await test.step('the one mail leads to both letters, and each is sent for itself', async () => {
    await page.goto(link)
    const hers = page.getByRole('link', { name: /^Kim Field to / })
    await expect(hers).toBeVisible()
    const herLink = new URL((await hers.getAttribute('href')) ?? '', page.url()).href
    await asSupporter(page).confirmsAt(link)
    await kims.goto(herLink)
    await expect(kims.getByText('Kim Field')).toBeVisible()
    await press(kims, 'Change my letter')
    await heading(kims, /^Your letter to /)
    await kims.goto(herLink)
    await press(kims, 'Yes, send my letter')
    await heading(kims, /is on its way$/)
  })
  await kims.context().close()
})
