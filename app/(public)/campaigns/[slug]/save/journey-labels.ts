import { type Sent, textsOf } from '#app/http/read-body.ts'
import type { Labels } from '#app/http/typed-again.ts'
import { refusalWords } from '#lib/words/catalogue/refusals.ts'
import { senderWords } from '#lib/words/catalogue/sender.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

/** The boxes of the journey's forms, with their labels: each form has some of them. */
export function journeyLabels(sent: Sent, language: Language): Labels {
  const say = sayIn(language)
  const boxes = (list: string, prefix: string, label: string) =>
    Object.fromEntries(textsOf(sent, list).map((id) => [`${prefix}-${id}`, label]))
  return {
    postcode: say(refusalWords.postcode),
    ...boxes('question', 'answer', say(refusalWords.answer)),
    ownWords: say(refusalWords.ownWords),
    ...boxes('edit', 'edit', say(refusalWords.paragraph)),
    representedName: say(senderWords.representedName),
    relation: say(senderWords.relation),
    name: say(refusalWords.name),
    address: say(refusalWords.address),
    email: say(refusalWords.email),
  }
}
