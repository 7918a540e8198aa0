import type { Transaction } from '#lib/platform/database.ts'
import type { ConsentWording } from './consent-wordings.ts'

/** Keeps a supporter's yes to one organisation with the exact words, the page and the time; a second yes changes nothing. */
export async function recordConsent(
  tx: Transaction,
  given: { supporterId: string; organisationId: string; wording: ConsentWording; page: string; now: Date },
): Promise<void> {
  const { supporterId, organisationId, wording, page, now } = given
  await tx.consent.createMany({
    data: {
      supporterId,
      organisationId,
      channel: wording.channel,
      wording: wording.text,
      wordingVersion: wording.version,
      language: 'en',
      page,
      givenAt: now,
    },
    skipDuplicates: true,
  })
}
