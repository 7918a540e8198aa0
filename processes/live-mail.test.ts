import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dkimVerify } from 'mailauth'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type DkimKey, makeDkimKey } from '#lib/outbox/dkim-key.ts'
import { dkimRecord } from '#lib/outbox/dkim-record.ts'
import { enqueueMessage } from '#lib/outbox/enqueue-message.ts'
import { type StandIn, standInMailSystem } from '#lib/outbox/testing/stand-in-mail-system.ts'
import { announcePort } from '#lib/platform/ports.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'

const domain = 'letters.example'
const ACCESS = { user: 'chorus', pass: 'right' }
const patiently = { timeout: 20_000, interval: 100 }

let data: TestDatabase
let system: StandIn
let worker: ChildProcess | null = null
const folder = () => join(process.env.DATA_DIR ?? '', 'dkim')

beforeEach(async () => {
  data = await testDatabase()
  system = await standInMailSystem({ access: ACCESS })
})
afterEach(async () => {
  worker?.kill('SIGTERM')
  if (worker && worker.exitCode === null) await once(worker, 'exit')
  worker = null
  rmSync(folder(), { recursive: true, force: true })
  await system.stop()
  await data.drop()
})

async function launch(password = ACCESS.pass, env: Record<string, string> = {}) {
  worker = fork(join(import.meta.dirname, 'worker.ts'), {
    env: {
      ...process.env,
      DATABASE_URL: data.url,
      SECRET: 'one secret for every process of this test',
      MAIL_DELIVERY: 'live',
      SMTP_URL: `smtp://${ACCESS.user}:${password}@127.0.0.1:${system.target.port}`,
      MAIL_DOMAIN: domain,
      LOG_LEVEL: 'silent',
      ...env,
    },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  expect((await once(worker, 'message'))[0]).toBe('ready')
}

async function post(to = 'sam@supporter.example', repeatable = true) {
  const name = randomUUID()
  const { id } = await data.db.$transaction((tx) =>
    enqueueMessage(tx, {
      kind: 'confirmation',
      correlationId: name,
      dedupeKey: name,
      lane: 'supporters',
      repeatable,
      envelope: { from: `campaigns@${domain}`, to },
      mail: {
        from: { name: 'Cynghrair Cymalau', address: `campaigns@${domain}` },
        to: { address: to },
        subject: 'Cadarnhewch eich llythyr – please confirm',
        text: 'Annwyl Siân,\n\n.Press the link.\n',
        messageId: `<${name}@${domain}>`,
      },
    }),
  )
  return () => data.db.outboxMessage.findUniqueOrThrow({ where: { id } })
}

const verdicts = async (raw: string, { name, value }: ReturnType<typeof dkimRecord>) =>
  (await dkimVerify(raw, { resolver: async (asked) => (asked === name ? [[value]] : []) })).results.map(
    ({ status }) => status.result,
  )

const makeKey = (): DkimKey => makeDkimKey({ folder: folder(), domain, day: '2026-11-26' })

test('a name and password that are refused fail nothing: all waits, and the lanes say why', async () => {
  const look = await post()
  await launch('wrong')
  const rests = () => data.db.laneRest.findMany({ where: { reason: 'access' } })
  await vi.waitFor(async () => expect(await rests()).not.toEqual([]), patiently)
  expect(await look()).toMatchObject({ state: 'ready', attempts: 0 })
  expect(system.arrived).toEqual([])
})

test('a key that cannot be read keeps everything back, and once it is right all leaves signed, with no restart', async () => {
  const key = makeKey()
  const pem = key.privateKey.export({ type: 'pkcs8', format: 'pem' })
  writeFileSync(key.path, 'half a k')
  const look = await post()
  await launch()
  const beats = async () => (await data.db.workerBeat.findFirst())?.beatAt.getTime() ?? 0
  const before = await beats()
  await vi.waitFor(async () => expect(await beats()).toBeGreaterThan(before + 3_000), patiently)
  expect(await look()).toMatchObject({ state: 'ready', attempts: 0 })
  writeFileSync(key.path, pem)
  await vi.waitFor(async () => expect((await look()).state).toBe('accepted'), patiently)
  expect(await verdicts(system.arrived[0]?.raw ?? '', dkimRecord(key))).toEqual(['pass'])
})

test('moving to another provider loses nothing and sends nothing twice; what was in hand is in doubt', async () => {
  const isSlow = (to: string) => to.startsWith('slow')
  const silent = new Promise<never>(() => {})
  const old = await standInMailSystem({ atEnd: (to) => (isSlow(to) ? silent : 'ok') })
  const to = (at: StandIn) => ({ SMTP_URL: `smtp://127.0.0.1:${at.target.port}` })
  try {
    const first = await post('first@supporter.example')
    await launch('', to(old))
    await vi.waitFor(async () => expect((await first()).state).toBe('accepted'), patiently)
    const slow = await post('slow@supporter.example', false)
    await vi.waitFor(
      () => expect(old.arrived.map((one) => one.to)).toContain('slow@supporter.example'),
      patiently,
    )
    const waiting = [await post('second@supporter.example'), await post('third@supporter.example')]
    await vi.waitFor(async () => {
      for (const look of waiting) expect((await look()).state).toBe('accepted')
    }, patiently)
    worker?.kill('SIGTERM')
    if (worker) await once(worker, 'exit')
    const later = [await post('fourth@supporter.example'), await post('fifth@supporter.example')]
    await launch(ACCESS.pass)
    await vi.waitFor(async () => {
      for (const look of later) expect((await look()).state).toBe('accepted')
    }, patiently)
    expect((await slow()).state).toBe('unknown')
    expect(system.arrived.map((one) => one.to).sort()).toEqual([
      'fifth@supporter.example',
      'fourth@supporter.example',
    ])
    expect(old.arrived).toHaveLength(4)
  } finally {
    await old.stop()
  }
})

test('what is caught is not signed', async () => {
  makeKey()
  const look = await post()
  announcePort('catcher', system.target.port)
  await launch(ACCESS.pass, { MAIL_DELIVERY: 'catch' })
  await vi.waitFor(async () => expect((await look()).state).toBe('accepted'), patiently)
  expect(system.arrived[0]?.raw).not.toMatch(/^DKIM-Signature/im)
})
