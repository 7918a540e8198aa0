import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { createTransport } from 'nodemailer'
import { type StandIn, standInMailSystem, type Whim } from '#lib/outbox/testing/stand-in-mail-system.ts'
import { connectDatabase, type Database } from '#lib/platform/database.ts'
import { embeddedDatabaseUrl } from '#lib/platform/database-url.ts'
import { dataPaths } from '#lib/platform/paths.ts'
import { makeCampaign } from '#prisma/seed/factories.ts'
import { type Chorus, startChorus } from './fixtures/start-chorus.ts'
import { asSupporter, type SupporterFacts, somebody } from './steps/supporter.ts'

/**
 * Live mail to a mail system of our own on loopback, which stops where a test asks it to: so each process can be killed
 * at an exact moment. Whatever is killed, no submitted letter is lost, no answer is lost, and no member gets one twice.
 */
const MEMBER = 'office@member.invalid'
const SLUG = 'killed'

let mailSystem: StandIn
let atRcpt: (to: string) => Whim | Promise<Whim>
let atEnd: (to: string) => Whim | Promise<Whim>
let chorus: Chorus
let settings: Record<string, string>
let db: Database

test.describe.configure({ mode: 'serial', timeout: 120_000 })

test.beforeAll(async () => {
  test.setTimeout(180_000)
  mailSystem = await standInMailSystem({ atRcpt: (to) => atRcpt(to), atEnd: (to) => atEnd(to) })
  // At any hour of any day: what is tried here is not when letters leave.
  const smtpUrl = `smtp://127.0.0.1:${mailSystem.target.port}`
  settings = { MAIL_DELIVERY: 'live', SMTP_URL: smtpUrl, MEMBER_PACE: 'off' }
  chorus = await startChorus(settings)
  settings = { ...settings, DATA_DIR: chorus.dataDir, PORT: new URL(chorus.url).port }
  db = connectDatabase(embeddedDatabaseUrl(chorus.dataDir), 2)
  await makeCampaign(db, { slug: SLUG })
  await db.member.update({ where: { id: 5257 }, data: { email: MEMBER } })
})
test.beforeEach(() => {
  atRcpt = () => 'ok'
  atEnd = () => 'ok'
})
test.afterAll(async () => {
  await db.$disconnect()
  await chorus.stop()
  await mailSystem.stop()
})

const arrivedFor = (sam: SupporterFacts) =>
  mailSystem.arrived.filter(({ to, raw }) => to === MEMBER && raw.includes(sam.email))
const stateOf = async (sam: SupporterFacts) =>
  (await db.letter.findFirst({ where: { senderEmail: sam.email }, select: { state: true } }))?.state
const eventually = expect.configure({ timeout: 45_000 })

/** A moment the mail system stands still at, until it is let go. */
function standstill() {
  let reached: () => void = () => {}
  let go: (whim: Whim) => void = () => {}
  const here = new Promise<void>((resolve) => {
    reached = resolve
  })
  const held = new Promise<Whim>((resolve) => {
    go = resolve
  })
  const stop = () => {
    reached()
    return held
  }
  return { here, stop, go }
}

function linkMailedTo(sam: SupporterFacts): string | null {
  const mail = mailSystem.arrived.findLast(({ to }) => to === sam.email)
  const plain = mail?.raw.replace(/=\r\n/g, '').replace(/=3D/g, '=')
  return plain?.match(/http:\/\/\S+\/confirm\/[a-z2-7]{39}/)?.[0] ?? null
}

async function writesAndWaitsForTheLink(page: Page, sam: SupporterFacts): Promise<string> {
  await asSupporter(page, { slug: SLUG, at: chorus.url }).writes(sam)
  await eventually.poll(() => linkMailedTo(sam)).not.toBeNull()
  return linkMailedTo(sam) ?? ''
}

async function confirms(page: Page, sam: SupporterFacts) {
  await asSupporter(page, { slug: SLUG, at: chorus.url }).confirmsAt(
    await writesAndWaitsForTheLink(page, sam),
  )
}

/** Somebody else's letter, sent and delivered: whatever was still to be sent before it has been. */
async function anotherLetterArrives(page: Page) {
  const other = somebody()
  await page.context().clearCookies()
  await confirms(page, other)
  await eventually.poll(() => arrivedFor(other).length).toBe(1)
}

test.use({ javaScriptEnabled: false })
/** Presses again, as people do, until the page that follows is there. */
async function pressesUntil(page: Page, button: string, title: RegExp) {
  await expect(async () => {
    await page
      .getByRole('button', { name: button })
      .first()
      .click({ timeout: 2_000 })
      .catch(() => page.goBack())
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible({ timeout: 15_000 })
  }).toPass({ timeout: 90_000 })
}

test('the web server, while a letter is being submitted', async ({ page }) => {
  const sam = somebody()
  const supporter = asSupporter(page, { slug: SLUG, at: chorus.url })
  await supporter.comesToTheCheck(sam)
  const pressed = page
    .getByRole('button', { name: 'Send me the confirmation e-mail' })
    .click({ noWaitAfter: true })
  await chorus.kill('web')
  await pressed.catch(() => {})
  await eventually
    .poll(async () => (await fetch(`${chorus.url}/api/health`).catch(() => null))?.status)
    .toBe(200)
  await page.goto(`${chorus.url}/campaigns/${SLUG}/check`)
  await pressesUntil(page, 'Send me the confirmation e-mail', /look at your e-mail/)
  await eventually.poll(() => linkMailedTo(sam)).not.toBeNull()
  expect(await db.letter.count({ where: { senderEmail: sam.email } })).toBe(1)
  await supporter.confirmsAt(linkMailedTo(sam) ?? '')
  await eventually.poll(() => arrivedFor(sam).length).toBe(1)
})

