import type { AnswersGoTo, ConsentChannel } from '#lib/platform/generated/prisma/enums.ts'
import { consentWords } from '#lib/words/catalogue/consents.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { nameToSay } from '#lib/words/welsh-names.ts'

export type ConsentWording = { channel: ConsentChannel; version: string; text: string }

/** An organisation as a wording names it: by its Welsh name in Welsh, where it has one. */
type Named = { name: string; nameCy?: string | null }

/**
 * The explicit consent that special category data need (UK GDPR, Article 9(2)(a)): a letter may tell of health and of
 * political opinion; so may the answer, and it says who reads that. A change of wording is a new version; what was agreed to stays on record as it was.
 */
export const consentToSend = (
  organisation: Named,
  {
    language,
    forOther = false,
    answersGoTo,
  }: { language: Language; forOther?: boolean; answersGoTo: AnswersGoTo },
): ConsentWording => {
  const say = sayIn(language)
  const alone = answersGoTo === 'supporter_alone'
  const what = say(forOther ? consentWords.sendForOther : consentWords.send, {
    organisation: nameToSay(language, organisation),
  })
  const read = forOther ? consentWords.staffReadAnswerForOther : consentWords.staffReadAnswer
  return {
    channel: 'letter',
    version: `${forOther ? 'send-for-other' : 'send'}-${alone ? 'alone-1' : '3'}`,
    text: `${what} ${say(alone ? consentWords.answerForMeAlone : read)}`,
  }
}

/** The wordings that say that members of the coalition may read what the MP writes, without anything of the supporter. */
const SAY_SO = ['send-3', 'send-for-other-3']

/** Whether somebody who agreed to a version of the wording was told that the answer may be shown to the coalition's members. */
export const agreesToSharing = (version: string): boolean => SAY_SO.includes(version)

/** Marketing consent: separate, optional, and never a condition of sending. */
export const consentToUpdates = (
  organisation: Named,
  { language }: { language: Language },
): ConsentWording => ({
  channel: 'email',
  version: 'updates-1',
  text: sayIn(language)(consentWords.updates, { organisation: nameToSay(language, organisation) }),
})
