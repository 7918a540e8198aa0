import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { listCaughtMail } from '#lib/catcher/caught-mail.ts'
import { startChorus } from '../e2e/fixtures/start-chorus.ts'
import { askRaw } from '../e2e/steps/raw-client.ts'
import { inTurns, strangerForm } from './attack/scene.ts'
import { type Fate, honestWriter } from './flood/honest-writer.ts'
import { sendDraft } from './journey/send-draft.ts'
import type { BenchResult } from './run.ts'

export const describe =
  '5,000 bot submissions a minute beside 100 honest letters (about four minutes; `-- flood small` is a tenth)'
export const needsBuild = true

const SUBMISSIONS = 5_000
const WITHIN_MS = 60_000
const PEOPLE = 100
/** One in ten runs no script. */
const EVERY_WHICH_HAS_NO_SCRIPT = 10
const VICTIM = 'victim.example'
const AT_ONCE = 24
/** What has not arrived this long after the flood is lost. */
const SETTLES_MS = 240_000

/**
 * - `attempts` what bots sent within a minute, each with a whole draft and a form with a time of ten seconds ago, from 2,000
 *   networks, every second one for the same mailbox; `refused` how many of these were not taken
 * - `mailsToOneMailbox` what that mailbox got
 * - `honestLetters` of a hundred that reached the MP; `honestP95Ms` how long their pages and presses took
 */
export async function run([size]: readonly string[]): Promise<BenchResult> {
  const scale = size === 'small' ? 0.1 : 1
  const secret = randomBytes(32).toString('hex')
  const settings = { SECRET: secret, LOG_LEVEL: 'silent', TRUSTED_PROXIES: '127.0.0.1', SENDING_SECONDS: '1' }
  const chorus = await startChorus(settings)
  // Drafts and forms are sealed here and opened there.
  Object.assign(process.env, { SECRET: secret, DATA_DIR: chorus.dataDir })
  try {
    const scene = { chorus, inboundPort: 0, mailDomain: 'letters.invalid', scale }
    const until = performance.now() + WITHIN_MS
    const heard: number[] = []
    let refused = 0
    const people = Math.ceil(PEOPLE * scale)
    const honest = Array.from({ length: people }, async (_, turn) => {
      await pause((turn / people) * WITHIN_MS)
      const scripts = turn % EVERY_WHICH_HAS_NO_SCRIPT !== 0
      return honestWriter({ url: chorus.url, turn, scripts, heard, withinMs: SETTLES_MS })
    })
    const began = performance.now()
    const count = Math.ceil(SUBMISSIONS * scale)
    const attempts = await inTurns({ count, atOnce: AT_ONCE, until }, async (turn) => {
      // In their time, and not all in the first seconds.
      await pause(Math.max(0, began + (turn / count) * WITHIN_MS * 0.95 - performance.now()))
      const email = turn % 2 ? `victim+${turn}@${VICTIM}` : `${randomUUID()}@bot.example`
      const sent = sendDraft({ email, made: new Date(Date.now() - 10_000) })
      const from = `198.18.${(turn % 2_000) >> 8}.${turn % 250}`
      const headers = { ...strangerForm(scene), ...sent.headers, 'x-forwarded-for': from }
      const answer = await askRaw(chorus.url, { ...sent, headers, withinMs: 30_000 }).catch(() => null)
      if (answer?.headers.location !== sent.location) refused += 1
    })
    const fates = await Promise.all(honest)
    const figures = {
      attempts,
      mailsToOneMailbox: await mailsTo(VICTIM),
      refused,
      honestLetters: fates.filter(({ sent }) => sent).length,
      honestP95Ms: Math.round(heard.sort((a, b) => a - b)[Math.floor(heard.length * 0.95)] ?? 0),
    }
    return { table: [...tableOf(fates), ...rows(figures)].join('\n'), figures }
  } finally {
    await chorus.stop()
  }
}

const rows = (figures: Record<string, number>) =>
  Object.entries(figures).map(([name, figure]) => `${name.padEnd(24)}${figure}`)

/** How the honest went: at once, after a sum, or the slower way. */
function tableOf(fates: readonly Fate[]): string[] {
  const ways = new Map<string, number>()
  for (const { way } of fates) ways.set(way, (ways.get(way) ?? 0) + 1)
  return [...ways].map(([way, n]) => `${way.padEnd(24)}${n}`)
}

/** How many messages were sent to a domain's people. */
async function mailsTo(domain: string): Promise<number> {
  const all = await listCaughtMail({ limit: 100_000 })
  return all.filter(({ envelope }) => envelope.to.some((to) => to.endsWith(`@${domain}`))).length
}
