import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'
import { connectDatabase } from '#lib/platform/database.ts'
import { embeddedDatabaseUrl } from '#lib/platform/database-url.ts'
import { DAY_MS, dateOf, londonDay } from '#lib/platform/london-day.ts'
import { makePromise, makeStance } from '#prisma/seed/casework-factories.ts'
import { makeLetter, makeReply, makeSeatAndMember } from '#prisma/seed/factories.ts'
import { expect, test } from './fixtures/chorus.ts'
import type { Chorus } from './fixtures/start-chorus.ts'
import { keepPicture } from './steps/keep-picture.ts'
import { asStaff } from './steps/staff.ts'

/** An officer before a meeting with an MP, who is invented: what is known, what is written down, what is taken along. */

test.describe.configure({ timeout: 180_000 })

const views = [
  { width: 360, colorScheme: 'light', axe: true },
  { width: 360, colorScheme: 'dark', axe: false },
  { width: 1280, colorScheme: 'light', axe: false },
  { width: 1920, colorScheme: 'dark', axe: true },
] as const

/** An MP of nowhere, to whom people have written for months and who has answered some of them. */
async function anInventedMember(chorus: Chorus) {
  const db = connectDatabase(embeddedDatabaseUrl(chorus.dataDir))
  try {
    const { seat, member } = await makeSeatAndMember(db, {
      seat: { name: 'Nowhere and Elsewhere' },
      member: { name: 'Imogen Invented', invented: true, party: 'Independent' },
    })
    const campaign = await db.campaign.findFirstOrThrow({ where: { state: 'live' } })
    const to = { memberId: member.id, gssCode: seat.gssCode, campaignId: campaign.id, state: 'sent' as const }
    for (let each = 0; each < 24; each += 1) {
      const sentAt = new Date(Date.now() - (each * 11 + 6) * DAY_MS)
      const { id } = await makeLetter(db, { ...to, sentAt })
      if (each % 3 === 0) {
        const receivedAt = new Date(sentAt.getTime() + 5 * DAY_MS)
        await makeReply(db, { letterId: id, state: 'supportive', receivedAt })
      }
    }
    const asOf = dateOf('2026-06-19')
    await db.memberPost.create({
      data: { memberId: member.id, title: 'Minister for Joints', department: 'Department of Joints', asOf },
    })
    for (const group of ['Arthritis', 'Rare Things', 'Brass Bands']) {
      await db.groupPlace.create({
        data: {
          memberId: member.id,
          group: `All-Party Parliamentary Group on ${group}`,
          role: 'Officer',
          asOf,
        },
      })
    }
    await db.seatResult.create({
      data: {
        gssCode: seat.gssCode,
        electedOn: dateOf('2024-07-04'),
        electorate: 72_580,
        votes: 35_755,
        majority: 1_354,
        firstParty: 'Independent',
        secondParty: 'Labour',
      },
    })
    const figures = await db.figure.findMany({ where: { bundled: true } })
    await db.seatFigure.createMany({
      data: figures.map(({ id, unit }) => ({
        figureId: id,
        gssCode: seat.gssCode,
        value: unit === 'people' ? 616 : 3,
      })),
    })
    const about = { memberId: member.id, campaignId: campaign.id }
    await makeStance(db, { ...about, stance: 'leans_towards', reason: 'Said so at the group in May.' })
    await makePromise(db, { ...about, what: 'Ask the Secretary of State in writing' })
    return { seat, member }
  } finally {
    await db.$disconnect()
  }
}

async function axeFinds(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include('main').setLegacyMode().analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

async function looksWell(page: Page, name: string) {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const { width, colorScheme, axe } of views) {
    if (!axe && !process.env.PICTURES) continue
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    if (axe) expect(await axeFinds(page), `${name} at ${width}`).toEqual([])
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(sideways, `${name} scrolls sideways at ${width}`).toBeLessThanOrEqual(0)
    await keepPicture(page, `${name}-${width}-${colorScheme}`)
  }
}

async function signedIn(
  browser: Browser,
  chorus: Chorus,
  role: string,
  more: { javaScriptEnabled?: boolean } = {},
) {
  const page = await browser.newPage({ baseURL: chorus.url, ...more })
  await asStaff(page).signsIn(chorus.signIn(role))
  return page
}

