import { returnPath } from '#lib/letters/letter-address.ts'
import { callBackMessages } from '#lib/outbox/call-back-messages.ts'
import { clearMessagesAbout } from '#lib/outbox/clear-messages.ts'
import type { Transaction } from '#lib/platform/database.ts'
import { clearInbound } from './clear-inbound.ts'
import { moveRelay } from './move-relay.ts'

const MACHINE = { kind: 'system', id: 'privacy' } as const

/** Calls back what a letter's supporter wrote to the office and has not left yet. */
export async function callBackRelays(
  tx: Transaction,
  { letterId, now }: { letterId: string; now: Date },
): Promise<void> {
  const waiting = await tx.relay.findMany({
    where: { letterId, state: { in: ['asked', 'queued'] } },
    orderBy: { id: 'asc' },
    select: { id: true, state: true },
  })
  for (const { id, state } of waiting) {
    const { leaving } = await callBackMessages(tx, { correlationId: id, now })
    // What is being handed over at this moment ends as it ends.
    if (state === 'queued' && leaving > 0) continue
    await moveRelay(tx, { relayId: id, actor: MACHINE, now, to: 'let_go', letGoFor: 'cleared' })
  }
}

/** Clears what a letter's supporter wrote to the office: the messages that came and those that left, and what came back. */
export async function clearRelays(
  tx: Transaction,
  { letterId, now }: { letterId: string; now: Date },
): Promise<void> {
  const relays = await tx.relay.findMany({
    where: { letterId },
    select: { id: true, inboundId: true, returnToken: true },
  })
  for (const { id } of relays) await clearMessagesAbout(tx, { correlationId: id, now })
  const returned = await tx.inboundMessage.findMany({
    where: {
      envelopeTo: { in: relays.map(({ returnToken }) => returnPath(returnToken)) },
      state: 'relayed',
      clearedAt: null,
    },
    select: { id: true },
  })
  const ids = [...relays.map(({ inboundId }) => inboundId), ...returned.map(({ id }) => id)]
  await clearInbound(tx, { ids, now })
}
