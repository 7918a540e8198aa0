import { percentile95 } from '../databases.ts'
import type { Read } from './reads.ts'

const READERS = 20
const READ_MS = 4_000
const WARM_UP_MS = 1_500

/** The 95th percentile of how long a read takes, in milliseconds, with 20 readers at once. */
export async function timeReads(read: Read, forMs = READ_MS): Promise<number> {
  await readFor(read, Math.min(forMs, WARM_UP_MS))
  return percentile95(await readFor(read, forMs))
}

/** How long each reading took, in milliseconds, with every reader asking again as soon as they have an answer. */
async function readFor(read: Read, forMs: number): Promise<number[]> {
  const began = performance.now()
  const times: number[] = []
  const reader = async (_: unknown, at: number) => {
    for (let turn = at; performance.now() - began < forMs; turn += 1) {
      const asked = performance.now()
      await read(turn)
      times.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: READERS }, reader))
  return times
}
