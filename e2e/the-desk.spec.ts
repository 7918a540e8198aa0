import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { connectDatabase } from '#lib/platform/database.ts'
import { embeddedDatabaseUrl } from '#lib/platform/database-url.ts'
import { makeDeskWork } from '#prisma/seed/desk-work.ts'
import { expect, test } from './fixtures/chorus.ts'
import { keepPicture } from './steps/keep-picture.ts'
import { asStaff } from './steps/staff.ts'

/** A caseworker with many answers to read and little time: the pages they work on, and the presses. */

const views = [
  { width: 360, colorScheme: 'light', axe: true },
  { width: 360, colorScheme: 'dark', axe: false },
  { width: 1280, colorScheme: 'light', axe: false },
  { width: 1920, colorScheme: 'dark', axe: true },
] as const

async function axeFinds(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

async function looksWell(page: Page, name: string) {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const { width, colorScheme, axe } of views) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    if (axe) expect(await axeFinds(page)).toEqual([])
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(sideways, `${name} scrolls sideways at ${width}`).toBeLessThanOrEqual(0)
    await keepPicture(page, `${name}-${width}-${colorScheme}`)
  }
}

async function work(dataDir: string) {
  const db = connectDatabase(embeddedDatabaseUrl(dataDir))
  try {
    return await makeDeskWork(db, new Date())
  } finally {
    await db.$disconnect()
  }
}

test.describe.configure({ timeout: 180_000 })

async function tour(page: Page, pages: Record<string, string>) {
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(path)
    await looksWell(page, name)
  }
}

test('the holding pen’s pages look well', async ({ page, chorus }) => {
  const { torn, lost, wrong } = await work(chorus.dataDir)
  await asStaff(page).signsIn(chorus.signIn('coordinator'))
  await tour(page, {
    'desk-pen': '/holding-pen',
    'desk-pen-spam': '/holding-pen?show=dismissed',
    'desk-pen-two-guesses': `/holding-pen/${torn}`,
    'desk-pen-found': `/holding-pen/${lost}?find=marlow`,
    'desk-pen-nothing-found': `/holding-pen/${lost}?find=nobody+of+this+name`,
    'desk-placed': `/holding-pen/${wrong.inboundId}`,
  })
})

test('the lists behind the dashboard’s numbers look well', async ({ page, chorus }) => {
  const { first } = await work(chorus.dataDir)
  await asStaff(page).signsIn(chorus.signIn('coordinator'))
  await tour(page, {
    'desk-dashboard': '/dashboard',
    'desk-letters': '/desk/letters',
    'desk-letters-found': `/desk/letters?find=${first.reference}`,
    'desk-letters-none': '/desk/letters?show=not_yet',
    'desk-held': '/desk/held?reason=no_address',
  })
})

test('by keyboard alone a caseworker places what is sure, and undoes it', async ({ page, chorus }) => {
  await work(chorus.dataDir)
  await asStaff(page).signsIn(chorus.signIn('coordinator'))
  await page.goto('/holding-pen')
  const place = page.getByRole('button', { name: /^Place with CH-/ })
  const before = await place.count()
  await place.first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 message is placed with the letter that was shown beside it.')).toBeVisible()
  await expect(place).toHaveCount(before - 1)
  await expect(place.first()).toBeFocused()
  await page.getByRole('button', { name: 'Undo: bring it back' }).click()
  await expect(page.getByText('1 message is back in the holding pen.')).toBeVisible()
  await expect(place).toHaveCount(before)

  const list = page.getByRole('form', { name: 'Messages' })
  await list.getByRole('link').first().focus()
  await page.keyboard.press('x')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('x')
  await expect(page.getByText('2 ticked')).toBeVisible()
  await page.getByRole('button', { name: 'Spam', exact: true }).click()
  await expect(page.getByText(/2 messages are dismissed as spam/)).toBeVisible()
})

test('without a script a message is found its letter, placed, and taken back', async ({
  browser,
  chorus,
}) => {
  const { lost, first } = await work(chorus.dataDir)
  const page = await browser.newPage({ javaScriptEnabled: false })
  await asStaff(page).signsIn(chorus.signIn('coordinator'))
  await page.goto(`${chorus.url}/holding-pen/${lost}`)
  await page.getByLabel('Find a letter or an MP').fill(`Re: your letter ${first.reference}`)
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  await page.getByRole('button', { name: `Place it with this letter: ${first.reference}` }).click()
  await expect(page.getByText('The message is placed')).toBeVisible()
  await page.getByText('It is in the wrong place').click()
  await page.getByRole('button', { name: 'Take it back to the holding pen' }).click()
  await expect(page.getByText('The answer is taken from its letter')).toBeVisible()
  await page.goto(`${chorus.url}/holding-pen`)
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: 'Set aside', exact: true }).click()
  await expect(page.getByText(/1 message is set aside/)).toBeVisible()
  await page.getByRole('button', { name: 'Undo: bring it back' }).click()
  await expect(page.getByText('1 message is back in the holding pen.')).toBeVisible()
  await page.close()
})

test('a number leads to its letters, and one that needs somebody is given up', async ({ page, chorus }) => {
  const { campaign } = await work(chorus.dataDir)
  await asStaff(page).signsIn(chorus.signIn('coordinator'))
  await page.goto(`/dashboard?campaign=${campaign.slug}`)
  const number = page.getByRole('link', { name: /: Need somebody to look$/ })
  const shown = await number.textContent()
  await number.click()
  await expect(page.getByText(`${shown} letters, the longest wait first`)).toBeVisible()
  await page.getByText('Give up and tell the supporter').first().click()
  await page.getByRole('button', { name: 'Yes, give it up' }).first().click()
  await expect(page.getByText('1 letter is given up.')).toBeVisible()
  await expect(page.getByText(`${Number(shown) - 1} letters, the longest wait first`)).toBeVisible()
})
