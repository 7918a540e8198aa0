import type { Database, Transaction } from '#lib/platform/database.ts'

type Letter = { campaignId: string; call: number; supporterId: string; memberId: number }

/** What a letter is one of: each supporter's letters to a member for a call of a campaign. One of them is sent. */
export function oneOf({ campaignId, call, supporterId, memberId }: Letter): string {
  return [campaignId, call, supporterId, memberId].join(':')
}

/**
 * The place a letter would take if it were confirmed now; null where another has it, with when that was confirmed. Whoever
 * told us that no answer came may write once more, and takes a second place.
 */
export async function placeOf(
  db: Database | Transaction,
  letter: Letter,
): Promise<{ free: string } | { free: null; takenAt: Date | null }> {
  const first = oneOf(letter)
  const there = await holder(db, first)
  if (!there) return { free: first }
  if (there.heard !== 'not_yet') return { free: null, takenAt: there.confirmedAt }
  const second = `${first}:again`
  const again = await holder(db, second)
  return again ? { free: null, takenAt: again.confirmedAt } : { free: second }
}

const holder = (db: Database | Transaction, place: string) =>
  db.letter.findUnique({ where: { oneOf: place }, select: { confirmedAt: true, heard: true } })
