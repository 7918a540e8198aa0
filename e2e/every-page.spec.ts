import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'
import { pathIn } from '#lib/words/language.ts'
import { expect, test } from './fixtures/chorus.ts'
import type { Chorus } from './fixtures/start-chorus.ts'
import { keepPicture } from './steps/keep-picture.ts'
import { asMailReader } from './steps/mailbox.ts'
import { sendsMail, takesTheLetter } from './steps/office.ts'
import { asOwnReader } from './steps/own-page.ts'
import { asStaff } from './steps/staff.ts'
import { asSupporter, somebody } from './steps/supporter.ts'
import { askedAfterThreeWeeks } from './steps/three-weeks.ts'

/**
 * Every page in light and dark, on a telephone and on a desk, public ones in both languages and in forced colours too: axe
 * finds nothing (WCAG 2.2 AA and best practice), and nothing scrolls sideways. axe's rules look at colours and at layout, so
 * each theme and each width is looked at once; pictures are kept of all four.
 */
type View = {
  name: string
  width: number
  axe: boolean
  colorScheme?: 'light' | 'dark'
  forcedColors?: 'active'
}
const views: readonly View[] = [
  { name: '360-light', width: 360, colorScheme: 'light', axe: true },
  { name: '360-dark', width: 360, colorScheme: 'dark', axe: false },
  { name: '1280-light', width: 1280, colorScheme: 'light', axe: false },
  { name: '1280-dark', width: 1280, colorScheme: 'dark', axe: true },
]
const forced: View = { name: '360-forced', width: 360, forcedColors: 'active', axe: true }
const looked = views.filter(({ axe }) => axe || process.env.PICTURES)
const looks = {
  inTeam: looked,
  en: [...looked, forced],
  // The same design twice: in Welsh each width and each theme, and axe looks once, at what the language changes.
  cy: views.filter(({ axe }) => axe).map((view, at) => ({ ...view, axe: at === 0 })),
}
const languages = ['en', 'cy'] as const

test.describe.configure({ timeout: 180_000 })

async function axeFinds(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // Our pages hold no frames of other sites, which are what its other mode is for; that takes twice as long.
    .setLegacyMode()
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

async function lookAt(page: Page, name: string, { name: view, width, axe, ...media }: View) {
  await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: null, forcedColors: null, ...media })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // Where motion is reduced, colours too are there at once: a transition of any length shows the old ones for a frame.
  expect(await page.evaluate(() => getComputedStyle(document.body).transitionDuration)).toBe('0s')
  if (axe) expect(await axeFinds(page), `${name} at ${view}`).toEqual([])
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(sideways, `${name} scrolls sideways at ${view}`).toBeLessThanOrEqual(0)
  await keepPicture(page, `${name}-${view}`)
}

/** The narrowest that WCAG 2.2 (1.4.10, reflow) asks for, in CSS pixels. */
const NARROWEST = 320

async function scrollsOneWay(page: Page, name: string) {
  await page.setViewportSize({ width: NARROWEST, height: 900 })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide, `${name} scrolls sideways at ${NARROWEST}`).toBeLessThanOrEqual(NARROWEST)
}

async function tour(page: Page, pages: Record<string, string>, kind: keyof typeof looks = 'inTeam') {
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(kind === 'cy' ? inWelsh(path) : path)
    for (const view of looks[kind]) await lookAt(page, kind === 'cy' ? `${name}-cy` : name, view)
    if (kind !== 'inTeam') await scrollsOneWay(page, name)
  }
}

/** On a telephone of 360 × 740 the postcode is asked for, and can be sent, without a scroll. */
async function asksOnTheFirstScreen(page: Page, path: string, language: 'en' | 'cy') {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(pathIn(language, path))
  const form = page.locator('form', { has: page.getByRole('textbox') })
  await expect(form.getByRole('textbox')).toBeInViewport({ ratio: 1 })
  await expect(form.getByRole('button').first()).toBeInViewport({ ratio: 1 })
}

const inWelsh = (path: string) =>
  path.startsWith('http') ? path.replace(/\/(?=confirm|heard|yours)/, '/cy/') : pathIn('cy', path)

/** A letter that is written, and the link its supporter was mailed. */
async function writesALetter(page: Page, sam = somebody()): Promise<string> {
  await asSupporter(page).writes(sam)
  await asMailReader(page).opensTheMail({ to: sam.email, subject: /Please confirm/ })
  return asMailReader(page).confirmationLink()
}

/** A letter that is sent and answered, by others than the one who looks on. */
async function aLetterIsAnswered(browser: Browser, baseURL: string): Promise<void> {
  const page = await browser.newPage({ baseURL })
  await asSupporter(page).confirmsAt(await writesALetter(page))
  await asMailReader(page).opensTheMail({ to: 'member-5257@mp.invalid', subject: /Arthritis/ })
  await asMailReader(page).answersAsTheOffice(
    'An answer',
    'Thank you for your letter. I shall sign the motion.',
  )
  await page.close()
}

/** Writes to the office through the letter's own address, which nobody can be sure of: so it waits on the own page. */
async function writesBack(page: Page, chorus: Chorus, { name, email }: ReturnType<typeof somebody>) {
  await asMailReader(page).opensTheMail({ to: 'member-5257@mp.invalid', subject: /Arthritis/, from: name })
  const { answerTo, messageId } = await takesTheLetter(page)
  await sendsMail(chorus, {
    from: `${name} <${email}>`,
    to: answerTo,
    inReplyTo: messageId,
    subject: 'May I add something?',
    text: 'I forgot to say that I wait for eleven months now.',
  })
}

