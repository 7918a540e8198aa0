import { setTimeout as pause } from 'node:timers/promises'
import { connectDatabase } from '#lib/platform/database.ts'
import { embeddedDatabaseUrl } from '#lib/platform/database-url.ts'
import { tellLive } from '#lib/platform/live.ts'
import { makeCampaign, makeLetter, makePerson, makeReply } from '#prisma/seed/factories.ts'
import { startChorus } from '../e2e/fixtures/start-chorus.ts'
import type { BenchResult } from './run.ts'

export const describe = 'What 200 open screens of answers cost, and how soon each shows a new answer'

export const needsBuild = true

const SCREENS = 200
const PEOPLE = 20
const SETTLES_MS = 15_000
const WATCHED_MS = 30_000
const ANSWERS = 3
const BETWEEN_ANSWERS_MS = 20_000
/** As the page has it: each screen reads again at a moment of its own. */
const SPREAD_MS = 600

/** A Chorus with its embedded database; the processor's time of all its processes is a share of one core. */
export async function run(): Promise<BenchResult> {
  const chorus = await startChorus({ TRUSTED_PROXIES: '127.0.0.1,::1' })
  const db = connectDatabase(embeddedDatabaseUrl(chorus.dataDir))
  const stop = new AbortController()
  try {
    const campaign = await makeCampaign(db)
    const cookies: string[] = []
    for (let n = 0; n < PEOPLE; n += 1) cookies.push(await signIn(chorus.url, await makePerson(db), n))
    await pause(SETTLES_MS)
    const used = await share(chorus, WATCHED_MS)

    const seen: number[] = []
    let told = 0
    const screens = Array.from({ length: SCREENS }, (_, n) =>
      openScreen(chorus.url, cookies[n % PEOPLE] ?? '', stop.signal, (at) => {
        if (told > 0) seen.push(at - told)
      }),
    )
    await Promise.all(screens)
    await pause(SETTLES_MS)
    const open = await share(chorus, WATCHED_MS)
    const letter = await makeLetter(db, { campaignId: campaign.id })
    const before = chorus.usage().cpuMs
    for (let n = 0; n < ANSWERS; n += 1) {
      await makeReply(db, { letterId: letter.id })
      told = performance.now()
      await db.$transaction((tx) => tellLive(tx, 'answers'))
      await pause(BETWEEN_ANSWERS_MS)
    }
    const answering = (chorus.usage().cpuMs - before) / (ANSWERS * BETWEEN_ANSWERS_MS)
    seen.sort((one, other) => one - other)
    const at = (part: number) => Math.round(seen[Math.floor(part * (seen.length - 1))] ?? Number.NaN)
    const figures = {
      screens: SCREENS,
      withoutScreensPercent: percent(used),
      openPercent: percent(open),
      threeAnswersAMinutePercent: percent(answering),
      shown: seen.length,
      medianMs: at(0.5),
      slowestMs: at(1),
    }
    const table = [
      `Nobody there                     ${figures.withoutScreensPercent} % of a core`,
      `${SCREENS} screens open                 ${figures.openPercent} % of a core`,
      `With three answers a minute      ${figures.threeAnswersAMinutePercent} % of a core`,
      `A new answer read by a screen    ${figures.medianMs} ms, the slowest ${figures.slowestMs} ms (${figures.shown} of ${ANSWERS * SCREENS})`,
    ]
    return { table: table.join('\n'), figures }
  } finally {
    stop.abort()
    await db.$disconnect()
    await chorus.stop()
  }
}

const percent = (part: number) => Math.round(1_000 * part) / 10

async function share(chorus: { usage: () => { cpuMs: number } }, ms: number): Promise<number> {
  const before = chorus.usage().cpuMs
  await pause(ms)
  return (chorus.usage().cpuMs - before) / ms
}

async function signIn(
  url: string,
  { email, password }: { email: string; password: string },
  n: number,
): Promise<string> {
  const response = await fetch(`${url}/api/auth/sign-in`, {
    method: 'POST',
    headers: {
      accept: 'application/json',
      'sec-fetch-site': 'same-origin',
      origin: new URL(url).origin,
      // From a network of their own, for each may try so often.
      'x-forwarded-for': `192.0.2.${n + 1}`,
    },
    body: new URLSearchParams({ email, password }),
  })
  if (!response.ok) throw new Error(`nobody signed in: ${response.status} ${await response.text()}`)
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** Opens the line as a page does, and reads the list again when it is told to; resolves once it is open. */
async function openScreen(url: string, cookie: string, signal: AbortSignal, read: (at: number) => void) {
  const response = await fetch(`${url}/api/live?topics=answers,claims`, { headers: { cookie }, signal })
  if (!response.ok || !response.body) throw new Error(`a screen was not opened: ${response.status}`)
  const lines = response.body.pipeThrough(new TextDecoderStream())
  const listen = async () => {
    for await (const line of lines) {
      if (!line.includes('answers')) continue
      await pause(Math.random() * SPREAD_MS)
      const list = await fetch(`${url}/api/replies?show=unread&limit=50`, { headers: { cookie }, signal })
      await list.arrayBuffer()
      read(performance.now())
    }
  }
  listen().catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
}
