import { randomUUID } from 'node:crypto'
import { solvePuzzles } from '#lib/platform/solve-puzzles.ts'
import type { BenchResult } from './run.ts'

export const describe =
  'the small sum that browsers do in a flood: how many hashes it takes, and how long here'

const PROOFS = 1_000

/** - `hashes` of one proof on average, `hashesMost` of a thousand; `ms` the median time of one */
export async function run(): Promise<BenchResult> {
  const proofs = Array.from({ length: PROOFS }, () => {
    const began = performance.now()
    const answer = solvePuzzles(randomUUID())
    const ms = performance.now() - began
    // Each puzzle is tried from 0 on.
    return { ms, hashes: answer.split(',').reduce((sum, each) => sum + Number.parseInt(each, 36) + 1, 0) }
  })
  const hashes = proofs.map((proof) => proof.hashes)
  const times = proofs.map(({ ms }) => ms).sort((a, b) => a - b)
  const figures = {
    hashes: Math.round(hashes.reduce((sum, each) => sum + each, 0) / PROOFS),
    hashesMost: Math.max(...hashes),
    ms: Math.round(times[PROOFS / 2] ?? 0),
  }
  const table = `${figures.hashes} hashes on average, ${figures.hashesMost} at most of ${PROOFS}; ${figures.ms} ms`
  return { table, figures }
}
