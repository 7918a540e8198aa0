import type { Transaction } from '#lib/platform/database.ts'
import type { Remark } from '#lib/platform/generated/prisma/client.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { isOwnId } from '#lib/platform/own-id.ts'
import { refused } from '#lib/platform/refused.ts'
import { colleagues } from './colleagues.ts'
import { findPlace, type RemarkPlace, seesRemark, subjectOf } from './remark-place.ts'

/** The remark, held, where this person may see it and it was not removed. */
export async function openRemark(
  tx: Transaction,
  { person, remarkId, now }: { person: { id: string }; remarkId: string; now: Date },
): Promise<{ remark: Remark; place: RemarkPlace } | null> {
  if (!isOwnId(remarkId) || !(await lockRow(tx, 'Remark', { id: remarkId }, 'id'))) return null
  const remark = await tx.remark.findUnique({ where: { id: remarkId, removedAt: null } })
  if (!remark) return null
  const place = await findPlace(tx, subjectOf(remark))
  const self = (await colleagues(tx, now)).find(({ id }) => id === person.id)
  if (!place || !self) return null
  return seesRemark(self, place, remark) ? { remark, place } : null
}

export const noSuchRemark = () =>
  refused(
    'no_such_remark',
    'There is no such remark of yours any more. Nothing was changed. Load the page again.',
  )
