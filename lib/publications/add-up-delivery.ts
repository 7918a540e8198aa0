import type { JointMailState } from '#lib/platform/generated/prisma/enums.ts'

type Sum = 'sent' | 'waiting' | 'bounced' | 'notSent'

const sums: Readonly<Record<JointMailState, Sum>> = {
  queued: 'waiting',
  sent: 'sent',
  bounced: 'bounced',
  in_doubt: 'notSent',
  failed: 'notSent',
  cancelled: 'notSent',
}

/** How many mails there are, how many arrived as far as is known, wait, came back, and will not leave by themselves. */
export function addUpDelivery(
  counts: readonly { state: JointMailState; count: number }[],
): { queued: number } & Record<Sum, number> {
  const total = { queued: 0, sent: 0, waiting: 0, bounced: 0, notSent: 0 }
  for (const { state, count } of counts) {
    total.queued += count
    total[sums[state]] += count
  }
  return total
}
