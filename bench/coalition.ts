import { connectDatabase, type Database } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import { PositionKind } from '#lib/platform/generated/prisma/enums.ts'
import { applyMigrations } from '#lib/platform/migrations.ts'
import { boardFor } from '#lib/positions/board-data.ts'
import { makeCampaign, makeOrganisation, makeVersion, theUmbrella } from '#prisma/seed/factories.ts'
import { notMeasured, onPglite, onPostgres, percentile95 } from './databases.ts'
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
  const p95MsPglite = await onPglite(measure)
  const p95MsPostgres = await onPostgres(measure)
  const figures = {
    organisations: ORGANISATIONS,
    versions: VERSIONS,
    reads: READS,
    p95Ms: Math.max(p95MsPglite, p95MsPostgres ?? 0),
    p95MsPglite,
    ...(p95MsPostgres !== null && { p95MsPostgres }),
  }
  const lines = Object.entries(figures).map(([name, figure]) => `${name.padEnd(20)}${figure}`)
  return { table: [...lines, ...notMeasured()].join('\n'), figures }
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
    return percentile95(times)
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
        positionsOf({
          personId: version.authorId,
          version,
          organisationId: id,
          organisationName: name,
          at: at + number,
        }),
      )
      await db.position.createMany({ data: rows })
    }
  }
  return slugs[0] ?? ''
}

const kinds = Object.values(PositionKind)

/** What an organisation said of a version: most once, some twice, one in ten nothing; the latest stands. */
function positionsOf(said: {
  personId: string
  version: { id: string; number: number; sha256: string }
  organisationId: string
  organisationName: string
  at: number
}): Prisma.PositionCreateManyInput[] {
  const { personId, version, organisationId, organisationName, at } = said
  if (at % 10 === 0) return []
  const stands = version.number === VERSIONS
  const kind = kinds[at % kinds.length] ?? 'signs'
  const row = {
    versionId: version.id,
    organisationId,
    organisationName,
    kind,
    reservation: kind === 'signs_with_reservation' ? 'Only by daylight.' : null,
    reasons: 'Reasons. '.repeat(50),
    capacity: 'Chief Executive',
    authority: 'board, 3 March',
    personId,
    personName: 'Ola Officer',
    requestAddress: '127.0.0.1',
    textSha256: version.sha256,
  }
  const ended = { state: 'replaced', current: null, endedAt: new Date() } as const
  const last = stands ? row : { ...row, ...ended, state: 'lapsed' as const }
  return at % 4 === 0 ? [{ ...row, ...ended }, last] : [last]
}
