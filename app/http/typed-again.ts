import type { Refused } from '#lib/platform/refused.ts'
import { refusalWords } from '#lib/words/catalogue/refusals.ts'
import type { Language } from '#lib/words/language.ts'
import type { PlainHtml } from '#lib/words/plain-html.ts'
import { sayIn } from '#lib/words/say.ts'
import { type Sent, textsOf } from './read-body.ts'

/** A password is typed again; a button that was pressed besides the form's own is not pressed for anybody. */
const LEFT_OUT = ['password', 'do', 'language']

export type TypedAgain = NonNullable<PlainHtml['form']>

/** The boxes of a form that people type into, by name, with their labels; all else of it goes along unseen. */
export type Labels = Readonly<Record<string, string>>

/**
 * A form with everything that was typed, to be put right and sent again; null where nothing was. What others saved
 * meanwhile is taken as seen, so that the next press decides.
 */
export function typedAgain(
  request: Request,
  { sent, labels, refusal, language }: { sent: Sent; labels: Labels; refusal: Refused; language: Language },
): TypedAgain | null {
  const { values = {}, saved } = refusal
  const texts: Texts = {
    ...textsByName(sent),
    ...values,
    ...(saved && { startedFrom: JSON.stringify(saved) }),
  }
  const fields = Object.entries(texts).flatMap(([name, text]) =>
    typeof text === 'string'
      ? [{ name, label: labels[name], value: text }]
      : text.map((value) => ({ name, value })),
  )
  if (!fields.some((field) => 'label' in field && field.label && field.value)) return null
  return { action: new URL(request.url).pathname, button: sayIn(language)(refusalWords.sendAgain), fields }
}

type Texts = Record<string, string | string[]>

function textsByName(sent: Sent): Texts {
  const names = Object.keys(sent).filter((name) => !LEFT_OUT.includes(name))
  return Object.fromEntries(
    names.map((name) => {
      const texts = textsOf(sent, name)
      return [name, texts.length > 1 ? texts : (texts[0] ?? '')]
    }),
  )
}