test('the database, while a letter is being confirmed', async ({ page }) => {
  const sam = somebody()
  const link = await writesAndWaitsForTheLink(page, sam)
  await page.goto(link)
  const pressed = page
    .getByRole('button', { name: 'Yes, send my letter' })
    .first()
    .click({ noWaitAfter: true })
  await chorus.kill('database')
  await pressed.catch(() => {})
  await eventually
    .poll(async () => (await fetch(`${chorus.url}/api/health`).catch(() => null))?.status)
    .toBe(200)
  await page.goto(link)
  const button = page.getByRole('button', { name: 'Yes, send my letter' }).first()
  if (await button.isVisible()) await button.click()
  await expect(page.getByRole('heading', { level: 1, name: /is on its way$/ })).toBeVisible()
  await eventually.poll(() => arrivedFor(sam).length).toBe(1)
  await anotherLetterArrives(page)
  expect(arrivedFor(sam)).toHaveLength(1)
})

test('the worker, with a letter in its hand of which nothing was said', async ({ page }) => {
  const sam = somebody()
  const link = await writesAndWaitsForTheLink(page, sam)
  const moment = standstill()
  atRcpt = (to) => (to === MEMBER ? moment.stop() : 'ok')
  await asSupporter(page, { slug: SLUG, at: chorus.url }).confirmsAt(link)
  await moment.here
  await chorus.kill('worker')
  atRcpt = () => 'ok'
  moment.go('drop')
  await eventually.poll(() => arrivedFor(sam).length).toBe(1)
  await eventually.poll(() => stateOf(sam)).toBe('sent')
  await anotherLetterArrives(page)
  expect(arrivedFor(sam)).toHaveLength(1)
})

test('the worker, with a letter handed over and not yet acknowledged', async ({ page }) => {
  const sam = somebody()
  const link = await writesAndWaitsForTheLink(page, sam)
  const moment = standstill()
  atEnd = (to) => (to === MEMBER ? moment.stop() : 'ok')
  await asSupporter(page, { slug: SLUG, at: chorus.url }).confirmsAt(link)
  await moment.here
  await chorus.kill('worker')
  atEnd = () => 'ok'
  moment.go('ok')
  await eventually.poll(() => stateOf(sam)).toBe('in_doubt')
  await anotherLetterArrives(page)
  expect(arrivedFor(sam)).toHaveLength(1)

  await answers(sam, 'Thank you for your letter.')
  await eventually.poll(() => stateOf(sam)).toBe('sent')
})

test('the worker, while an answer comes in', async ({ page }) => {
  const sam = somebody()
  await confirms(page, sam)
  await eventually.poll(() => arrivedFor(sam).length).toBe(1)
  const answering = answers(sam, 'I shall raise it with the minister.')
  await chorus.kill('worker')
  await answering
  const replies = () => db.reply.count({ where: { letter: { senderEmail: sam.email } } })
  await eventually.poll(replies).toBe(1)
  await answers(sam, 'I shall raise it with the minister.')
  expect(await replies()).toBe(1)
})

test('everything at once, with a letter confirmed and an answer just taken', async ({ page }) => {
  const answered = somebody()
  await confirms(page, answered)
  await eventually.poll(() => arrivedFor(answered).length).toBe(1)
  const waiting = somebody()
  await page.context().clearCookies()
  const link = await writesAndWaitsForTheLink(page, waiting)
  await answers(answered, 'I have signed the motion.')
  await asSupporter(page, { slug: SLUG, at: chorus.url }).confirmsAt(link)
  await chorus.kill('everything')
  chorus = await startChorus(settings)
  await eventually.poll(() => db.reply.count({ where: { letter: { senderEmail: answered.email } } })).toBe(1)
  await eventually.poll(() => stateOf(waiting)).toMatch(/sent|in_doubt/)
  await anotherLetterArrives(page)
  // Killed while its text was handed over, it may have arrived or not: either way it is on record and not sent again.
  expect(arrivedFor(waiting).length).toBeLessThanOrEqual(1)
  if ((await stateOf(waiting)) === 'sent') expect(arrivedFor(waiting)).toHaveLength(1)
  expect(arrivedFor(answered)).toHaveLength(1)
})

/** The office's mail system: it tries until somebody takes the answer, as mail systems do. */
async function answers(sam: SupporterFacts, text: string) {
  const letter = arrivedFor(sam)[0]
  const to = /^From: [^<]*<([^>]+)>/m.exec(letter?.raw ?? '')?.[1]
  if (!to) throw new Error('there is no letter to answer')
  await expect(async () => {
    const port = Number(await readFile(join(dataPaths(chorus.dataDir).ports, 'inbound'), 'utf8'))
    const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true, connectionTimeout: 2_000 })
    await transport.sendMail({
      from: MEMBER,
      to,
      subject: 'Re: your letter',
      text,
      messageId: `<${sam.email}>`,
      date: new Date(0),
    })
  }).toPass({ timeout: 45_000 })
}
