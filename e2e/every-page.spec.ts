import AxeBuilder from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { pathIn } from '#lib/words/language.ts'
import { expect, test } from './fixtures/chorus.ts'
import type { Chorus } from './fixtures/start-chorus.ts'
import { asMailReader } from './steps/mailbox.ts'
import { asStaff } from './steps/staff.ts'
import { asSupporter, somebody } from './steps/supporter.ts'

/**
 * Every page in light and dark, on a telephone and on a desk, public ones in both languages and in forced colours too: axe
 * finds nothing (WCAG 2.2 AA and best practice), nothing scrolls sideways, and a picture is kept in test-results/pictures
 * for people to look at. axe's rules look at colours and at layout, so it runs once in each theme and each width.
 */
const views = [
  { name: '360-light', width: 360, colorScheme: 'light', axe: true },
  { name: '360-dark', width: 360, colorScheme: 'dark', axe: false },
  { name: '1280-light', width: 1280, colorScheme: 'light', axe: false },
  { name: '1280-dark', width: 1280, colorScheme: 'dark', axe: true },
] as const
const forced = { name: '360-forced', width: 360, forcedColors: 'active', axe: true } as const

type State = Awaited<ReturnType<import('@playwright/test').BrowserContext['storageState']>>

test.describe.configure({ mode: 'serial', timeout: 240_000 })

let supporterState: State
let staffState: State
let officerState: State
let confirmLink: string
let doneLink: string
let mailPath: string

