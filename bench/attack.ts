import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { listCaughtMail } from '#lib/catcher/caught-mail.ts'
import { database } from '#lib/platform/database.ts'
import { announcedPort } from '#lib/platform/ports.ts'
import { PlainBrowser } from '#scripts/driving/plain-browser.ts'
import { startChorus } from '../e2e/fixtures/start-chorus.ts'
import { type Fate, honestPeople } from './attack/honest.ts'
import { mailAttacks } from './attack/mail-attacks.ts'
import type { Attack, Scene } from './attack/scene.ts'
import { watch } from './attack/watch.ts'
import { webAttacks } from './attack/web-attacks.ts'
import type { BenchResult } from './run.ts'

export const describe =
  'what strangers can do to it while 100 people write and 20 MPs answer (about eight minutes; `-- attack small` is a tenth)'
export const needsBuild = true

const PEOPLE = 100
const EVERY_WHICH_MP_ANSWERS = 5
/** No attack begins anything new after this long, and nobody waits for one much longer. */
const ATTACK_MS = 12_000
const OVER_WITHIN_MS = 22_000
/** After the last attack: what has not arrived by then is lost. */
const SETTLES_WITHIN_MS = 90_000

/**
 * - `webStallMs`, `greetingMs`, `workerStallMs` the longest anybody waited for the smallest page, for the greeting of the mail
 *   port, and for the worker's sign of life beyond the two seconds between them
 * - `pageP95Ms` of the pages of the honest; `workerPeakMb` the most memory the worker ever had
 * - `mailsToOneMailbox`, `mailsByOneClient` what a mailbox got that never asked, and what one client could make us send
 * - `honestRefused`, `honestLost` letters and answers of the honest that were turned away, or taken and not there in the end
 */
export async function run([size]: readonly string[]): Promise<BenchResult> {
  const scale = size === 'small' ? 0.1 : 1
  const secret = randomBytes(32).toString('hex')
  const chorus = await startChorus({ SECRET: secret, LOG_LEVEL: 'silent', TRUSTED_PROXIES: '127.0.0.1' })
  // Drafts are sealed here and opened there, and what it knows is read from its own folder.
  Object.assign(process.env, { SECRET: secret, DATA_DIR: chorus.dataDir })
  try {
    const inboundPort = announcedPort('inbound')
    if (inboundPort === null) throw new Error('The worker takes no mail')
    return await attackAll({ chorus, inboundPort, mailDomain: 'letters.invalid', scale })
  } finally {
    await database().$disconnect()
    await chorus.stop()
  }
}

async function attackAll(scene: Scene): Promise<BenchResult> {
  const people = Math.ceil(PEOPLE * scene.scale)
  const heard = { pageMs: [] as number[] }
  const person = honestPeople(scene, heard)
  const watching = watch(scene)
  const calm: Attack = { name: 'nothing, for comparison', run: async () => '' }
  const attacks = [calm, ...webAttacks, ...mailAttacks]
  const lines = [
    `${'attack'.padEnd(54) + 'page ms'.padStart(9) + 'greeting ms'.padStart(13)}  what came of it`,
  ]
  console.error(lines[0])
  const fates: Promise<Fate>[] = []
  for (const [at, attack] of attacks.entries()) {
    const until = Math.ceil(((at + 1) * people) / attacks.length)
    const now = []
    while (fates.length < until) {
      const fate = person(fates.length, { mpAnswers: fates.length % EVERY_WHICH_MP_ANSWERS === 0 })
      fates.push(fate)
      now.push(fate)
    }
    const said = Promise.race([
      attack.run(scene, performance.now() + ATTACK_MS).catch((error: unknown) => `failed: ${error}`),
      pause(OVER_WITHIN_MS, 'not over yet'),
    ])
    await Promise.all([said, Promise.race([Promise.all(now), pause(ATTACK_MS)])])
    const { webMs, greetingMs } = watching.lap()
    const line = `${attack.name.padEnd(54)}${cell(webMs, 9)}${cell(greetingMs, 13)}  ${await said}`
    console.error(line)
    lines.push(line)
  }
  const over = pause(SETTLES_WITHIN_MS, NEVER_ENDED, { ref: false })
  const ends = await Promise.all(fates.map((fate) => Promise.race([fate, over])))
  const lost = await countLost(scene, ends)
  const { webMs, greetingMs, workerMs, workerPeakMb, deaths } = await watching.stop()
  const refused = ends.filter((fate) => fate.refused !== null)
  const figures = {
    webStallMs: Math.round(webMs),
    pageP95Ms: Math.round(heard.pageMs.sort((a, b) => a - b)[Math.floor(heard.pageMs.length * 0.95)] ?? 0),
    workerStallMs: Math.round(workerMs),
    greetingMs: Math.round(greetingMs),
    workerPeakMb,
    mailsToOneMailbox: await mailsTo('victim.example'),
    mailsByOneClient: await mailsTo('flood.example'),
    honestLost: lost,
    honestRefused: refused.length,
  }
  for (const reason of new Set(refused.map((fate) => fate.refused))) lines.push(`refused: ${reason}`)
  if (deaths > 0) lines.push('The worker was gone for a while: it ended, and was started again.')
  for (const [name, figure] of Object.entries(figures)) lines.push(`${name.padEnd(24)}${figure}`)
  return { table: lines.join('\n'), figures }
}

const NEVER_ENDED: Fate = { refused: null, sent: false, arrived: false, answered: false, mark: '' }

const cell = (ms: number, width: number) => String(Math.round(ms)).padStart(width)

const replies = z.object({ items: z.array(z.object({ opening: z.string() })) })

/** Letters taken that never reached the MP, and answers taken that no coordinator can read. */
async function countLost({ chorus }: Scene, fates: readonly Fate[]): Promise<number> {
  const letters = fates.filter(({ refused, arrived }) => refused === null && !arrived)
  const answers = fates.filter(({ answered }) => answered)
  const until = performance.now() + SETTLES_WITHIN_MS / 3
  let openings: string[] = []
  const missing = () => answers.filter(({ mark }) => !openings.some((opening) => opening.includes(mark)))
  const staff = new PlainBrowser(chorus.url, { headers: { 'x-forwarded-for': '192.0.2.251' } })
  const { email, password } = chorus.signIn('coordinator')
  let signedIn = false
  while (missing().length > 0 && performance.now() < until) {
    try {
      if (!signedIn) {
        await staff.open('/sign-in')
        await staff.submit('Sign in', { 'E-mail address': email, Password: password })
        signedIn = true
      }
      const { items } = replies.parse(await staff.json('/api/replies?show=all&limit=1000'))
      openings = items.map(({ opening }) => opening)
    } catch {
      // What cannot be read now may be read in a moment; in the end it is lost.
    }
    await pause(500)
  }
  return letters.length + missing().length
}

/** How many messages were sent to a domain's people. */
async function mailsTo(domain: string): Promise<number> {
  const all = await listCaughtMail({ limit: 100_000 })
  return all.filter(({ envelope }) => envelope.to.some((to) => to.endsWith(`@${domain}`))).length
}
