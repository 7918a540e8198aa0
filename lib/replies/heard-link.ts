import { config } from '#lib/platform/config.ts'
import { idInSeal, sealedId } from '#lib/platform/sealed-id.ts'
import { type Language, pathIn } from '#lib/words/language.ts'

const PURPOSE = 'heard'

/** What a supporter may say of an answer when they are asked, as it stands in the address of its page. */
export const sayings = ['by-post', 'by-telephone', 'not-yet', 'never-ask'] as const
export type Saying = (typeof sayings)[number]

export const sayingOf = (text: string): Saying | null => sayings.find((saying) => saying === text) ?? null

/** The letter that a link in the mail that asks is about; null for a token we did not give out. */
export const letterOfHeardToken = (token: string): string | null => idInSeal(PURPOSE, token)

/** The address of a page with one button. Opening it says nothing yet: mail scanners follow links too. */
export const heardAddress = (language: Language, letterId: string, saying: Saying): string =>
  `${config().baseUrl}${pathIn(language, `/heard/${sealedId(PURPOSE, letterId)}/${saying}`)}`
