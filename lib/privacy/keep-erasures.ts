import type { Transaction } from '#lib/platform/database.ts'
import type { Erasure } from './erasures-file.ts'

/** Keeps erasures in the database, of each writer the latest. */
export async function keepErasures(tx: Transaction, erasures: readonly Erasure[]): Promise<void> {
  for (const { writer, at } of erasures) {
    const known = await tx.erasure.upsert({
      where: { writer },
      create: { writer, at },
      update: {},
      select: { at: true },
    })
    if (known.at < at) await tx.erasure.update({ where: { writer }, data: { at } })
  }
}