for (const language of languages) {
  test(`what anybody sees (${language})`, async ({ page }) => {
    const pages = {
      home: '/',
      campaign: '/campaigns/seen-in-three-weeks',
      statement: '/campaigns/seen-in-three-weeks/statement',
      'organisation-page': '/campaigns/seen-in-three-weeks/open-hands',
      'no-such-campaign': '/campaigns/nowhere',
      'unknown-link': '/confirm/no-such-token',
      about: '/about',
      contact: '/contact',
      privacy: '/privacy',
      accessibility: '/accessibility',
      'unknown-own-page': '/yours/no-such-token',
      'unknown-question': '/heard/no-such-token/not-yet',
      'ask-for-own-page': '/yours',
      'own-page-asked-for': '/yours/sent',
    }
    await tour(page, pages, language)
    for (const path of [pages.campaign, pages['organisation-page']])
      await asksOnTheFirstScreen(page, path, language)
  })

  test(`what a supporter sees (${language})`, async ({ page, chorus }) => {
    const sam = somebody()
    const done = await writesALetter(page, sam)
    const own = await asMailReader(page).ownPageLink()
    await asSupporter(page).confirmsAt(done)
    const question = await askedAfterThreeWeeks(page, chorus, sam.email)
    await page.goto(question)
    await page.getByRole('button', { name: 'No, nothing yet' }).click()
    await writesBack(page, chorus, sam)
    await asOwnReader(page, own).shows('It waits for you.')
    await page.context().clearCookies()
    const confirm = await writesALetter(page)
    const journey = '/campaigns/seen-in-three-weeks'
    const pages = {
      'your-mp': `${journey}/mp`,
      letter: `${journey}/letter`,
      'letter-question': `${journey}/letter?question=1`,
      ready: `${journey}/ready`,
      'about-you': `${journey}/about-you`,
      check: `${journey}/check`,
      'look-at-your-mail': `${journey}/look-at-your-mail`,
      confirm,
      confirmed: done,
      'own-page': own,
      erase: `${own}/erase`,
      question,
      'question-answered': new URL('.', question).href.replace(/\/$/, ''),
    }
    await tour(page, pages, language)
  })
}

test('what anybody sees in English alone', async ({ page }) => {
  await writesALetter(page)
  const message = new URL(page.url()).pathname
  await page.context().clearCookies()
  const pages = {
    'not-found': '/nowhere',
    'sign-in': '/sign-in',
    'caught-mail': '/dev/mail',
    'caught-message': message,
  }
  await tour(page, pages)
})

test('what staff see', async ({ page, browser, chorus }) => {
  await aLetterIsAnswered(browser, chorus.url)
  await asStaff(page).signsIn(chorus.signIn('coordinator'))
  await asStaff(page).opensTheDashboard()
  await expect(asStaff(page).figure('Answers to read')).not.toHaveText('0', { timeout: 20_000 })
  await asStaff(page).opensTheAnswerOf('Rachel Blake')
  await expect(page.getByRole('heading', { name: 'What does it say?' })).toBeVisible()
  const answer = new URL(page.url()).pathname
  const pages = {
    dashboard: '/dashboard',
    answers: '/replies',
    answer,
    'holding-pen': '/holding-pen',
    account: '/account',
    find: '/desk/find',
    found: '/desk/find?q=london',
  }
  await tour(page, pages)
})

test('what the coalition drafts and signs with', async ({ page, chorus }) => {
  await asStaff(page).signsIn(chorus.signIn('officer'))
  const signing = '/desk/campaigns/medicines-that-open'
  const pages = {
    'asked-of-us': '/desk/asked',
    draft: `${signing}/statement`,
    versions: `${signing}/versions`,
    version: `${signing}/versions/1`,
    position: `${signing}/versions/1/position`,
    'own-organisation': '/organisations/open-hands',
  }
  await tour(page, pages)
})

test('what a coordinator runs a campaign with', async ({ page, chorus }) => {
  await asStaff(page).signsIn(chorus.signIn('coordinator'))
  const live = '/desk/campaigns/seen-in-three-weeks'
  const pages = {
    campaigns: '/desk/campaigns',
    'new-campaign': '/desk/campaigns/new',
    'campaign-overview': live,
    'campaign-details': `${live}/details`,
    'campaign-asks': `${live}/asks`,
    'campaign-letter': `${live}/letter`,
    'campaign-questions': `${live}/letter/questions`,
    'campaign-paragraphs': `${live}/letter/paragraphs`,
    'ways-in': `${live}/ways-in`,
    board: `${live}/board`,
    'joint-letter': `${live}/joint-letter`,
  }
  await tour(page, pages)
})

test('what a coordinator looks after the coalition with', async ({ page, chorus }) => {
  await asStaff(page).signsIn(chorus.signIn('coordinator'))
  const pages = {
    'who-we-are': '/desk/coalition',
    'held-letters': '/desk/held',
    requests: '/desk/requests',
    letters: '/desk/letters',
    'posted-letters': '/desk/posted',
    'mails-left': '/desk/mails?lane=supporters',
    organisations: '/organisations',
    parliament: '/desk/parliament?find=ynys+mon',
    member: '/desk/parliament/5257',
  }
  await tour(page, pages)
})
