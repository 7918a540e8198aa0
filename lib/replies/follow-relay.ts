import { whoHolds } from '#lib/letters/look-again.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import type { DeliveryState } from '#lib/platform/generated/prisma/enums.ts'
import { moveRelay } from './move-relay.ts'
import { tellNotRelayed } from './tell-not-relayed.ts'

const SENDER = { kind: 'system', id: 'sender' } as const

/** Moves what a supporter wrote back as what becomes of its message in the outbox is known, and tells them where it is not sent. */
export async function followRelay(
  tx: Transaction,
  { correlationId: relayId, to, now }: { correlationId: string; to: DeliveryState; now: Date },
): Promise<void> {
  const moving = { relayId, actor: SENDER, now }
  if (to === 'accepted') await moveRelay(tx, { ...moving, to: 'sent' })
  if (to === 'cancelled') await letGoRelay(tx, { relayId, now })
  if (to === 'failed') await failRelay(tx, { relayId, actor: SENDER, now })
  if (to === 'unknown' && (await moveRelay(tx, { ...moving, to: 'in_doubt' }))) {
    await tellNotRelayed(tx, { relayId, why: 'in_doubt', now })
  }
}

/** It was not let go: its letter was cleared, or the member is not the MP any more, and then its supporter is told. */
async function letGoRelay(tx: Transaction, { relayId, now }: { relayId: string; now: Date }): Promise<void> {
  const { letter } = await tx.relay.findUniqueOrThrow({
    where: { id: relayId },
    select: { letter: { select: { clearedAt: true } } },
  })
  const letGoFor = letter.clearedAt ? 'cleared' : 'no_address'
  if (!(await moveRelay(tx, { relayId, actor: SENDER, now, to: 'let_go', letGoFor }))) return
  if (letGoFor === 'no_address') await tellNotRelayed(tx, { relayId, why: 'no_address', now })
}

/** It did not arrive: its supporter is told, once. */
export async function failRelay(
  tx: Transaction,
  moving: Pick<Parameters<typeof moveRelay>[1], 'relayId' | 'actor' | 'now'>,
): Promise<void> {
  if (!(await moveRelay(tx, { ...moving, to: 'failed' }))) return
  await tellNotRelayed(tx, { relayId: moving.relayId, why: 'failed', now: moving.now })
}

/** Asked just before it leaves: what was stopped meanwhile, whose letter was cleared, or whose member is not the MP now, stays. */
export async function mayRelayLeave(
  db: Database,
  { correlationId: id }: { correlationId: string },
  now = new Date(),
): Promise<{ ok: true } | { ok: false; reason: string }> {
  const relay = await db.relay.findUnique({
    where: { id },
    select: { state: true, letter: { select: { clearedAt: true, gssCode: true, memberId: true } } },
  })
  if (!relay) return { ok: false, reason: 'no_such_relay' }
  if (relay.state !== 'queued') return { ok: false, reason: relay.state }
  if (relay.letter.clearedAt) return { ok: false, reason: 'cleared' }
  const held = await db.$transaction((tx) => whoHolds(tx, relay.letter, now))
  return held.ok ? { ok: true } : held
}
