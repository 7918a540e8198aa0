import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { type ActionOn, writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import type { Refused } from '#lib/platform/refused.ts'
import { latestDissolution } from './latest-dissolution.ts'

type Dissolution = NonNullable<Awaited<ReturnType<typeof latestDissolution>>>
export type DissolutionChange = { db: Database; person: { id: string }; now: Date }
type Done = { ok: true; id: string; action: ActionOn<'dissolution'>; detail?: Prisma.InputJsonObject }

/**
 * Changes what is recorded of Parliament's dissolution, in one transaction with its audit row. One change waits for
 * another: the second sees what the first made of it.
 */
export async function changeDissolution<No extends Refused>(
  { db, person, now }: DissolutionChange,
  change: (tx: Transaction, latest: Dissolution | null) => Promise<Done | No>,
): Promise<{ ok: true } | No | NotAllowed> {
  return db.$transaction(async (tx) => {
    // Readers go on; there may be no row yet to lock.
    await tx.$executeRaw`LOCK TABLE "Dissolution" IN SHARE ROW EXCLUSIVE MODE`
    const right = await allowed(tx, { personId: person.id, action: 'parliament.edit', now })
    if (!right.ok) return right
    const changed = await change(tx, await latestDissolution(tx))
    if (!changed.ok) return changed
    const { id, action, detail } = changed
    const actor = { kind: 'person', id: person.id } as const
    await writeAudit(tx, { actor, subjectId: id, action, detail })
    return { ok: true }
  })
}
