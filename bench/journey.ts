import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { runOnServer, withDatabase } from '#lib/platform/run-on-server.ts'
import { catalogue } from '#lib/words/catalogue.ts'
import { judgeCatalogue } from '#scripts/words/judge-catalogue.ts'
import { startChorus } from '../e2e/fixtures/start-chorus.ts'
import { browse } from './journey/browse.ts'
import { makeCopy } from './journey/make-copy.ts'
import { pageRate, submitRate } from './journey/rates.ts'
import { startServers } from './journey/start-servers.ts'
import type { BenchResult } from './run.ts'

export const describe =
  'the supporter’s journey: bytes, presses, paint, and rates beside a bare insert and a static page (about five minutes)'

/**
 * - `jsBytes`, `pageBytes` what a first visit of the campaign page loads, packed: scripts, and everything;
 *   `jsFloorBytes` the scripts of an empty page of the same build
 * - `fontBytes` the type of that first visit; `readingAge` of all our sentences
 * - `phoneScreens…` how many screens of 360 × 740 each step is long, and the one on which the postcode's button ends;
 *   `controls` the most of equal weight that the letter's step shows on one screen
 * - `actions` presses from the campaign's link to "sent", the short way
 * - `submitRatio…` letters taken for each row of a bare insert; `pageRatio` first visits for each look at a static page
 *   of the same text
 * - `lcpMs` the median largest paint and `cls` the worst shift of the layout, on a processor four times as slow
 */
export async function run(): Promise<BenchResult> {
  const secret = randomBytes(32).toString('hex')
  // The drafts are sealed here and opened there.
  process.env.SECRET = secret
  const copy = await makeCopy()
  const here = process.cwd()
  try {
    process.chdir(copy)
    const chorus = await startChorus({ SECRET: secret, LOG_LEVEL: 'error' })
    const seen = await browse(chorus.url).finally(() => chorus.stop())
    const embedded = await ratesOf({ copy, secret })
    const server = process.env.TEST_DATABASE_URL
    const onServer = server ? await onPostgres(server, { copy, secret }) : null
    const figures = {
      ...seen,
      readingAge: round(judgeCatalogue(catalogue).whole.age ?? 0),
      submitRatioPglite: round(embedded.submit.ratio),
      ...(onServer && { submitRatioPostgres: round(onServer.submit.ratio) }),
      pageRatio: round(embedded.page.ratio),
    }
    const rates = { ...rows('PGlite', embedded), ...(onServer && rows('PostgreSQL', onServer)) }
    const lines = Object.entries({ ...figures, ...rates }).map(
      ([name, figure]) => `${name.padEnd(34)}${figure}`,
    )
    if (!server) lines.push('PostgreSQL was not measured: TEST_DATABASE_URL names no server.')
    return { table: lines.join('\n'), figures }
  } finally {
    process.chdir(here)
    await rm(copy, { recursive: true, force: true })
  }
}

type Rates = { submit: Awaited<ReturnType<typeof submitRate>>; page: Awaited<ReturnType<typeof pageRate>> }

async function ratesOf(options: { copy: string; secret: string; databaseUrl?: string }): Promise<Rates> {
  const servers = await startServers(options)
  try {
    const { port } = servers
    return { page: await pageRate({ port, copy: options.copy }), submit: await submitRate({ port }) }
  } finally {
    await servers.stop()
  }
}

async function onPostgres(server: string, options: { copy: string; secret: string }): Promise<Rates> {
  const name = `chorus_bench_${randomBytes(6).toString('hex')}`
  await runOnServer(server, `CREATE DATABASE ${name}`)
  try {
    return await ratesOf({ ...options, databaseUrl: withDatabase(server, name) })
  } finally {
    await runOnServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  }
}

const rows = (on: string, { submit, page }: Rates) => ({
  [`letters a second, ${on}`]: Math.round(submit.subjectPerSecond),
  [`bare inserts a second, ${on}`]: Math.round(submit.yardstickPerSecond),
  [`first visits a second, ${on}`]: Math.round(page.subjectPerSecond),
  [`static pages a second, ${on}`]: Math.round(page.yardstickPerSecond),
})

const round = (figure: number) => Math.round(figure * 100) / 100
