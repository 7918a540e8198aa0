import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import type { Database } from '#lib/platform/database.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { noSuchPromise } from './end-promise.ts'
import { movePromise } from './move-promise.ts'

/** Opens a promise that was ended wrongly; the records that were to show its end stay with it. */
export async function reopenPromise({
  db,
  person,
  promiseId,
  now,
}: {
  db: Database
  person: { id: string }
  promiseId: string
  now: Date
}): Promise<{ ok: true } | NotAllowed | Refused<'no_such_promise' | 'open_already'>> {
  return db.$transaction(async (tx) => {
    const promise = await tx.memberPromise.findUnique({
      where: { id: promiseId },
      select: { organisationId: true },
    })
    if (!promise) return noSuchPromise
    const { organisationId } = promise
    const right = await allowed(tx, { personId: person.id, action: 'member.record', organisationId, now })
    if (!right.ok) return right
    const moved = await movePromise(tx, { promiseId, to: 'open', endedOn: null, personId: person.id })
    return moved ? { ok: true } : refused('open_already', 'It is open already. Nothing was changed.')
  })
}
