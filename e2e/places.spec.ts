import { type Browser, expect, test } from '@playwright/test'
import { buildPostcodeIndex } from '#lib/parliament/build-postcode-index.ts'
import { createPostcodeCollector } from '#lib/parliament/collect-postcodes.ts'
import { readPostcodeKey } from '#lib/parliament/postcode-key.ts'
import { replaceFile } from '#lib/parliament/replace-file.ts'
import { connectDatabase, type Database } from '#lib/platform/database.ts'
import { embeddedDatabaseUrl } from '#lib/platform/database-url.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { dataPaths } from '#lib/platform/paths.ts'
import { makeCampaign } from '#prisma/seed/factories.ts'
import { type Chorus, startChorus } from './fixtures/start-chorus.ts'
import { keepPicture } from './steps/keep-picture.ts'

/**
 * What an imported directory of postcodes and the ways of Parliament lead to: live mail, so that a member without an
 * address is one; nothing is sent.
 */
const SLUG = 'places'
const CAMPAIGN = `/campaigns/${SLUG}`
const speakers = 'E14001170'
const westminster = 'E14001172'
const ynysMon = 'W07000112'
const belfastNorth = 'N05000002'

let chorus: Chorus
let db: Database

test.describe.configure({ mode: 'serial', timeout: 120_000 })

test.beforeAll(async () => {
  test.setTimeout(180_000)
  chorus = await startChorus({ MAIL_DELIVERY: 'live', SMTP_URL: 'smtp://127.0.0.1:9' })
  db = connectDatabase(embeddedDatabaseUrl(chorus.dataDir), 2)
  await makeCampaign(db, { slug: SLUG })
  replaceFile(dataPaths(chorus.dataDir).postcodes, directory([speakers, westminster, ynysMon, belfastNorth]))
})
test.afterAll(async () => {
  await db?.$disconnect()
  await chorus?.stop()
})

/** Postcodes in these seats, in their order: M1 1AB, M1 1AD …, an old one, one that is nowhere now, one in two seats. */
function directory(gssCodes: string[]): Uint8Array {
  const collector = createPostcodeCollector()
  collector.add(readPostcodeKey('M1 1AB'), 1, false)
  collector.add(readPostcodeKey('M1 1AD'), 2, false)
  collector.add(readPostcodeKey('M1 1AE'), 3, false)
  collector.add(readPostcodeKey('BT7 1NN'), 4, false)
  collector.add(readPostcodeKey('M1 1AF'), 2, true)
  collector.add(readPostcodeKey('M1 1AG'), 0, true)
  collector.add(readPostcodeKey('M1 1AH'), 2, false)
  collector.addSeveral(readPostcodeKey('M1 1AH'), 3)
  const collected = collector.finish()
  if (!collected.ok) throw new Error(collected.postcode)
  return buildPostcodeIndex({ ...collected, seats: gssCodes, source: 'e2e', builtAt: new Date() })
}

const inBoth = ['en', 'cy'] as const
type Said = Record<(typeof inBoth)[number], (string | RegExp)[]>

