import type { Transaction } from '#lib/platform/database.ts'
import { rowsOfWriter } from './writer.ts'

/** Whether a supporter's writer wished never to be asked about answers, in whomever's name they wrote. */
export async function wishesQuiet(tx: Transaction, supporterId: string): Promise<boolean> {
  const ids = await idsOfWriter(tx, supporterId)
  return (await tx.supporter.count({ where: { id: { in: ids }, quietFrom: { not: null } } })) > 0
}

/** A writer wishes never to be asked about answers again. */
export async function keepQuiet(tx: Transaction, supporterId: string, now: Date): Promise<void> {
  const ids = await idsOfWriter(tx, supporterId)
  await tx.supporter.updateMany({ where: { id: { in: ids }, quietFrom: null }, data: { quietFrom: now } })
}

const idsOfWriter = async (tx: Transaction, supporterId: string) =>
  (await rowsOfWriter(tx, supporterId)).map(({ id }) => id)
