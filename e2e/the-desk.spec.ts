import type { Page } from '@playwright/test'
import { PAUSED_BY } from '#lib/letters/pause-failing-campaigns.ts'
import { connectDatabase } from '#lib/platform/database.ts'
import { embeddedDatabaseUrl } from '#lib/platform/database-url.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { makeDeskWork } from '#prisma/seed/desk-work.ts'
import { makeCampaign } from '#prisma/seed/factories.ts'
import { expect, test } from './fixtures/chorus.ts'
import { looksWell } from './steps/looks-well.ts'
import { asStaff } from './steps/staff.ts'

/** A caseworker with many answers to read and little time: the pages they work on, and the presses. */

async function work(dataDir: string) {
  const db = connectDatabase(embeddedDatabaseUrl(dataDir))
  try {
    return await makeDeskWork(db, new Date())
  } finally {
    await db.$disconnect()
  }
}

const soon = (now: Date) => new Date(now.getTime() + DAY_MS / 24)

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
  const { first, withFiles, forged } = await work(chorus.dataDir)
  await asStaff(page).signsIn(chorus.signIn('coordinator'))
  await tour(page, {
    'desk-dashboard': '/dashboard',
    'desk-letters': '/desk/letters',
    'desk-letters-found': `/desk/letters?find=${first.reference}`,
    'desk-letters-none': '/desk/letters?show=not_yet',
    'desk-letters-by-day': '/desk/letters?show=confirmed',
    'desk-posted': '/desk/posted',
    'desk-mails-left': '/desk/mails?lane=supporters',
    'desk-mails-wait': '/desk/mails?lane=members&show=waiting',
    'desk-answers-waiting': '/replies?show=waiting',
    'desk-answer-forged': `/replies/${forged.id}`,
    'desk-answer-files': `/replies/${withFiles.id}`,
    'desk-held': '/desk/held?reason=seat_vacant',
    'desk-held-otherwise': '/desk/held?reason=flood',
  })
  await expect(page.getByRole('heading', { name: 'No letter is held for this reason' })).toBeVisible()
  await page.getByLabel('Show').selectOption('all')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByText('Seat vacant', { exact: true }).first()).toBeVisible()
})

test('what supporters write back and ask for looks well, and a joint letter with its answers', async ({
  page,
  chorus,
}) => {
  const { talks, joint, campaign } = await work(chorus.dataDir)
  await asStaff(page).signsIn(chorus.signIn('coordinator'))
  await page.goto(`/desk/letters?find=${talks.reference}`)
  await page.getByText('Read what they wrote').first().click()
  await looksWell(page, 'desk-letter-wrote-back')
  const letter = `/desk/campaigns/${campaign.slug}/joint-letter`
  const list = (show: string) => `${letter}?letter=${joint.letterId}&show=${show}#mails`
  await tour(page, {
    'desk-requests': '/desk/requests',
    'desk-joint-letter': letter,
    'desk-joint-sent': list('sent'),
    'desk-joint-answered': list('answered'),
    'desk-joint-not-sent': list('not_sent'),
    'desk-answers-joint': '/replies?show=all',
    'desk-answer-joint': `/replies/${joint.answers[0]?.id}`,
  })
})

test('what the dashboard warns of looks well', async ({ page, chorus }) => {
  const db = connectDatabase(embeddedDatabaseUrl(chorus.dataDir))
  const now = new Date()
  const address = 'imaps://answers@mail.example/INBOX'
  const { id } = await makeCampaign(db, { state: 'paused', title: 'Warm homes for stiff joints' })
  try {
    const trouble = { trouble: 'access', since: now, leftThere: 2, cannotMove: true } as const
    await db.collectedMailbox.create({ data: { address, ...trouble } })
    const rest = { reason: 'policy', answer: '550 5.7.1', since: now, until: soon(now) } as const
    await db.laneRest.create({ data: { lane: 'members', ...rest } })
    const detail = { why: 'refused', refused: 12, inDoubt: 1, sent: 30 }
    const itself = { actorKind: 'system', actorId: PAUSED_BY, detail, at: now } as const
    const moved = { subjectKind: 'campaign', subjectId: id, action: 'campaign.moved', to: 'paused' }
    await db.auditEntry.create({ data: { ...moved, ...itself } })
    await asStaff(page).signsIn(chorus.signIn('coordinator'))
    await asStaff(page).opensTheDashboard()
    await expect(page.getByText('“Warm homes for stiff joints” has paused itself')).toBeVisible()
    await expect(page.getByText('Answers are not collected')).toBeVisible()
    await looksWell(page, 'desk-dashboard-warns')
  } finally {
    await db.collectedMailbox.delete({ where: { address } })
    await db.laneRest.delete({ where: { lane: 'members' } })
    await db.campaign.update({ where: { id }, data: { state: 'closed', closedAt: now } })
    await db.$disconnect()
  }
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
