import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { connectDatabase } from '#lib/platform/database.ts'
import { embeddedDatabaseUrl } from '#lib/platform/database-url.ts'
import { addDays, dateOf, londonDay } from '#lib/platform/london-day.ts'
import { makeFollowUp, makePromise } from '#prisma/seed/casework-factories.ts'
import { makeLetter, makeReply, makeSeatAndMember } from '#prisma/seed/factories.ts'
import { expect, test } from './fixtures/chorus.ts'
import type { Chorus } from './fixtures/start-chorus.ts'
import { keepPicture } from './steps/keep-picture.ts'
import { asStaff } from './steps/staff.ts'

/** An invented MP answers: where she stands, what she promises, who asks whether she did it, and what shows that she did. */

test.describe.configure({ timeout: 180_000 })

const views = [
  { width: 360, colorScheme: 'light', axe: true },
  { width: 360, colorScheme: 'dark', axe: false },
  { width: 1280, colorScheme: 'light', axe: false },
  { width: 1920, colorScheme: 'dark', axe: true },
] as const

async function looksWell(page: Page, name: string) {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const { width, colorScheme, axe } of views) {
    if (!axe && !process.env.PICTURES) continue
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    if (axe) {
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .setLegacyMode()
        .analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        `${name} at ${width}`,
      ).toEqual([])
    }
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(sideways, `${name} scrolls sideways at ${width}`).toBeLessThanOrEqual(0)
    await keepPicture(page, `${name}-${width}-${colorScheme}`)
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}

const ANSWER = `Dear Ms Marple,

Thank you for writing to me. I support your campaign. I will write to the minister about the time that people wait.

Yours sincerely`

/** An answer of an MP of nowhere, a promise of hers that is due, and tasks. */
async function anAnswer({ dataDir }: Chorus) {
  const db = connectDatabase(embeddedDatabaseUrl(dataDir))
  try {
    const { member, seat } = await makeSeatAndMember(db, {
      seat: { name: 'Nowhere on Sea' },
      member: { name: 'Ida Invented', invented: true },
    })
    const campaign = await db.campaign.findFirstOrThrow({ where: { state: 'live' } })
    const of = { memberId: member.id, campaignId: campaign.id }
    const letter = await makeLetter(db, {
      ...{ ...of, gssCode: seat.gssCode, senderName: 'Ann Marple', state: 'sent' },
    })
    const reply = await makeReply(db, { letterId: letter.id, text: ANSWER })
    const today = londonDay(new Date())
    const due = dateOf(addDays(today, -3))
    await makePromise(db, { ...of, what: 'Sign the motion', madeOn: dateOf(addDays(today, -40)), dueOn: due })
    await makeFollowUp(db, { ...of, what: 'Ring her office', dueOn: due })
    return { reply, member }
  } finally {
    await db.$disconnect()
  }
}

test('an answer becomes a stance, a promise and a follow-up, and a record shows that the promise was kept', async ({
  page,
  chorus,
}) => {
  const { reply } = await anAnswer(chorus)
  await asStaff(page).signsIn(chorus.signIn('coordinator'))
  await page.goto(`/replies/${reply.id}?show=all`)

  const stance = page.getByRole('region', { name: 'Where Ida Invented stands' })
  await expect(stance.getByLabel('Their words that show it')).toHaveValue(/\d/)
  await stance.getByRole('button', { name: 'Supports' }).click()
  await expect(stance.getByText('“I support your campaign.”')).toBeVisible()

  const tasks = page.getByRole('region', { name: 'Promises and follow-ups' })
  await expect(tasks.getByLabel('What they will do')).toHaveValue('Write to the minister')
  await tasks.getByRole('button', { name: 'Write down the promise' }).click()
  await expect(tasks.getByRole('link', { name: 'Write to the minister' })).toBeVisible()
  await tasks.getByText('A follow-up', { exact: true }).click()
  await tasks.getByRole('button', { name: 'Write down the follow-up' }).click()
  await expect(tasks.getByText('Ask whether they did it')).toBeVisible()
  await looksWell(page, 'answer-with-records')

  await tasks.getByRole('link', { name: 'Write to the minister' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Write to the minister' })).toBeVisible()
  await looksWell(page, 'promise-open')
  await page.getByRole('button', { name: 'Save how it ended' }).click()
  await expect(page.getByText('Say what shows it').first()).toBeVisible()
  const end = page.getByRole('region', { name: 'How did it end?' })
  await end.getByLabel('Kind of record').selectOption('A letter')
  await end.getByLabel('What it says').fill('The minister’s answer to her letter.')
  await end.getByRole('button', { name: 'Save how it ended' }).click()
  await expect(page.getByText('How it ended is saved')).toBeVisible()
  await expect(page.getByText('Kept', { exact: true }).first()).toBeVisible()
  await looksWell(page, 'promise-kept')

  await page.goto('/desk/promises?show=due')
  await expect(page.getByRole('link', { name: 'Sign the motion' }).first()).toBeVisible()
  await looksWell(page, 'promises-due')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a follow-up is taken, done, and opened again, each at one press', async ({ page, chorus }) => {
    await anAnswer(chorus)
    await asStaff(page).signsIn(chorus.signIn('coordinator'))
    await page.goto('/desk/follow-ups?show=overdue')
    const press = (name: string) => page.getByRole('button', { name }).first().click()
    await press('Take: Ring her office')
    await expect(page.getByText('It is yours now.')).toBeVisible()
    await press('Done: Ring her office')
    await expect(page.getByText('Done. Well done.')).toBeVisible()
    await press('Undo')
    await expect(page.getByText('It is open again.')).toBeVisible()
    await expect(page.getByText('Ring her office').first()).toBeVisible()
    await page.getByText('In your calendar').click()
    await page.getByRole('button', { name: 'Make the address' }).click()
    const address = await page.getByRole('link', { name: /calendars/ }).getAttribute('href')
    const read = await page.request.get(new URL(address ?? '').pathname)
    expect(await read.text()).toContain('SUMMARY:Ring her office (Ida Invented')
  })
})

test('the lists look well, full and empty', async ({ page, chorus }) => {
  await anAnswer(chorus)
  await asStaff(page).signsIn(chorus.signIn('coordinator'))
  for (const [name, path] of Object.entries({
    'follow-ups-ours': '/desk/follow-ups?show=ours',
    'follow-ups-mine': '/desk/follow-ups?show=mine',
    promises: '/desk/promises',
    'promises-withdrawn': '/desk/promises?show=withdrawn',
  })) {
    await page.goto(path)
    await looksWell(page, name)
  }
})
