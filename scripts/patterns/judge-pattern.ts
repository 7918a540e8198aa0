import { checkSync } from 'recheck'

// The plain JavaScript of it: the same answer on every machine, and no process of its own.
process.env.RECHECK_SYNC_BACKEND = 'pure'

/**
 * Counted repeats blow a pattern up: beyond this size it is tried out instead of proved, in fewer rounds than the tool's own.
 * Both bound the work, not the time, and what is tried is always the same: a busy machine, or another day, says no other.
 */
const LIMITS = { maxNFASize: 5_000, maxIteration: 3, randomSeed: 1 }
/** A last resort, far from what any of our patterns takes. */
const GIVES_UP_MS = 60_000
const SHOWN = 60

/** Why a pattern is refused: on some text its time grows faster than the text, or nobody can tell; null when it is fine. */
export function judgePattern({ source, flags }: { source: string; flags: string }): string | null {
  const found = checkSync(source, flags, { ...LIMITS, timeout: GIVES_UP_MS })
  if (found.status === 'safe') return null
  if (found.status === 'unknown') {
    return `cannot be judged (${found.error.kind}): write it simpler`
  }
  const { type } = found.complexity
  const degree = found.complexity.type === 'polynomial' ? ` of degree ${found.complexity.degree}` : ''
  const attack = found.attack.pattern
  return `takes ${type} time${degree}, on ${attack.length > SHOWN ? `${attack.slice(0, SHOWN)}…` : attack}`
}
