import type { DeliveryState } from '#lib/platform/generated/prisma/enums.ts'

type Sum = 'sent' | 'waiting' | 'notSent'

const sums: Readonly<Record<DeliveryState, Sum>> = {
  ready: 'waiting',
  leased: 'waiting',
  in_data: 'waiting',
  deferred: 'waiting',
  accepted: 'sent',
  unknown: 'notSent',
  failed: 'notSent',
  cancelled: 'notSent',
}

/** How many messages there are, how many left, how many wait, and how many will not leave by themselves. */
export function addUpDelivery(
  counts: readonly { state: DeliveryState; count: number }[],
): { queued: number } & Record<Sum, number> {
  const total = { queued: 0, sent: 0, waiting: 0, notSent: 0 }
  for (const { state, count } of counts) {
    total.queued += count
    total[sums[state]] += count
  }
  return total
}
