import type { Database } from '#lib/platform/database.ts'
import { minutesLeft } from './minutes-left.ts'
import type { Dashboard } from './schema.ts'
import { stateOfWorker } from './worker-state.ts'

const LATELY_MS = 10 * 60_000

/** Whether mail moves: when the worker was last heard, what waits, what is in trouble, and how long it may take. */
export async function health(db: Database, now: Date): Promise<Omit<Dashboard['health'], 'delivery'>> {
  const lately = new Date(now.getTime() - LATELY_MS)
  const [beat, outbox, left] = await Promise.all([
    db.workerBeat.findFirst({ orderBy: { beatAt: 'desc' }, select: { beatAt: true } }),
    db.outboxMessage.groupBy({
      by: ['state'],
      where: {
        kind: 'letter',
        state: { in: ['ready', 'leased', 'in_data', 'deferred', 'unknown', 'failed'] },
      },
      _count: true,
    }),
    // Asked of the letters, which are indexed by state and time.
    db.letter.aggregate({
      where: { state: 'accepted', stateChangedAt: { gt: lately } },
      _count: true,
      _min: { stateChangedAt: true },
    }),
  ])
  const of = (...states: string[]) =>
    outbox.reduce((sum, row) => sum + (states.includes(row.state) ? row._count : 0), 0)
  const waiting = of('ready', 'leased', 'in_data')
  return {
    worker: stateOfWorker(beat?.beatAt ?? null, now),
    heardAt: beat?.beatAt.toISOString() ?? null,
    deferred: of('deferred'),
    troubled: of('unknown', 'failed'),
    waiting,
    minutesLeft: minutesLeft({ waiting, left: left._count, since: left._min.stateChangedAt, now }),
  }
}
