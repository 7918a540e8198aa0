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

/** The row that a consent becomes, but for its supporter and the letter it is given with. */
export const consentRow = ({ organisationId, wording, language, page, now }: GivenConsent) => ({
  organisationId,
  channel: wording.channel,
  wording: wording.text,
  wordingVersion: wording.version,
  language,
  page,
  givenAt: now,
})

/**
 * Keeps a supporter's yes to one organisation, given with a letter, with the exact words, the page and the time; a second yes
 * with the same letter changes nothing.
 */
export async function recordConsent(
  tx: Transaction,
  given: GivenConsent & { supporterId: string; letterId: string },
): Promise<void> {
  await tx.consent.createMany({
    data: { supporterId: given.supporterId, letterId: given.letterId, ...consentRow(given) },
    skipDuplicates: true,
  })
}
