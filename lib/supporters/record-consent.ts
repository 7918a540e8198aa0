import type { Transaction } from '#lib/platform/database.ts'
import type { Language } from '#lib/words/language.ts'
import type { ConsentWording } from './consent-wordings.ts'

/** Keeps a supporter's yes to one organisation with the exact words, the page and the time; a second yes changes nothing. */
export async function recordConsent(
  tx: Transaction,
  given: {
    supporterId: string
    organisationId: string
    wording: ConsentWording
    language: Language
    page: string
    now: Date
  },
): Promise<void> {
  const { supporterId, organisationId, wording, language, page, now } = given
  await tx.consent.createMany({
    data: {
      supporterId,
      organisationId,
      channel: wording.channel,
      wording: wording.text,
      wordingVersion: wording.version,
      language,
      page,
      givenAt: now,
    },
    skipDuplicates: true,
  })
}
