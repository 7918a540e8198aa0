import { type Refused, refused } from '#lib/platform/refused.ts'
import { limitWords, refusalWords } from '#lib/words/catalogue/refusals.ts'
import { shellWords } from '#lib/words/catalogue/shell.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

type Word =
  | (typeof refusalWords)[keyof typeof refusalWords]
  | typeof limitWords.title
  | typeof shellWords.noSuchPage

const refusal =
  <Reason extends string>(reason: Reason, word: Word) =>
  (language: Language): Refused<Reason> =>
    refused(reason, sayIn(language)(word))

/** Why a request is refused before any verb is asked. */
export const refusals = {
  foreign: refusal('foreign', refusalWords.otherSite),
  fault: refusal('fault', refusalWords.ourFault),
  notFound: refusal('not_found', shellWords.noSuchPage),
  tooBig: refusal('too_big', refusalWords.tooLarge),
  notAForm: refusal('not_a_form', refusalWords.notAForm),
  tooMany: refusal('too_many', refusalWords.tooMany),
  notWhole: refusal('invalid', refusalWords.notWhole),
}

const titles: Readonly<Record<string, Word>> = {
  foreign: refusalWords.otherSiteTitle,
  fault: refusalWords.ourFaultTitle,
  unavailable: refusalWords.ourFaultTitle,
  too_big: refusalWords.tooLargeTitle,
  not_a_form: refusalWords.notAFormTitle,
  too_many: refusalWords.tooManyTitle,
  too_many_letters: limitWords.title,
  too_much: refusalWords.tooMuchTitle,
  changed_meanwhile: refusalWords.otherTabTitle,
  draft_lost: refusalWords.draftLostTitle,
  no_such_page: shellWords.noSuchPage,
}

/** What stands above a refusal on a plain page. */
export const titleOf = (reason: string, language: Language): string =>
  sayIn(language)(titles[reason] ?? refusalWords.notDoneTitle)
