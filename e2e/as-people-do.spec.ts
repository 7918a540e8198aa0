import type { Browser, Page } from '@playwright/test'
import { connectDatabase, type Database } from '#lib/platform/database.ts'
import { embeddedDatabaseUrl } from '#lib/platform/database-url.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { expect, test } from './fixtures/chorus.ts'
import { asMailReader } from './steps/mailbox.ts'
import { asSupporter, type SupporterFacts, somebody } from './steps/supporter.ts'

/** People as they are: they mistype, correct, forget, lose links, write twice, share a mailbox, write for their mother, and think again. */
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

const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS)

/** Changes what is kept, as time would. */
async function change(chorus: { dataDir: string }, how: (db: Database) => Promise<unknown>) {
  const db = connectDatabase(embeddedDatabaseUrl(chorus.dataDir), 1)
  await how(db)
  await db.$disconnect()
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
    await change(chorus, (db) =>
      db.letter.updateMany({
        where: { senderEmail: sam.email },
        data: { createdAt: daysAgo(5.1), confirmExpiresAt: daysAgo(0.1) },
      }),
    )
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

test('Ann thinks again: she stops a letter, writes another, takes a yes back, and is forgotten', async ({
  page,
  browser,
  chorus,
}) => {
  const ann = somebody({ name: 'Ann Field' })
  const mail = asMailReader(page)
  const says = (sentence: string | RegExp) => expect(page.getByText(sentence).first()).toBeVisible()
  await asSupporter(page).writes(ann)
  const link = await linkMailedTo(page, ann.email)
  const own = await mail.ownPageLink()

  await test.step('she opens her own page from the mail, and stops the letter that waits', async () => {
    await page.goto(own)
    await heading(page, `What we keep for ${ann.name}`)
    await says(/^It waits for your yes until /)
    await press(page, /^Do not send it: /)
    await says('Your letter was taken back. It will not be sent.')
    await says(/^It was taken back on /)
    await expect(page.getByRole('button', { name: /^Do not send it/ })).toHaveCount(0)
  })

  await test.step('the link in the mail sends nothing any more', async () => {
    await page.goto(link)
    await heading(page, 'We do not know this link')
    await says('Nothing was sent, and nothing is lost.')
  })

  await test.step('two days go by', () =>
    change(chorus, (db) =>
      db.mailboxMail.updateMany({
        where: { letter: { senderEmail: ann.email } },
        data: { askedAt: daysAgo(2) },
      }),
    ))

  await test.step('she writes another, says yes to news, and confirms it', async () => {
    const tablet = await onAnotherDevice(browser, chorus)
    await upToAboutYou(tablet, { ...ann, ownWords: 'I have thought about it, and I want to be heard.' })
    await tablet
      .getByRole('checkbox', { name: /may e-mail me news/ })
      .first()
      .check()
    await asSupporter(tablet).saysWhoTheyAre(ann)
    await asSupporter(tablet).checksAndSubmits()
    await asSupporter(tablet).confirmsAt(await linkMailedTo(tablet, ann.email, { mails: 2 }))
    await tablet.context().close()
  })

  await test.step('the page has both letters, and she takes the yes to news back', async () => {
    await page.goto(own)
    await expect(page.getByRole('heading', { level: 3, name: /^To / })).toHaveCount(2)
    const yes = page.getByRole('listitem').filter({ hasText: 'may e-mail me news' })
    await yes.getByRole('button', { name: /^Take this yes back: / }).click()
    await says('Your yes is taken back. It counts no more.')
    await expect(yes.getByText(/^You took it back on /)).toBeVisible()
    await expect(yes.getByRole('button')).toHaveCount(0)
  })

  await test.step('at last she is forgotten: her page knows nobody, and her mailbox is told so', async () => {
    await page.getByRole('link', { name: 'See what would be erased' }).click()
    await heading(page, `Erase everything of ${ann.name}?`)
    await page.getByRole('link', { name: 'Go back, erase nothing' }).click()
    await page.getByRole('link', { name: 'See what would be erased' }).click()
    await press(page, 'Erase everything now')
    await heading(page, 'You are forgotten here')
    await page.goto(own)
    await heading(page, 'This link leads nowhere')
    await asksForTheirLink(page, ann.email)
    await mail.opensTheMail({ to: ann.email, subject: /The link to your own page/ })
    await says(/We keep nothing of this mailbox/)
  })
})

/** From the foot of any page: a mail with the link to one's own page. */
async function asksForTheirLink(page: Page, email: string) {
  await page
    .getByRole('navigation', { name: 'About this site' })
    .getByRole('link', { name: 'Your letters' })
    .click()
  await heading(page, 'Get the link to your own page')
  await page.getByLabel('The e-mail address you wrote with').fill(email)
  await press(page, 'Send me my link')
  await heading(page, 'Look at your e-mail')
}

test('Bea has lost every mail, and asks for the link to her letter from the foot of a page', async ({
  page,
  browser,
  chorus,
}) => {
  const bea = somebody({ name: 'Bea Field' })
  await asSupporter(page).writes(bea)
  await asSupporter(page).confirmsAt(await linkMailedTo(page, bea.email))

  const library = await onAnotherDevice(browser, chorus)
  const mail = asMailReader(library)
  await test.step('a link cut short says how to get it again', async () => {
    await library.goto('/yours/cut-short')
    await heading(library, 'This link leads nowhere')
    await expect(
      library.getByRole('main').getByRole('link', { name: 'Get the link to your own page' }),
    ).toBeVisible()
  })

  await test.step('the mail leads to her page, and the page to her letter', async () => {
    await asksForTheirLink(library, `Bea Field <${bea.email.toUpperCase()}>`)
    await mail.opensTheMail({ to: bea.email, subject: /The link to your own page/ })
    await library.goto(await mail.ownPageLink())
    await heading(library, `What we keep for ${bea.name}`)
    await library.getByText('Read the letter').click()
    await expect(library.getByRole('article')).toContainText(bea.ownWords)
  })
  await library.context().close()
})
