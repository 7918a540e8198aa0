import { type Sent, textsOf } from '#app/http/read-body.ts'
import { normalForm } from '#lib/platform/normal-form.ts'

/** The texts of a form, composed. */
export type Fields = {
  /** The first value of a field; empty where there is none. */
  one: (name: string) => string
  all: (name: string) => string[]
}

export function fieldsOf(sent: Sent): Fields {
  const all = (name: string) => textsOf(sent, name).map((text) => normalForm(text, 'NFC'))
  return { one: (name) => all(name)[0] ?? '', all }
}
