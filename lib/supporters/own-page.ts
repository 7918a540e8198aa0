import { config } from '#lib/platform/config.ts'
import { idInSeal, sealedId } from '#lib/platform/sealed-id.ts'
import { type Language, pathIn } from '#lib/words/language.ts'

const PURPOSE = 'own-page'

/**
 * The secret of a supporter's own page. It shows, stops and erases; no address with it confirms or sends a letter. What came in
 * its supporter's name for the office of an MP who has their letter is sent on there, at a press.
 */
export const ownPageToken = (supporterId: string): string => sealedId(PURPOSE, supporterId)

/** Whose page it is; null for a token that this installation did not give out. */
export const supporterOfToken = (token: string): string | null => idInSeal(PURPOSE, token)

/** The path of a supporter's own page, without its language. */
export const ownPagePath = (supporterId: string): string => `/yours/${ownPageToken(supporterId)}`

/** The address of a supporter's own page, for a mail to them. */
export const ownPageAddress = (language: Language, supporterId: string): string =>
  `${config().baseUrl}${pathIn(language, ownPagePath(supporterId))}`
