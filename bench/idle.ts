import { setTimeout as pause } from 'node:timers/promises'
import { type Chorus, startChorus } from '../e2e/fixtures/start-chorus.ts'
import type { BenchResult } from './run.ts'

export const describe = 'What a Chorus that nobody uses holds and does, and how long its starts take'

export const needsBuild = true

/** Until what a start leaves behind is gone, and how long it is then watched. */
const SETTLES_MS = 20_000
const WATCHED_MS = 30_000

/** Memory is what each process holds, added up (what they share counts for each); the processor's time is a share of one core. */
export async function run(): Promise<BenchResult> {
  const [first, startMs] = await timed(() => startChorus())
  await first.end()
  const [chorus, secondStartMs] = await timed(() => startChorus({ DATA_DIR: first.dataDir }))
  try {
    await pause(SETTLES_MS)
    const before = chorus.usage()
    await pause(WATCHED_MS)
    const { memoryMb, cpuMs } = chorus.usage()
    const figures = {
      rssMb: Math.round(Object.values(memoryMb).reduce((sum, one) => sum + one, 0)),
      cpuPercent: Math.round((1000 * (cpuMs - before.cpuMs)) / WATCHED_MS) / 10,
      startMs: Math.round(startMs),
      secondStartMs: Math.round(secondStartMs),
    }
    const parts = Object.entries(memoryMb).map(([name, mb]) => `  ${name.padEnd(16)}${Math.round(mb)} MB`)
    const table = [
      `Memory            ${figures.rssMb} MB`,
      ...parts,
      `Processor         ${figures.cpuPercent} % of a core`,
      `First start       ${figures.startMs} ms`,
      `Second start      ${figures.secondStartMs} ms`,
    ]
    return { table: table.join('\n'), figures }
  } finally {
    await chorus.stop()
  }
}

async function timed(start: () => Promise<Chorus>): Promise<[Chorus, number]> {
  const began = performance.now()
  return [await start(), performance.now() - began]
}