test('a meeting is logged with two presses, what was said stays with whom it is for, and the briefing is one page', async ({
  browser,
  chorus,
}) => {
  const { member, seat } = await anInventedMember(chorus)
  const officer = await signedIn(browser, chorus, 'officer')
  await officer.goto('/desk/members?find=imogen')
  await looksWell(officer, 'members-found')
  await officer.getByRole('link', { name: 'Imogen Invented' }).click()
  await expect(officer.getByRole('heading', { level: 1 })).toContainText('Invented')

  await officer.getByText('Log a meeting or call').click()
  await officer.getByRole('button', { name: 'Meeting today' }).click()
  await expect(officer.getByText('It is logged for today.')).toBeVisible()
  await officer.getByRole('link', { name: /^Add what was said/ }).click()
  await officer.getByLabel('What was said (optional)').fill('Her mother has it too.')
  await officer.getByLabel('For our organisation alone').check()
  await officer.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(officer.getByText('Her mother has it too.')).toBeVisible()
  await officer.getByText('Write a note').click()
  await officer.getByLabel('Note', { exact: true }).fill('Likes plain words.')
  await officer.getByRole('button', { name: 'Save the note' }).click()
  await expect(officer.getByText('Likes plain words.')).toBeVisible()
  await officer.getByText('Say who knows them').click()
  await officer.getByLabel('How', { exact: true }).fill('My own MP')
  await officer.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(officer.getByText('It is noted who knows this MP.')).toBeVisible()
  await officer.goto(`/desk/members/${member.id}`)
  await looksWell(officer, 'member')

  const other = await signedIn(browser, chorus, 'coordinator')
  await other.goto(`/desk/members/${member.id}`)
  await expect(other.getByText(/^What was said stays with/)).toBeVisible()
  await expect(other.getByText('Her mother has it too.')).toHaveCount(0)
  await expect(other.getByText('Likes plain words.')).toHaveCount(0)
  await expect(other.getByText(': My own MP')).toBeVisible()

  await officer.getByRole('link', { name: 'Briefing for a meeting' }).click()
  await expect(officer.getByText('at least 20 letters')).toBeVisible()
  await looksWell(officer, 'briefing')
  await officer.emulateMedia({ media: 'print', colorScheme: 'light' })
  const printed = (await officer.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(printed.match(/\/Type \/Page\b/g)).toHaveLength(1)
  await officer.emulateMedia({ media: 'screen' })
  const saving = officer.waitForEvent('download')
  await officer.getByRole('link', { name: 'Save as PDF' }).click()
  expect((await saving).suggestedFilename()).toBe('briefing-Imogen-Invented.pdf')

  await officer.goto('/desk/seats')
  await officer.getByLabel('Name of the seat, or a postcode').fill('nowhere and else')
  await officer.getByRole('button', { name: 'Find' }).click()
  await expect(officer).toHaveURL(new RegExp(seat.gssCode))
  await looksWell(officer, 'seat')
})

test('the list of all MPs, and of former ones, is narrowed and put in order by its address', async ({
  browser,
  chorus,
}) => {
  const page = await signedIn(browser, chorus, 'viewer')
  await page.goto('/desk/members')
  await expect(page.getByText(/^6\d\d MPs; 50 on this page/)).toBeVisible()
  await looksWell(page, 'members')
  await page.getByLabel('Party', { exact: true }).selectOption('Plaid Cymru')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByText(/^4 MPs/)).toBeVisible()
  await page.getByRole('link', { name: 'Seat', exact: true }).click()
  await expect(page).toHaveURL(/party=Plaid\+Cymru.*sort=seat/)
  await expect(page.getByRole('row').nth(1)).toContainText('Caerfyrddin')
  await page.goto('/desk/members?who=former')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Former MPs')
  await looksWell(page, 'former-members')
})

test('without JavaScript a call is logged with two presses, and its day is today in London', async ({
  browser,
  chorus,
}) => {
  const { member } = await anInventedMember(chorus)
  const page = await signedIn(browser, chorus, 'editor', { javaScriptEnabled: false })
  await page.goto(`/desk/members/${member.id}`)
  await page.getByText('Log a meeting or call').click()
  await page.getByRole('button', { name: 'Call today' }).click()
  await expect(page.getByText('It is logged for today.')).toBeVisible()
  const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(dateOf(londonDay(new Date())))
  await expect(page.getByText(`Call, ${today}`)).toBeVisible()
})