/** Enters a postcode without JavaScript, and reads the page it leads to. */
async function pageOf(browser: Browser, language: 'en' | 'cy', postcode: string) {
  const context = await browser.newContext({ baseURL: chorus.url, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${language === 'cy' ? '/cy' : ''}${CAMPAIGN}`)
  await page.locator('[name=postcode]').fill(postcode)
  await page.locator('[name=postcode]').press('Enter')
  await expect(page.locator('#error-summary')).toHaveCount(0)
  return page
}

async function leadsTo(browser: Browser, postcode: string, said: Said) {
  for (const language of inBoth) {
    const page = await pageOf(browser, language, postcode)
    const [heading = '', ...sentences] = said[language]
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
    for (const sentence of sentences) await expect(page.getByText(sentence).first()).toBeVisible()
    await keepPicture(page, `place-${postcode.replace(' ', '')}-${language}`)
    await page.context().close()
  }
}

test('an old postcode asks whether its last seat is still the home', async ({ browser }) => {
  await leadsTo(browser, 'M1 1AF', {
    en: ['Is this still where you live?', /no longer in use/, /Cities of London/],
    cy: ['Ai yma rydych yn dal i fyw?', /yn cael ei ddefnyddio mwyach/],
  })
  const page = await pageOf(browser, 'en', 'M1 1AF')
  await page.getByRole('button', { name: 'Yes, I still live there' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Your MP is /)
  await page.context().close()
})

test('an old postcode of no seat asks for the new one', async ({ browser }) => {
  await leadsTo(browser, 'M1 1AG', {
    en: ['That postcode is not used any more', /postcode that your home has now/],
    cy: ['Nid yw’r cod post hwnnw’n cael ei ddefnyddio mwyach', /sydd gan eich cartref nawr/],
  })
})

test('a postcode in two seats asks which', async ({ browser }) => {
  await leadsTo(browser, 'M1 1AH', {
    en: ['Which of these is your MP?', /more than one constituency/, /Ynys Môn/, /Cities of London/],
    cy: ['Pa un o’r rhain yw eich Aelod Seneddol (AS)?', /mwy nag un etholaeth/],
  })
})

test('the Speaker', async ({ browser }) => {
  await leadsTo(browser, 'M1 1AB', {
    en: [/^Your MP is /, /The Speaker does not vote or take sides/],
    cy: [/^Eich Aelod Seneddol \(AS\) yw /, /Nid yw’r Llefarydd yn pleidleisio/],
  })
})

test('a member who does not sit in the House', async ({ browser }) => {
  await leadsTo(browser, 'BT7 1NN', {
    en: [/^Your MP is /, /does not sit in the House of Commons, but does answer/],
    cy: [/^Eich Aelod Seneddol \(AS\) yw /, /Nid yw’r AS hwn yn eistedd yn Nhŷ’r Cyffredin/],
  })
})

test('a new MP without an address yet: write now, and it waits', async ({ browser }) => {
  await leadsTo(browser, 'M1 1AD', {
    en: ['Your MP is Rachel Blake', 'You can write now', /Your letter waits with us/],
    cy: ['Eich Aelod Seneddol (AS) yw Rachel Blake', 'Gallwch ysgrifennu nawr', /yn aros gyda ni/],
  })
})

test('an MP who takes letters by post', async ({ browser }) => {
  await db.member.update({ where: { id: 5257 }, data: { postOnly: true } })
  await leadsTo(browser, 'M1 1AD', {
    en: ['Your MP is Rachel Blake', 'This MP takes letters by post'],
    cy: ['Eich Aelod Seneddol (AS) yw Rachel Blake', 'Mae’r AS hwn yn derbyn llythyrau drwy’r post'],
  })
})

test('a minister', async ({ browser }) => {
  await db.member.update({
    where: { id: 5257 },
    data: { postOnly: false, kind: 'minister', email: 'office@member.invalid' },
  })
  await leadsTo(browser, 'M1 1AD', {
    en: ['Your MP is Rachel Blake', /Ministers do not sign motions/],
    cy: ['Eich Aelod Seneddol (AS) yw Rachel Blake', /Nid yw gweinidogion yn llofnodi/],
  })
})

test('a vacant seat', async ({ browser }) => {
  await db.incumbency.updateMany({
    where: { gssCode: ynysMon },
    data: { endedOn: new Date(Date.now() - 172_800_000) },
  })
  await leadsTo(browser, 'M1 1AE', {
    en: ['Ynys Môn has no MP at the moment', 'Nothing was sent', /by-election/],
    cy: ['Ynys Môn: nid oes Aelod Seneddol (AS) ar hyn o bryd', 'Ni anfonwyd dim', /isetholiad/],
  })
})

test('the look-up is down: nothing is lost, nobody is blamed, and trying again works', async ({
  browser,
}) => {
  await db.$executeRawUnsafe('ALTER TABLE "Incumbency" RENAME TO "IncumbencyAway"')
  const said: Said = {
    en: ['We cannot look up postcodes just now', /This is our fault, not yours/],
    cy: ['Ni allwn chwilio am godau post ar hyn o bryd', /Ein bai ni yw hyn/],
  }
  const page = await (async () => {
    try {
      await leadsTo(browser, 'M1 1AD', said)
      return await pageOf(browser, 'en', 'M1 1AD')
    } finally {
      await db.$executeRawUnsafe('ALTER TABLE "IncumbencyAway" RENAME TO "Incumbency"')
    }
  })()
  await expect(page.locator('[name=postcode]')).toHaveValue('M1 1AD')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your MP is Rachel Blake')
  await page.context().close()
})

test('dissolution: no MPs, words kept, and all is there again after the election', async ({ browser }) => {
  const page = await pageOf(browser, 'en', 'M1 1AD')
  const heading = page.getByRole('heading', { level: 1 })
  await page.goto(`${CAMPAIGN}/letter?question=4`)
  await page.getByLabel('Your own words').fill('I cannot open a jar.')
  const dissolvedOn = new Date(Date.now() - DAY_MS)
  const { id } = await db.dissolution.create({ data: { dissolvedOn } })
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page).toHaveURL(`${chorus.url}${CAMPAIGN}/mp`)
  await expect(heading).toHaveText('There are no MPs just now')
  await page.getByRole('link', { name: 'Cymraeg' }).click()
  await expect(heading).toHaveText('Nid oes unrhyw ASau ar hyn o bryd')
  await page.goto('/cy')
  await expect(page.getByText('Nid oes unrhyw ASau ar hyn o bryd')).toBeVisible()
  await page.goto(`/cy${CAMPAIGN}`)
  await expect(page.getByText('Bydd etholiad cyffredinol.')).toBeVisible()
  await expect(page.locator('[name=postcode]')).toHaveCount(0)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page).toHaveURL(`${chorus.url}${CAMPAIGN}`)
  await expect(page.getByText('There are no MPs just now')).toBeVisible()

  await db.dissolution.update({ where: { id }, data: { electedOn: new Date() } })
  await page.goto(`${CAMPAIGN}/letter?question=4`)
  await expect(page.getByLabel('Your own words')).toHaveValue('I cannot open a jar.')
  await page.context().close()
})