async function axeFinds(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

async function lookAt(page: Page, name: string, view: string, axe: boolean) {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  if (axe) expect(await axeFinds(page), `${name} at ${view}`).toEqual([])
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(sideways, `${name} scrolls sideways at ${view}`).toBeLessThanOrEqual(0)
  await page.screenshot({ path: `test-results/pictures/${name}-${view}.png`, fullPage: true })
}

async function tour(
  browser: Browser,
  chorus: Chorus,
  state: State | undefined,
  pages: [string, string][],
  through: readonly ((typeof views)[number] | typeof forced)[] = views,
) {
  for (const { name: view, width, axe, ...look } of through) {
    const options: BrowserContextOptions = { storageState: state, baseURL: chorus.url, ...look }
    const context = await browser.newContext({ ...options, viewport: { width, height: 900 } })
    const page = await context.newPage()
    for (const [name, path] of pages) {
      await page.goto(path)
      await lookAt(page, name, view, axe)
    }
    await context.close()
  }
}

/** The same pages in both languages. */
async function tourOfBoth(
  browser: Browser,
  chorus: Chorus,
  state: State | undefined,
  pages: [string, string][],
) {
  const inWelsh = pages.map(([name, path]): [string, string] => [
    `${name}-cy`,
    path.startsWith('http') ? path.replace('/confirm/', '/cy/confirm/') : pathIn('cy', path),
  ])
  await tour(browser, chorus, state, pages, [...views, forced])
  // The same design twice: in Welsh only what axe looks at, which is each width and each theme.
  await tour(browser, chorus, state, inWelsh, [...views.filter(({ axe }) => axe), forced])
}

test('a letter, its answer and some mail that belongs nowhere are there to be looked at', async ({
  page,
  browser,
  chorus,
}) => {
  const supporter = asSupporter(page)
  const mail = asMailReader(page)
  const sam = somebody()
  await supporter.writes(sam)
  await mail.opensTheMail({ to: sam.email, subject: /Please confirm/ })
  doneLink = await mail.confirmationLink()
  await supporter.confirmsAt(doneLink)
  await mail.opensTheMail({ to: 'member-5257@mp.invalid', subject: /Arthritis/ })
  await mail.answersAsTheOffice('An answer', 'Thank you for your letter. I shall sign the motion.')

  const robin = somebody()
  await page.context().clearCookies()
  await supporter.writes(robin)
  await mail.opensTheMail({ to: robin.email, subject: /Please confirm/ })
  confirmLink = await mail.confirmationLink()
  mailPath = new URL(page.url()).pathname
  supporterState = await page.context().storageState()

  const desk = await browser.newContext({ baseURL: chorus.url })
  const deskPage = await desk.newPage()
  await asStaff(deskPage).signsIn(chorus.signIn('coordinator'))
  await expect(asStaff(deskPage).figure('Answers to read')).not.toHaveText('0', { timeout: 20_000 })
  staffState = await desk.storageState()

  const office = await browser.newContext({ baseURL: chorus.url })
  await asStaff(await office.newPage()).signsIn(chorus.signIn('officer'))
  officerState = await office.storageState()
})

test('what anybody sees', async ({ browser, chorus }) => {
  await tourOfBoth(browser, chorus, undefined, [
    ['home', '/'],
    ['campaign', '/campaigns/seen-in-three-weeks'],
    ['statement', '/campaigns/seen-in-three-weeks/statement'],
    ['organisation-page', '/campaigns/seen-in-three-weeks/open-hands'],
    ['no-such-campaign', '/campaigns/nowhere'],
    ['unknown-link', '/confirm/no-such-token'],
  ])
  await tour(browser, chorus, undefined, [
    ['not-found', '/nowhere'],
    ['sign-in', '/sign-in'],
    ['caught-mail', '/dev/mail'],
    ['caught-message', mailPath],
  ])
})

test('what a supporter sees', async ({ browser, chorus }) => {
  const journey = '/campaigns/seen-in-three-weeks'
  await tourOfBoth(browser, chorus, supporterState, [
    ['your-mp', `${journey}/mp`],
    ['letter', `${journey}/letter`],
    ['ready', `${journey}/ready`],
    ['about-you', `${journey}/about-you`],
    ['check', `${journey}/check`],
    ['look-at-your-mail', `${journey}/look-at-your-mail`],
    ['confirm', confirmLink],
    ['confirmed', doneLink],
  ])
})

test('what staff see', async ({ browser, chorus }) => {
  const context = await browser.newContext({ baseURL: chorus.url, storageState: staffState })
  const page = await context.newPage()
  await asStaff(page).opensTheAnswerOf('Rachel Blake')
  await expect(page.getByRole('heading', { name: 'What does it say?' })).toBeVisible()
  const reply = new URL(page.url()).pathname
  await context.close()
  await tour(browser, chorus, staffState, [
    ['dashboard', '/dashboard'],
    ['answers', '/replies'],
    ['answer', reply],
    ['holding-pen', '/holding-pen'],
    ['account', '/account'],
  ])
})

test('what the coalition drafts and signs with', async ({ browser, chorus }) => {
  const signing = '/desk/campaigns/medicines-that-open'
  await tour(browser, chorus, officerState, [
    ['asked-of-us', '/desk/asked'],
    ['draft', `${signing}/statement`],
    ['versions', `${signing}/versions`],
    ['version', `${signing}/versions/1`],
    ['position', `${signing}/versions/1/position`],
    ['own-organisation', '/organisations/open-hands'],
  ])
})

test('what a coordinator runs a campaign with', async ({ browser, chorus }) => {
  const live = '/desk/campaigns/seen-in-three-weeks'
  await tour(browser, chorus, staffState, [
    ['campaigns', '/desk/campaigns'],
    ['new-campaign', '/desk/campaigns/new'],
    ['campaign-overview', live],
    ['campaign-details', `${live}/details`],
    ['campaign-asks', `${live}/asks`],
    ['campaign-letter', `${live}/letter`],
    ['campaign-questions', `${live}/letter/questions`],
    ['campaign-paragraphs', `${live}/letter/paragraphs`],
    ['ways-in', `${live}/ways-in`],
    ['board', `${live}/board`],
    ['joint-letter', `${live}/joint-letter`],
    ['organisations', '/organisations'],
    ['parliament', '/desk/parliament?find=ynys+mon'],
    ['member', '/desk/parliament/5257'],
  ])
})
