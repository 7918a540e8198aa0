import { addUpCounts } from '#lib/counts/add-up-counts.ts'
import type { KeptCount } from '#lib/counts/kept-count.ts'
import { countParts, partsOf } from '#lib/letters/letter-groups.ts'
import type { Database } from '#lib/platform/database.ts'
import type { LetterState } from '#lib/platform/generated/prisma/enums.ts'
import { minutesLeft } from './minutes-left.ts'
import type { Dashboard } from './schema.ts'
import { stateOfWorker } from './worker-state.ts'

const LATELY_MS = 10 * 60_000
/** So many letters that left last tell the pace. */
const LAST_SENT = 100

/**
 * Whether mail moves: when the worker was last heard, what waits, what is in trouble, and how long it may take.
 * @param counts of all campaigns
 */
export async function health(
  db: Database,
  { counts, now }: { counts: readonly KeptCount[]; now: Date },
): Promise<Omit<Dashboard['health'], 'delivery'>> {
  const lately = new Date(now.getTime() - LATELY_MS)
  const [beat, left] = await Promise.all([
    db.workerBeat.findFirst({ orderBy: { beatAt: 'desc' }, select: { beatAt: true } }),
    db.letter.findMany({
      where: { state: 'sent', stateChangedAt: { gt: lately } },
      orderBy: { stateChangedAt: 'desc' },
      take: LAST_SENT,
      select: { stateChangedAt: true },
    }),
  ])
  const letters = (state: LetterState) => addUpCounts(counts, { what: 'letters_by_state', state })
  const deferred = addUpCounts(counts, { what: 'mails_deferred' })
  const waiting = letters('queued')
  return {
    worker: stateOfWorker(beat?.beatAt ?? null, now),
    heardAt: beat?.beatAt.toISOString() ?? null,
    deferred,
    troubled: countParts(counts, partsOf('needs_a_look')),
    keptBack: countParts(counts, partsOf('kept_back')),
    waiting,
    minutesLeft: minutesLeft({
      waiting: waiting - deferred,
      left: left.length,
      since: left.at(-1)?.stateChangedAt ?? null,
      now,
    }),
  }
}
