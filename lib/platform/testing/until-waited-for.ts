import type { Transaction } from '#lib/platform/database.ts'

/** Waits until somebody waits for what this transaction holds; on a server alone, where more than one can be at work. */
export async function untilWaitedFor(tx: Transaction): Promise<void> {
  for (;;) {
    const [{ blocked } = { blocked: 0n }] = await tx.$queryRaw<{ blocked: bigint }[]>`
      SELECT count(*) AS blocked FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))`
    if (blocked > 0n) return
  }
}
