/**
 * `node scripts/drive-main-job.ts URL DATA_DIR`: does the main job once against a running demonstration, over plain HTTP:
 * postcode → letter → confirmation e-mail → the MP's answer → the dashboard.
 */
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { dataPaths } from '#lib/platform/paths.ts'
import { signInFile } from '#prisma/seed/sign-ins.ts'
import { type Page, PlainBrowser } from './driving/plain-browser.ts'
import { readForms } from './driving/read-forms.ts'

const [, , base, dataDir] = process.argv
if (!base || !dataDir) {
  console.error(
    'Name the address and the data folder: node scripts/drive-main-job.ts http://localhost:3000 .data',
  )
  process.exit(2)
}

const ARRIVES_WITHIN_MS = 60_000
/** A press within a second of its page is taken for a machine's. */
const READS_MS = 1_200
const numbers = z.object({
  letters: z.object({ written: z.number().nullable() }),
  answers: z.object({ total: z.number() }),
})

const mark = Date.now().toString(36)
const sam = {
  name: `Sam Supporter ${mark}`,
  email: `sam.${mark}@supporter.example`,
  words: `I cannot open a jar (${mark}).`,
}
const answer = `Thank you. I have signed the motion (${mark}).`
const supporter = new PlainBrowser(base)
const office = new PlainBrowser(base)
const staff = new PlainBrowser(base)
const dashboard = async () => numbers.parse(await staff.json('/api/dashboard'))

let passed = 0

async function step(says: string, does: () => Promise<void>): Promise<void> {
  try {
    await does()
    passed += 1
    console.log(`✓ ${says}`)
  } catch (error) {
    console.log(`✗ ${says}\n  ${error instanceof Error ? error.message : error}\n${passed} passed, 1 failed`)
    process.exit(1)
  }
}

function expectText(page: Page, text: string): void {
  if (page.status !== 200 || !page.text.includes(text)) {
    throw new Error(`${page.url} (${page.status}) does not say "${text}": ${page.text.slice(0, 400)}`)
  }
}

/** Opens each caught message in turn until one is right; waits for it to arrive. */
async function openMail(reader: PlainBrowser, isRight: (page: Page) => boolean): Promise<Page> {
  const until = Date.now() + ARRIVES_WITHIN_MS
  const wrong = new Set<string>()
  while (Date.now() < until) {
    const list = await reader.open(new URL('/dev/mail', base).href)
    for (const [, path = ''] of list.html.matchAll(/href="(\/dev\/mail\/[^"]+)"/g)) {
      if (wrong.has(path)) continue
      if (isRight(await reader.open(path))) return reader.page
      wrong.add(path)
    }
    await pause(250)
  }
  throw new Error('The mail did not arrive.')
}

let before = { letters: { written: null as number | null }, answers: { total: 0 } }

await step('a coordinator signs in and sees the dashboard', async () => {
  const signIns = signInFile.parse(JSON.parse(readFileSync(dataPaths(dataDir).signIns, 'utf8')))
  const coordinator = signIns.find(({ role }) => role === 'coordinator')
  if (!coordinator) throw new Error('The demonstration has no coordinator.')
  await staff.open('/sign-in')
  await staff.submit('Sign in', { 'E-mail address': coordinator.email, Password: coordinator.password })
  before = await dashboard()
})

await step('a supporter finds the campaign and their MP by postcode', async () => {
  const home = await supporter.open('/')
  const campaign = /href="(\/campaigns\/[a-z0-9-]+)"/.exec(home.html)?.[1]
  if (!campaign) throw new Error(`The front page names no campaign: ${home.text.slice(0, 300)}`)
  await supporter.open(campaign)
  expectText(await supporter.submit('Find my MP', { 'home postcode': 'SW1A 1AA' }), 'Your MP is')
})

await step('they write a letter, say who they are, and check it', async () => {
  const letter = /href="(\/campaigns\/[a-z0-9-]+\/letter)"/.exec(supporter.page.html)?.[1]
  if (!letter) throw new Error(`The page of the MP leads to no letter: ${supporter.page.text.slice(0, 300)}`)
  await supporter.open(letter)
  expectText(await supporter.submit('Go straight to the letter'), 'Add words of your own')
  await supporter.submit('Go on', { 'Your own words': sam.words })
  await supporter.submit('Save and check your letter', {
    'Full name': sam.name,
    'Home address': '7 Knuckle Lane\nTestham',
    'E-mail address': sam.email,
    'may keep and use it to send it to my MP': true,
  })
  expectText(supporter.page, sam.words)
  // Nobody presses within a second of a page that they read first.
  await pause(READS_MS)
  expectText(await supporter.submit('Send me the confirmation e-mail'), 'look at your e-mail')
})

await step('the confirmation mail arrives, and its link and button send the letter', async () => {
  const mail = await openMail(supporter, ({ text }) => text.includes(sam.email) && text.includes('/confirm/'))
  const link = /\/confirm\/[^"/\s<]+/.exec(mail.html)?.[0]
  if (!link) throw new Error('The mail has no link to confirm.')
  await supporter.open(new URL(link, base).href)
  expectText(await supporter.submit('Yes, send my letter'), 'is on its way')
})

await step('the letter reaches the MP, in the supporter’s own words', async () => {
  const hasAnswerForm = ({ html }: Page) => readForms(html).some(({ action }) => action.endsWith('/answer'))
  await openMail(office, (page) => page.text.includes(sam.words) && hasAnswerForm(page))
})

await step('the MP’s office answers', async () => {
  expectText(
    await office.submit('Send it to Chorus', { 'What it says': answer }),
    'it reaches Chorus in a moment',
  )
})

await step('the dashboard counts the letter and the answer', async () => {
  const until = Date.now() + ARRIVES_WITHIN_MS
  let now = await dashboard()
  while (now.answers.total <= before.answers.total && Date.now() < until) {
    await pause(250)
    now = await dashboard()
  }
  const counts = `letters ${before.letters.written} → ${now.letters.written}, answers ${before.answers.total} → ${now.answers.total}`
  if (now.answers.total !== before.answers.total + 1) throw new Error(`The answer does not show: ${counts}`)
  if ((now.letters.written ?? 0) !== (before.letters.written ?? 0) + 1)
    throw new Error(`The letter does not show: ${counts}`)
})

await step('the supporter receives a copy of the answer', async () => {
  await openMail(supporter, ({ text }) => text.includes(sam.email) && text.includes(answer))
})

console.log(`${passed} passed, 0 failed`)
