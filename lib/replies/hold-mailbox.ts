import type { Database } from '#lib/platform/database.ts'
import type { CollectingTrouble } from '#lib/platform/generated/prisma/enums.ts'
import { runStatement } from '#lib/platform/run-statement.ts'

/** Up to which message everything is done, in a mailbox that keeps no marks of ours. */
export type Done = { uidValidity: string; upTo: number }

/** By the database's clock, which all workers share. */
const HOLD = `
INSERT INTO "CollectedMailbox" AS known (address, holder, "heldUntil", "saidAt")
VALUES ($1, $2, now() + make_interval(secs => $3::double precision), now())
ON CONFLICT (address) DO UPDATE SET holder = excluded.holder, "heldUntil" = excluded."heldUntil", "saidAt" = now()
WHERE known.holder IS NULL OR known.holder = excluded.holder OR known."heldUntil" < now() OR $4::boolean
RETURNING "uidValidity", "doneUpTo"::text`

/**
 * Lets one worker collect from a mailbox: for so long, unless it says so again. Should two collect after all, for one was thought
 * dead, nothing is stored twice and nothing lost: they only work in vain.
 * @param takeOver also from one that seems alive: where there can be no other
 * @returns null where another one holds it
 */
export async function holdMailbox(
  db: Database,
  given: { address: string; holder: string; holdMs: number; takeOver: boolean },
): Promise<{ done: Done | null } | null> {
  const { address, holder, holdMs, takeOver } = given
  const [row] = await runStatement<{ uidValidity: string | null; doneUpTo: string | null }>(db, HOLD, [
    address,
    holder,
    holdMs / 1_000,
    String(takeOver),
  ])
  if (!row) return null
  const { uidValidity, doneUpTo } = row
  return { done: uidValidity === null ? null : { uidValidity, upTo: Number(doneUpTo) } }
}

/** Lets it go: the next one need not wait. */
export async function releaseMailbox(
  db: Database,
  { address, holder }: { address: string; holder: string },
): Promise<void> {
  await db.collectedMailbox.updateMany({
    where: { address, holder },
    data: { holder: null, heldUntil: null },
  })
}

/** How collecting goes: what is in the way, or what was done and what had to be left there. */
export type HowItGoes =
  | { trouble: CollectingTrouble; answer: string }
  | { trouble: null; leftThere: number; cannotMove: boolean; done: Done | null }

const IN_TROUBLE = `UPDATE "CollectedMailbox" SET since = CASE WHEN trouble = $3::"CollectingTrouble" THEN since ELSE now() END,
trouble = $3::"CollectingTrouble", answer = $4, "saidAt" = now() WHERE address = $1 AND holder = $2`

/** Writes down for staff, and for the next worker, how collecting goes; only the worker that holds the mailbox may. */
export async function sayHowItGoes(
  db: Database,
  { address, holder, how }: { address: string; holder: string; how: HowItGoes },
): Promise<void> {
  if (how.trouble !== null) {
    await runStatement(db, IN_TROUBLE, [address, holder, how.trouble, how.answer])
    return
  }
  const { leftThere, cannotMove, done } = how
  await db.collectedMailbox.updateMany({
    where: { address, holder },
    data: {
      trouble: null,
      answer: '',
      since: null,
      leftThere,
      cannotMove,
      uidValidity: done?.uidValidity ?? null,
      doneUpTo: done?.upTo ?? null,
      saidAt: new Date(),
    },
  })
}
