import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { connectDatabase, type Database } from '#lib/platform/database.ts'
import { embeddedDatabaseUrl } from '#lib/platform/database-url.ts'
import { StanceKind } from '#lib/platform/generated/prisma/enums.ts'
import { DAY_MS, londonDate } from '#lib/platform/london-day.ts'
import { makePromise, makeStance } from '#prisma/seed/casework-factories.ts'
import { expect, test } from './fixtures/chorus.ts'
import { keepPicture } from './steps/keep-picture.ts'
import { asStaff } from './steps/staff.ts'

/** The map, the charts and the figures: by mouse, by keyboard and as a table. */

const views = [
  { width: 360, colorScheme: 'light', axe: true },
  { width: 360, colorScheme: 'dark', axe: false },
  { width: 1280, colorScheme: 'light', axe: false },
  { width: 1920, colorScheme: 'dark', axe: true },
] as const

test.describe.configure({ timeout: 240_000 })

async function looksWell(page: Page, name: string) {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const { width, colorScheme, axe } of views) {
    if (!axe && !process.env.PICTURES) continue
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    if (axe) {
      const { violations } = await new AxeBuilder({ page })
        // What stands around it is looked at where it is its own.
        .include('main')
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .setLegacyMode()
        .analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    }
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(sideways, `${name} scrolls sideways at ${width}`).toBeLessThanOrEqual(0)
    await keepPicture(page, `${name}-${width}-${colorScheme}`)
  }
}

const FIGURE = 'weeks-of-waiting'

/** Stances, promises and counts of letters over the whole country, none of them by chance. */
async function makePicture(db: Database) {
  const [campaign, seats] = [
    await db.campaign.findFirstOrThrow({ where: { state: 'live' } }),
    await db.incumbency.findMany({ where: { endedOn: null }, orderBy: { gssCode: 'asc' } }),
  ]
  // Another test of this run has drawn it in the same Chorus.
  if ((await db.figure.count({ where: { slug: FIGURE } })) > 0) return
  const kinds = Object.values(StanceKind)
  const day = londonDate(new Date(Date.now() - 40 * DAY_MS))
  const month = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), 1))
  for (const [at, { memberId, gssCode }] of seats.entries()) {
    const kind = kinds[at % 7]
    const of = { memberId, campaignId: campaign.id }
    if (kind && at % 3 === 0) await makeStance(db, { ...of, stance: kind, recordedAt: day })
    if (at % 41 === 0) await makePromise(db, of)
    const n = (at * 7) % 130
    if (n === 0) continue
    const place = { campaignId: campaign.id, memberId, gssCode }
    await db.count.createMany({
      data: [
        { what: 'letters_by_member', ...place, n },
        { what: 'letters_by_month', ...place, day: month, n },
        ...(at % 4 === 0 ? [{ what: 'answers_by_member' as const, ...place, n: 1 + (at % 12) }] : []),
      ],
      skipDuplicates: true,
    })
  }
  await db.figure.create({
    data: {
      slug: FIGURE,
      name: 'Weeks of waiting',
      unit: 'weeks',
      decimals: 1,
      source: 'Invented for a test',
      caution: 'Invented for a test.',
      asOf: day,
      seats: { create: seats.slice(0, 500).map(({ gssCode }, at) => ({ gssCode, value: (at % 50) / 2 })) },
    },
  })
}

async function pictureIn(dataDir: string) {
  const db = connectDatabase(embeddedDatabaseUrl(dataDir))
  try {
    await makePicture(db)
  } finally {
    await db.$disconnect()
  }
}

test('a coordinator reads the country off a map, and keeps what they see', async ({ page, chorus }) => {
  await pictureIn(chorus.dataDir)
  await asStaff(page).signsIn(chorus.signIn('coordinator'))
  await page.goto('/desk/map')
  // Others who share this Chorus may have added seats of their own.
  const map = page.getByRole('group', { name: /^Map of 6\d\d seats/ })
  await expect.poll(() => map.getByRole('link').count()).toBeGreaterThanOrEqual(650)

  // The arrow keys go from seat to seat, what they stand on is said, and Enter opens it.
  const first = map.locator('a[tabindex="0"]')
  await first.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  const focused = page.locator('a:focus')
  const said = (await focused.getAttribute('aria-label')) ?? ''
  await expect(page.getByText(said, { exact: true })).toBeVisible()
  await expect(map.locator('a[tabindex="0"]')).toHaveCount(1)
  const address = (await focused.getAttribute('href')) ?? ''
  expect(address).toMatch(/^\/desk\/seats\/[EWSN]\d{8}$/)

  // An entry of the legend leaves its seats, in the table and in the file too.
  await page.getByRole('link', { name: /^Supports \(/ }).click()
  await expect(page).toHaveURL(/stance=supports/)
  await expect(page.getByText(/^\d+ of 6\d\d seats$/)).toBeVisible()
  const rows = page.getByRole('table', { name: /^Seats 1 to/ }).getByRole('row')
  await expect(rows.nth(1)).toContainText('Supports')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Save as CSV' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('seats.csv')

  await page.getByLabel('Name of the segment').fill('Friends')
  await page.getByRole('button', { name: 'Save as a segment' }).click()
  await expect(page.getByText('The segment is saved.')).toBeVisible()
  await page.goto('/desk/map?by=party')
  await page.getByRole('link', { name: 'Friends', exact: true }).click()
  await expect(page).toHaveURL(/stance=supports/)
})

test('the map, the charts and the figures look well', async ({ page, chorus }) => {
  await pictureIn(chorus.dataDir)
  await asStaff(page).signsIn(chorus.signIn('coordinator'))
  for (const [name, path] of Object.entries({
    'picture-stance': '/desk/map',
    'picture-letters-months': '/desk/map?by=letters&months=yes',
    'picture-silence-filtered': '/desk/map?by=silence&silent=yes&nation=wales',
    'picture-party': '/desk/map?by=party',
    'picture-figure-boundaries': `/desk/map?by=figure-${FIGURE}&shape=boundaries`,
    'picture-charts': '/desk/charts',
    'picture-figures': '/desk/figures',
  })) {
    await page.goto(path)
    await looksWell(page, name)
  }
})

test('an officer is told counts in fives', async ({ page, chorus }) => {
  await pictureIn(chorus.dataDir)
  await asStaff(page).signsIn(chorus.signIn('officer'))
  await page.goto('/desk/map?by=letters')
  await expect(page.getByText(/rounded down to fives/)).toBeVisible()
  await expect(page.getByRole('link', { name: /^Fewer than 5 \(/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /^1 to 4/ })).toHaveCount(0)
})
