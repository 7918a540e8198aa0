import { connectDatabase, type Database } from '#lib/platform/database.ts'
import { embeddedDatabaseUrl } from '#lib/platform/database-url.ts'
import { tellLive } from '#lib/platform/live.ts'
import { makeCampaign, makeLetter, makePerson, makeReply } from '#prisma/seed/factories.ts'
import { expect, test } from './fixtures/chorus.ts'
import { looksWell } from './steps/looks-well.ts'
import { asStaff } from './steps/staff.ts'

/** Two people at the answers of one campaign: what one does the other sees, and keys are all it takes. */

test.describe.configure({ timeout: 180_000 })

const TEXTS = [
  'I fully support the campaign and would be happy to meet you.',
  'I am afraid I cannot support this call.',
  'I will raise this with the Minister.',
  'Your letter has been received.',
]

async function arrives(db: Database, campaignId: string, text: string) {
  const letter = await makeLetter(db, { campaignId, state: 'sent', sentAt: new Date() })
  const reply = await makeReply(db, { letterId: letter.id, text })
  await db.$transaction((tx) => tellLive(tx, 'answers'))
  const { name } = await db.member.findUniqueOrThrow({ where: { id: letter.memberId } })
  return { id: reply.id, name }
}

async function prepare(dataDir: string) {
  const db = connectDatabase(embeddedDatabaseUrl(dataDir))
  const campaign = await makeCampaign(db)
  const answers = []
  for (const text of TEXTS) answers.push(await arrives(db, campaign.id, text))
  const ben = await makePerson(db, {
    role: 'caseworker',
    campaignIds: [campaign.id],
    name: 'Ben Reader',
  })
  return { db, campaign, ben, newestFirst: answers.toReversed() }
}

test('a caseworker clears answers by keys, and a colleague sees it as it happens', async ({
  browser,
  chorus,
  page,
}) => {
  const { db, campaign, ben, newestFirst } = await prepare(chorus.dataDir)
  const list = `/replies?show=unread&campaign=${campaign.slug}`
  const [first, second, third] = newestFirst
  if (!first || !second || !third) throw new Error('there are answers')
  await asStaff(page).signsIn(chorus.signIn('coordinator'))
  await page.goto(list)
  await expect(page.getByText('4 answers, newest first.')).toBeVisible()

  const context = await browser.newContext({ baseURL: chorus.url })
  const other = await context.newPage()
  await other.goto('/sign-in')
  await other.getByLabel('E-mail address').fill(ben.email)
  await other.getByLabel('Password').fill(ben.password)
  await other.getByRole('button', { name: 'Sign in' }).click()
  await expect(other).not.toHaveURL(/sign-in/)

  await test.step('who opens one is named in the list', async () => {
    await other.goto(`/replies/${first.id}?show=unread`)
    await expect(other.getByRole('heading', { level: 1, name: new RegExp(first.name) })).toBeVisible()
    await expect(page.getByText('Ben Reader is reading this')).toBeVisible({ timeout: 4_000 })
  })

  await test.step('an answer that comes is on the open list within two seconds', async () => {
    const fifth = await arrives(db, campaign.id, 'There are strong views on both sides.')
    await expect(page.getByRole('link', { name: new RegExp(fifth.name) })).toBeVisible({ timeout: 2_000 })
  })

  await test.step('a key marks it and brings the next at once; z takes it back', async () => {
    await expect(
      other.getByText('“I will raise this”').or(other.getByText('“has been received”')),
    ).toBeVisible()
    await other.keyboard.press('8')
    await expect(other.getByRole('heading', { level: 1, name: new RegExp(second.name) })).toBeVisible()
    await expect(
      other.getByText(`The answer of ${first.name} is marked “Acknowledgement only”.`),
    ).toBeVisible()
    await other.keyboard.press('z')
    await expect(other.getByRole('heading', { level: 1, name: new RegExp(first.name) })).toBeVisible()
    await expect(other.getByText('Taken back: it is as it was before.')).toBeVisible()
    await expect
      .poll(async () => (await db.reply.findUnique({ where: { id: first.id } }))?.state)
      .toBe('unclassified')
  })

  await test.step('with Shift a class is said besides, and j and k go through the list', async () => {
    await other.keyboard.press('j')
    await expect(other.getByRole('heading', { level: 1, name: new RegExp(second.name) })).toBeVisible()
    await other.keyboard.press('j')
    await expect(other.getByRole('heading', { level: 1, name: new RegExp(third.name) })).toBeVisible()
    await other.keyboard.press('k')
    await expect(other.getByRole('heading', { level: 1, name: new RegExp(second.name) })).toBeVisible()
    await other.keyboard.press('Shift+Digit4')
    await expect(other.getByText('Saved.')).toBeVisible()
    await other.keyboard.press('Shift+Digit5')
    await expect
      .poll(async () =>
        db.reply.findUnique({ where: { id: second.id }, select: { state: true, also: true } }),
      )
      .toEqual({ state: 'action_promised', also: ['meeting_offered'] })
  })

  await test.step('u makes it one’s own', async () => {
    await other.keyboard.press('u')
    await expect(other.getByText('Whose work: Yours.')).toBeVisible()
  })

  await test.step('words find it, and other campaigns stay closed', async () => {
    await other.goto('/replies?show=all&words=support')
    await expect(other.getByText(/^2 answers, the best first/)).toBeVisible()
    await other.goto('/dashboard')
    const stranger = await db.reply.findFirst({ where: { campaignId: { not: campaign.id } } })
    if (stranger) expect((await other.request.get(`/api/replies/${stranger.id}`)).status()).toBe(404)
  })

  await test.step('the pages look well', async () => {
    await page.goto(list)
    await looksWell(page, 'queue-list')
    await page.goto(`/replies/${newestFirst.at(-1)?.id}?show=unread&campaign=${campaign.slug}`)
    await looksWell(page, 'queue-answer')
    await page.goto(`/replies/${second.id}?show=all`)
    await looksWell(page, 'queue-answer-marked')
    await page.goto('/replies?show=all&words=nothing+of+the+kind')
    await looksWell(page, 'queue-nothing-found')
  })
  await context.close()
  await db.$disconnect()
})

test('without a script an answer is marked, said besides and given to somebody', async ({
  browser,
  chorus,
}) => {
  const { db, campaign, newestFirst } = await prepare(chorus.dataDir)
  const context = await browser.newContext({ baseURL: chorus.url, javaScriptEnabled: false })
  const page = await context.newPage()
  await asStaff(page).signsIn(chorus.signIn('coordinator'))
  const [first] = newestFirst
  if (!first) throw new Error('there are answers')
  await page.goto(`/replies?show=unread&campaign=${campaign.slug}`)
  await page.getByRole('link', { name: new RegExp(first.name) }).click()
  await page.getByRole('button', { name: 'Supportive', exact: true }).click()
  // The next to read is there; the one that was marked has its class.
  await expect(page).toHaveURL(/marked=/)
  await page.goto(`/replies/${first.id}?show=all`)
  await page.getByRole('button', { name: 'Besides: Offers a meeting' }).click()
  await expect(page.getByText('The answer is marked.')).toBeVisible()
  await page.getByRole('button', { name: 'Give it' }).click()
  await expect(page.getByText('It is said whose work the answer is.')).toBeVisible()
  expect(await db.reply.findUnique({ where: { id: first.id }, select: { state: true, also: true } })).toEqual(
    { state: 'supportive', also: ['meeting_offered'] },
  )
  await context.close()
  await db.$disconnect()
})
