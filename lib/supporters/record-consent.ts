import type { Transaction } from '#lib/platform/database.ts'
import type { Language } from '#lib/words/language.ts'
import type { ConsentWording } from './consent-wordings.ts'

type GivenConsent = {
  organisationId: string
  wording: ConsentWording
  language: Language
  page: string
  now: Date
}

/** The row that a consent becomes, but for its supporter. */
export const consentRow = ({ organisationId, wording, language, page, now }: GivenConsent) => ({
  organisationId,
  channel: wording.channel,
  wording: wording.text,
  wordingVersion: wording.version,
  language,
  page,
  givenAt: now,
})

/** Keeps a supporter's yes to one organisation with the exact words, the page and the time; a second yes changes nothing. */
export async function recordConsent(
  tx: Transaction,
  given: GivenConsent & { supporterId: string },
): Promise<void> {
  await tx.consent.createMany({
    data: { supporterId: given.supporterId, ...consentRow(given) },
    skipDuplicates: true,
  })
}
