import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { newReplyToken } from '#lib/letters/reply-token.ts'
import { connectDatabase, type Database } from '#lib/platform/database.ts'
import { embeddedDatabaseUrl } from '#lib/platform/database-url.ts'
import { applyMigrations } from '#lib/platform/migrations.ts'
import { dataPaths } from '#lib/platform/paths.ts'
import type { BenchResult } from '../run.ts'
import { end, greeting, launch, placed, watch } from './own-worker.ts'

const ASK_EVERY_MS = 20
const GREET_EVERY_MS = 200
/** A worker's own start, and the timetable's, which follows it, are not what is measured. */
const SETTLE_MS = 8_000
const ATTACKER = '127.0.0.66'
const OURS = 'letters.invalid'

const head = (type: string) => `From: office@mp.invalid\r\nSubject: Harm\r\nContent-Type: ${type}\r\n\r\n`
const lines = (line: string, bytes: number) => line.repeat(Math.floor(bytes / line.length))

/** Each is one message, as the bytes between DATA and the final dot. */
const messages: Record<string, () => string> = {
  'an ordinary answer': () => `${head('text/plain')}I will sign it.\r\n`,
  'half closing tags, 500 KB': () => `${head('text/html')}${`<style>${lines('</style', 500_000)}\r\n`}`,
  'lone brackets, 500 KB': () => `${head('text/html')}${lines('< ', 500_000)}\r\n`,
  'empty parts, 5 MB': () =>
    `${head('multipart/mixed; boundary=b')}${lines('--b\r\n\r\nx\r\n', 5_000_000)}--b--\r\n`,
  'empty lines, 24 MB': () => `${head('text/plain')}${lines('\r\n', 24_000_000)}`,
  'an attachment, 24 MB': () => `${head('application/pdf')}${lines(`${'QUJD'.repeat(19)}\r\n`, 24_000_000)}`,
}

/** Says each line and waits for the answer to it; the answers. */
async function converse(socket: Socket, said: string[]): Promise<string[]> {
  const heard: string[] = []
  for (const line of ['', ...said]) {
    const answer = once(socket, 'data')
    if (line !== '') socket.write(line)
    heard.push(String((await answer)[0]))
  }
  return heard
}

async function send(port: number, message: string, to: string[]): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1', localAddress: ATTACKER })
  const recipients = to.map((address) => `RCPT TO:<${address}>\r\n`)
  const opening = ['EHLO x.invalid\r\n', 'MAIL FROM:<office@mp.invalid>\r\n', ...recipients, 'DATA\r\n']
  const heard = await converse(socket, [...opening, `${message}.\r\n`])
  socket.destroy()
  return heard.at(-1) ?? ''
}

/** The most memory a process has held so far, in MB; 0 where the system does not say. */
async function mostMemory({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_000)
}

type Attack = (port: number) => Promise<void>

const attacks: Record<string, Attack> = {
  ...Object.fromEntries(
    Object.entries(messages).map(([name, message]): [string, Attack] => [
      name,
      async (port) => void (await send(port, message(), [`bounces@${OURS}`])),
    ]),
  ),
  'half closing tags to 5,000 people': async (port) => {
    const to = Array.from({ length: 5_000 }, () => `${newReplyToken()}@${OURS}`)
    await send(port, messages['half closing tags, 500 KB']?.() ?? '', to)
  },
  '50 connections that say nothing': async (port) => {
    const sockets = Array.from({ length: 50 }, () =>
      connect({ port, host: '127.0.0.1', localAddress: ATTACKER }),
    )
    await pause(1_000)
    await greeting(port)
    for (const socket of sockets) socket.destroy()
  },
}

/** Each attack on a worker of its own: how long the database and a newcomer's greeting took meanwhile, and the memory. */
async function measure(db: Database, dataDir: string, attack: Attack) {
  const worker = await launch('worker', dataDir)
  try {
    const port = Number(await readFile(join(dataPaths(dataDir).ports, 'inbound'), 'utf8'))
    await pause(SETTLE_MS)
    const asking = watch(ASK_EVERY_MS, () => db.$queryRaw`SELECT 1`)
    const greeted = watch(GREET_EVERY_MS, () => greeting(port))
    const began = performance.now()
    await attack(port)
    const acknowledgedMs = Math.round(performance.now() - began)
    await placed(db)
    const placedMs = Math.round(performance.now() - began)
    return {
      acknowledgedMs,
      placedMs,
      databaseMs: await asking(),
      greetingMs: await greeted(),
      memoryMb: await mostMemory(worker),
    }
  } finally {
    await end(worker)
  }
}

/** Mail made to do harm: how long others wait, and what memory the worker takes. */
export async function measureHarm(): Promise<BenchResult> {
  const dataDir = await mkdtemp(join(tmpdir(), 'chorus-bench-'))
  const database = await launch('database', dataDir)
  const rows: [string, Awaited<ReturnType<typeof measure>>][] = []
  try {
    await applyMigrations(embeddedDatabaseUrl(dataDir))
    const db = connectDatabase(embeddedDatabaseUrl(dataDir), 3)
    for (const [name, attack] of Object.entries(attacks))
      rows.push([name, await measure(db, dataDir, attack)])
    await db.$disconnect()
  } finally {
    await end(database)
    await rm(dataDir, { recursive: true, force: true })
  }
  const columns = ['acknowledgedMs', 'placedMs', 'databaseMs', 'greetingMs', 'memoryMb'] as const
  const table = [
    ['', ...columns],
    ...rows.map(([name, row]) => [name, ...columns.map((column) => String(row[column]))]),
  ].map(([name = '', ...cells]) => name.padEnd(36) + cells.map((cell) => cell.padStart(15)).join(''))
  const worst = (column: (typeof columns)[number]) => Math.max(...rows.map(([, row]) => row[column]))
  return {
    table: table.join('\n'),
    figures: Object.fromEntries(columns.map((column) => [column, worst(column)])),
  }
}
