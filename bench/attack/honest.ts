import { setTimeout as pause } from 'node:timers/promises'
import { type CaughtMail, listCaughtMail, readCaughtMail } from '#lib/catcher/caught-mail.ts'
import { composeAnswer } from '#lib/catcher/compose-answer.ts'
import { messageOf } from '#lib/platform/error-parts.ts'
import { PlainBrowser } from '#scripts/driving/plain-browser.ts'
import type { Scene } from './scene.ts'
import { sendMail } from './smtp-line.ts'

const MAIL_WITHIN_MS = 90_000
/** A mail system that was told to come again does so; real ones wait longer. */
const TRIES = 20
const TRY_AGAIN_MS = 1_000
const POSTCODES = [
  'SW1A 1AA M1 1AE EH1 1BB B33 8TH LS1 4AP EC1A 1BB CR2 6XH OX1 2JD CB2 1TN BS1 4DJ NE1 4ST',
  'G1 1XQ PL1 2AA NR1 3JU S1 2HH L1 8JQ YO1 7HH BN1 1EE EX1 1HS NG1 5FS CV1 5FB IP1 2DE TR1 2HE',
]
  .join(' ')
  .match(/\S+ \S+/g)

/** What became of one supporter's letter, and of the answer where the MP gives one. */
export type Fate = {
  refused: string | null
  sent: boolean
  arrived: boolean
  answered: boolean
  mark: string
}

type Heard = { pageMs: number[] }

/** One honest supporter at a time: writes, confirms, waits for the letter to leave; for some the MP's office answers. */
export function honestPeople(scene: Scene, heard: Heard) {
  const mails = caughtMails()
  return async (turn: number, { mpAnswers }: { mpAnswers: boolean }): Promise<Fate> => {
    const mark = `h${turn}x${Date.now().toString(36)}`
    const fate: Fate = { refused: null, sent: false, arrived: false, answered: false, mark }
    const browser = new PlainBrowser(scene.chorus.url, {
      headers: { 'x-forwarded-for': `203.0.113.${turn + 1}` },
      heard: ({ ms }) => heard.pageMs.push(ms),
    })
    try {
      await write(browser, { turn, mark })
      const confirmation = await mails.find(
        ({ text, envelope }) => text.includes('/confirm/') && envelope.to.includes(emailOf(mark)),
      )
      const link = /\/confirm\/[^"/\s<>]+/.exec(confirmation?.text ?? '')?.[0]
      if (!link) return fate
      await browser.open(new URL(link, scene.chorus.url).href)
      await press(browser, 'Yes, send my letter', {}, 'is on its way')
      fate.sent = true
    } catch (error) {
      fate.refused = messageOf(error)
      return fate
    }
    const letter = await mails.find(
      ({ text, envelope }) => text.includes(mark) && envelope.to.some((to) => to.endsWith('@mp.invalid')),
    )
    fate.arrived = letter !== null
    if (letter && mpAnswers) {
      const reply = await answer(scene, { letter, turn, mark })
      fate.answered = reply.startsWith('250')
      if (!fate.answered) fate.refused = `the MP’s answer: ${reply.trim()}`
    }
    return fate
  }
}

const emailOf = (mark: string) => `sam.${mark}@${mark}.example`

async function write(browser: PlainBrowser, { turn, mark }: { turn: number; mark: string }): Promise<void> {
  const postcode = POSTCODES?.[turn % POSTCODES.length] ?? 'SW1A 1AA'
  await browser.open('/campaigns/seen-in-three-weeks')
  await press(browser, 'Find my MP', { 'home postcode': postcode }, 'Your MP is')
  const letter = /href="(\/campaigns\/[a-z0-9-]+\/letter)"/.exec(browser.page.html)?.[1]
  if (!letter) throw new Error(`${postcode} leads to no letter`)
  await browser.open(letter)
  await press(browser, 'Go straight to the letter', {}, 'Add words of your own')
  await press(browser, 'Go on', { 'Your own words': `I cannot open a jar (${mark}).` }, 'About you')
  await press(
    browser,
    'Save and check your letter',
    {
      'Full name': `Sam Supporter ${mark}`,
      'Home address': `${turn + 1} Knuckle Lane\nTestham`,
      'E-mail address': emailOf(mark),
      'may keep and use it to send it to my MP': true,
    },
    mark,
  )
  await press(browser, 'Send me the confirmation e-mail', {}, 'look at your e-mail')
}

async function press(
  browser: PlainBrowser,
  button: string,
  fill: Record<string, string | true>,
  thenSays: string,
): Promise<void> {
  const page = await browser.submit(button, fill)
  if (page.status !== 200 || !page.text.toLowerCase().includes(thenSays.toLowerCase())) {
    throw new Error(`"${button}" (${page.status}): ${page.text.slice(0, 160)}`)
  }
}

/** The MP's office answers by real SMTP, from an address of its own, and comes again when it is told to. */
async function answer(
  scene: Scene,
  { letter, turn, mark }: { letter: CaughtMail; turn: number; mark: string },
): Promise<string> {
  const text = `Thank you. I have signed the motion (${mark}).`
  const { raw, envelope } = await composeAnswer(letter, { kind: 'answer', text, now: new Date() })
  const way = { port: scene.inboundPort, from: `127.0.1.${turn + 1}` }
  let reply = ''
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    reply = await sendMail(way, { from: envelope.from, to: [envelope.to], raw })
    if (/^[25]/.test(reply)) return reply
    await pause(TRY_AGAIN_MS)
  }
  return reply
}

/** The caught mail, each message read once. */
function caughtMails() {
  const read = new Map<string, CaughtMail>()
  let looking: Promise<void> | null = null
  async function look(): Promise<void> {
    for (const { id } of await listCaughtMail({ limit: 400 })) {
      if (read.has(id)) continue
      const mail = await readCaughtMail(id)
      if (mail) read.set(id, mail)
    }
  }
  return {
    async find(isRight: (mail: CaughtMail) => boolean): Promise<CaughtMail | null> {
      const until = performance.now() + MAIL_WITHIN_MS
      while (performance.now() < until) {
        for (const mail of read.values()) if (isRight(mail)) return mail
        looking ??= look().finally(() => {
          looking = null
        })
        await looking
        await pause(250)
      }
      return null
    },
  }
}
