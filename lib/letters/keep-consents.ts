import type { Database } from '#lib/platform/database.ts'
import { recordConsent } from '#lib/supporters/record-consent.ts'
import { consentsGiven } from './consents-given.ts'
import type { Taken } from './letter-row.ts'
import { lockLetter } from './move-letter.ts'

/**
 * Keeps what a supporter says yes to when they send a letter again whose mail is on its way, and nothing else that was ticked
 * before. Confirmed meanwhile, it stays with what it was confirmed with.
 */
export async function keepConsents(
  db: Database,
  { taken, letter, page }: { taken: Taken; letter: { id: string; supporterId: string }; page: string },
): Promise<void> {
  const { now, input } = taken
  const { id: letterId, supporterId } = letter
  const given = consentsGiven(taken)
  const said = given.map(({ organisationId, wording: { channel } }) => ({ organisationId, channel }))
  await db.$transaction(async (tx) => {
    await lockLetter(tx, letterId)
    if (!(await tx.letter.findFirst({ where: { id: letterId, confirmedAt: null }, select: { id: true } })))
      return
    await tx.consent.deleteMany({ where: { letterId, NOT: { OR: said } } })
    for (const consent of given) {
      await recordConsent(tx, { ...consent, supporterId, letterId, page, now, language: input.language })
    }
  })
}
