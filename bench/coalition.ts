import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectDatabase, type Database } from '#lib/platform/database.ts'
import { embeddedDatabaseUrl } from '#lib/platform/database-url.ts'
import { startEmbeddedDatabase } from '#lib/platform/embedded-database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import { PositionKind } from '#lib/platform/generated/prisma/enums.ts'
import { applyMigrations } from '#lib/platform/migrations.ts'
import { runOnServer, withDatabase } from '#lib/platform/run-on-server.ts'
import { boardFor } from '#lib/positions/board-data.ts'
import { makeCampaign, makeOrganisation, makeVersion, theUmbrella } from '#prisma/seed/factories.ts'
import type { BenchResult } from './run.ts'

export const describe =
  'The board of 40 organisations and 30 versions, read whole (also on TEST_DATABASE_URL)'

const ORGANISATIONS = 40
const VERSIONS = 30
/** Other campaigns in the same tables: the board may not slow down with them. */
const OTHER_CAMPAIGNS = 3
const WARM_UP = 20
const READS = 200

/** Measures the board's read on the embedded database and, where there is one, on a PostgreSQL server. */
export async function run(): Promise<BenchResult> {
  const p95MsPglite = await onPglite()
  const server = process.env.TEST_DATABASE_URL
  const p95MsPostgres = server ? await onPostgres(server) : null
  const figures = {
    organisations: ORGANISATIONS,
    versions: VERSIONS,
    reads: READS,
    p95Ms: Math.max(p95MsPglite, p95MsPostgres ?? 0),
    p95MsPglite,
    ...(p95MsPostgres !== null && { p95MsPostgres }),
  }
  const lines = Object.entries(figures).map(([name, figure]) => `${name.padEnd(20)}${figure}`)
  if (!server) lines.push('PostgreSQL was not measured: TEST_DATABASE_URL names no server.')
  return { table: lines.join('\n'), figures }
}

async function onPglite(): Promise<number> {
  const dataDir = await mkdtemp(join(tmpdir(), 'chorus-bench-'))
  const server = await startEmbeddedDatabase(dataDir)
  try {
    return await measure(embeddedDatabaseUrl(dataDir))
  } finally {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function onPostgres(serverUrl: string): Promise<number> {
  const name = `chorus_bench_${randomBytes(6).toString('hex')}`
  await runOnServer(serverUrl, `CREATE DATABASE ${name}`)
  try {
    return await measure(withDatabase(serverUrl, name))
  } finally {
    await runOnServer(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  }
}

/** Fills a new database and reads the board again and again; the 95th percentile in milliseconds. */
async function measure(url: string): Promise<number> {
  await applyMigrations(url)
  const db = connectDatabase(url)
  try {
    const slug = await fill(db)
    await db.$executeRaw`ANALYZE`
    const times: number[] = []
    for (let read = 0; read < WARM_UP + READS; read++) {
      const began = performance.now()
      const board = await boardFor(db, { slug, now: new Date() })
      const took = performance.now() - began
      if (board?.rows.length !== ORGANISATIONS || board.versions.length !== VERSIONS) {
        throw new Error('The board is not whole')
      }
      if (read >= WARM_UP) times.push(took)
    }
    const sorted = times.toSorted((a, b) => a - b)
    return Math.round((sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0) * 10) / 10
  } finally {
    await db.$disconnect()
  }
}

async function fill(db: Database): Promise<string> {
  await theUmbrella(db)
  const organisations = []
  for (let count = 0; count < ORGANISATIONS; count++) organisations.push(await makeOrganisation(db))
  const slugs: string[] = []
  for (let count = 0; count <= OTHER_CAMPAIGNS; count++) {
    const campaign = await makeCampaign(db)
    slugs.push(campaign.slug)
    for (let number = 1; number <= VERSIONS; number++) {
      const change = number === 1 ? 'first' : number % 3 === 0 ? 'editorial' : 'material'
      const texts = [`Clause of version ${number}. ${'Words. '.repeat(300)}`]
      const version = await makeVersion(db, { campaignId: campaign.id, number, texts, change })
      const rows = organisations.flatMap(({ id, name }, at) =>
        positionsOf({ version, organisationId: id, organisationName: name, at: at + number }),
      )
      await db.position.createMany({ data: rows })
    }
  }
  return slugs[0] ?? ''
}

const kinds = Object.values(PositionKind)

/** What an organisation said of a version: most once, some twice, one in ten nothing; the latest stands. */
function positionsOf(said: {
  version: { id: string; number: number; sha256: string }
  organisationId: string
  organisationName: string
  at: number
}): Prisma.PositionCreateManyInput[] {
  const { version, organisationId, organisationName, at } = said
  if (at % 10 === 0) return []
  const stands = version.number === VERSIONS
  const row = {
    versionId: version.id,
    organisationId,
    organisationName,
    kind: kinds[at % kinds.length] ?? 'signs',
    reasons: 'Reasons. '.repeat(50),
    capacity: 'Chief Executive',
    authority: 'board, 3 March',
    personId: 'bench',
    personName: 'Ola Officer',
    requestAddress: '127.0.0.1',
    textSha256: version.sha256,
  }
  const ended = { state: 'replaced', current: null, endedAt: new Date() } as const
  const last = stands ? row : { ...row, ...ended, state: 'lapsed' as const }
  return at % 4 === 0 ? [{ ...row, ...ended }, last] : [last]
}
