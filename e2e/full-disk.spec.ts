import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import pg from 'pg'
import { connectDatabase } from '#lib/platform/database.ts'
import { embeddedDatabaseUrl } from '#lib/platform/database-url.ts'
import { type Chorus, startChorus } from './fixtures/start-chorus.ts'
import { asSupporter, somebody } from './steps/supporter.ts'

/** A disk of memory that is small enough to be filled. Where it may not be mounted, these are skipped. */
let disk: string
let ballast: string
let mounted = false
let chorus: Chorus

test.describe.configure({ mode: 'serial', timeout: 180_000 })
test.use({ javaScriptEnabled: false })

test.beforeAll(async () => {
  test.setTimeout(240_000)
  disk = mkdtempSync(join(tmpdir(), 'chorus-disk-'))
  ballast = join(disk, 'ballast')
  mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=400m', 'tmpfs', disk]).status === 0
  test.skip(!mounted, 'a small disk may not be mounted here')
  chorus = await startChorus({ DATA_DIR: join(disk, 'data') })
})
test.afterAll(async () => {
  await chorus?.stop()
  if (mounted) spawnSync('umount', [disk])
  rmSync(disk, { recursive: true, force: true })
})

const eventually = expect.configure({ timeout: 90_000 })
const health = async () => {
  const answer = await fetch(`${chorus.url}/api/health`)
  return { status: answer.status, trouble: (await answer.json()).trouble as string[] }
}

function fillTheDisk() {
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(ballast, Buffer.alloc(bavail * bsize))
}

/** Writes to the log until it finds no room, and the database ends. */
async function databaseEnds() {
  const client = new pg.Client({ connectionString: embeddedDatabaseUrl(chorus.dataDir) })
  client.on('error', () => {})
  await client.connect()
  try {
    for (;;) await client.query("SELECT pg_logical_emit_message(true, 'test', repeat('x', 1000000))")
  } catch {
    await client.end().catch(() => {})
  }
}

test('a full disk is said at once, loses no letter, and is over when there is room', async ({ page }) => {
  const sam = somebody()
  const supporter = asSupporter(page, { at: chorus.url })
  await supporter.comesToTheCheck(sam)

  fillTheDisk()
  expect(await health()).toEqual({
    status: 503,
    trouble: expect.arrayContaining([expect.stringMatching(/^The disk of the data folder is full: /)]),
  })

  await databaseEnds()
  await page.getByRole('button', { name: 'Send me the confirmation e-mail' }).click()
  await expect(page.getByRole('heading', { name: 'Something went wrong on our side' })).toBeVisible()
  await expect(page.getByText(/Nothing was changed, and nothing you typed is lost\./)).toBeVisible()
  await eventually.poll(() => chorus.printed()).toContain('The disk of the data folder is full: ')

  rmSync(ballast)
  await eventually.poll(async () => (await health().catch(() => null))?.status).toBe(200)
  await page.getByRole('main').getByRole('link').click()
  await page.getByRole('button', { name: 'Send me the confirmation e-mail' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /look at your e-mail/ })).toBeVisible()
  const db = connectDatabase(embeddedDatabaseUrl(chorus.dataDir), 1)
  expect(await db.letter.count({ where: { senderEmail: sam.email } })).toBe(1)
  await db.$disconnect()
})

test('it ends in order, with one sentence', async () => {
  await chorus.end()
  expect(chorus.printed()).toMatch(/\nChorus has ended\. What was submitted is safe\.\n$/)
  expect(chorus.printed().split('Ctrl-C ends it.')[1]).not.toMatch(/^\s+at /m)
})
