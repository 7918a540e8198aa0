import { refusalWords } from '#lib/words/catalogue/refusals.ts'
import { shellWords } from '#lib/words/catalogue/shell.ts'
import { type Language, pathIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import type { PlainPage } from '../../../plain-page.ts'
import type { Fields } from './read-form.ts'

const aboutYou = [
  { name: 'name', label: refusalWords.name },
  { name: 'address', label: refusalWords.address },
  { name: 'email', label: refusalWords.email },
]

/** The fields of each step that can hold much text. */
const longFields: Record<string, (fields: Fields) => { name: string; label: Line }[]> = {
  postcode: () => [{ name: 'postcode', label: refusalWords.postcode }],
  letter: (fields) => [
    ...fields.all('question').map((id) => ({ name: `answer-${id}`, label: refusalWords.answer })),
    { name: 'ownWords', label: refusalWords.ownWords },
    ...fields.all('edit').map((id) => ({ name: `edit-${id}`, label: refusalWords.paragraph })),
  ],
  'about-you': () => aboutYou,
  ready: () => aboutYou,
}
/** Fields that say which others a form had. */
const LISTS = ['question', 'edit']

type Line = (typeof refusalWords)[keyof typeof refusalWords]
type Where = { language: Language; campaignPath: string; step: string }

/** Why a form of the journey was not taken, what is safe, and what to do next. */
export const refusals = {
  noSuchPage: (language: Language): PlainPage => {
    const say = sayIn(language)
    return {
      language,
      status: 404,
      title: say(shellWords.noSuchPage),
      lines: [say(refusalWords.noSuchPage)],
      back: { href: pathIn(language, '/'), label: say(shellWords.seeAllCampaigns) },
    }
  },
  otherSite: (where: Where) => refusal(where, 403, refusalWords.otherSiteTitle, refusalWords.otherSite),
  tooLarge: (where: Where) => refusal(where, 413, refusalWords.tooLargeTitle, refusalWords.tooLarge),
  notAForm: (where: Where) => refusal(where, 415, refusalWords.notAFormTitle, refusalWords.notAForm),
  tooMuchToKeep: (where: Where, fields: Fields): PlainPage => ({
    ...refusal(where, 413, refusalWords.tooMuchTitle, refusalWords.tooMuch),
    form: formAgain(where, fields, refusalWords.save),
  }),
  ourFault: (where: Where, fields: Fields): PlainPage => ({
    ...refusal(where, 503, refusalWords.ourFaultTitle, refusalWords.ourFault),
    form: formAgain(where, fields, refusalWords.tryAgain),
  }),
}

function refusal({ language, campaignPath }: Where, status: number, title: Line, line: Line): PlainPage {
  const say = sayIn(language)
  return {
    language,
    status,
    title: say(title),
    lines: [say(line)],
    back: { href: pathIn(language, campaignPath), label: say(refusalWords.toCampaign) },
  }
}

function formAgain({ language, campaignPath, step }: Where, fields: Fields, button: Line): PlainPage['form'] {
  const say = sayIn(language)
  return {
    action: pathIn(language, `${campaignPath}/save/${step}`),
    button: say(button),
    fields: [
      ...LISTS.flatMap((name) => fields.all(name).map((value) => ({ name, value }))),
      ...(longFields[step]?.(fields) ?? []).map(({ name, label }) => ({
        name,
        label: say(label),
        value: fields.one(name),
      })),
    ],
  }
}
