import type { Database } from '#lib/platform/database.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { ASKED_DAYS } from './ask-to-relay.ts'
import { moveRelay } from './move-relay.ts'

const BATCH = 100

/** Lets go what waited a week for its supporter to say that they wrote it. @returns how many */
export async function letGoRelays({ db, now }: { db: Database; now: Date }): Promise<number> {
  const due = await db.relay.findMany({
    where: { state: 'asked', stateChangedAt: { lte: new Date(now.getTime() - ASKED_DAYS * DAY_MS) } },
    orderBy: { stateChangedAt: 'asc' },
    take: BATCH,
    select: { id: true },
  })
  const actor = { kind: 'system', id: 'replies' } as const
  let gone = 0
  for (const { id: relayId } of due) {
    const moved = await db.$transaction((tx) =>
      moveRelay(tx, { relayId, actor, now, only: 'asked', to: 'let_go', letGoFor: 'not_pressed' }),
    )
    if (moved) gone += 1
  }
  return gone
}
