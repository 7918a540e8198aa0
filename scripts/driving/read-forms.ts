import { decodeHTML } from 'entities'

/** A form of a page as a browser without scripts would send it, untouched. */
export type PageForm = {
  method: 'get' | 'post'
  action: string
  /** In their order; what one is called and stands for goes along when it is the one that is pressed. */
  buttons: { says: string; name: string; value: string; action: string }[]
  /** Names and values that go along as they are. */
  values: [name: string, value: string][]
  /** Controls by what their label says: a checkbox or radio button has the value it would send. */
  controls: { label: string; name: string; type: string; value: string }[]
}

/** The text of a piece of HTML: no tags, no entities, single spaces. */
export function textOf(html: string): string {
  return decodeHTML(html.replace(/<(script|style)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
}

/** Every form of a page that React drew on the server: attributes in double quotes, entities escaped. */
export function readForms(html: string): PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, attributes = '', inside = '']) => {
    const form = readAttributes(attributes)
    const fields = readFields(inside)
    return {
      method: form.method?.toLowerCase() === 'post' ? 'post' : 'get',
      action: form.action ?? '',
      buttons: [...inside.matchAll(/<button\b([^>]*)>([\s\S]*?)<\/button>/g)].map(
        ([, of = '', text = '']) => {
          const { name = '', value = '', formaction = '' } = readAttributes(of)
          return { says: textOf(text), name, value, action: formaction }
        },
      ),
      values: fields.filter(goesAlong).map(({ name, value }) => [name, value]),
      controls: fields
        .filter(({ type }) => type !== 'hidden')
        .map(({ id, name, type, value }) => ({ label: labelOf(inside, id), name, type, value })),
    }
  })
}

type Field = { id: string; name: string; type: string; value: string; checked: boolean }

function readFields(html: string): Field[] {
  const fields: Field[] = []
  for (const [, input, area, text = ''] of html.matchAll(
    /<input\b([^>]*)>|<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g,
  )) {
    const { id = '', name, type = 'text', value, checked } = readAttributes(input ?? area ?? '')
    if (!name) continue
    if (input === undefined) {
      // A browser drops one line break at the start.
      fields.push({
        id,
        name,
        type: 'textarea',
        value: decodeHTML(text.replace(/^\n/, '')),
        checked: false,
      })
    } else {
      const untold = type === 'checkbox' || type === 'radio' ? 'on' : ''
      fields.push({ id, name, type, value: value ?? untold, checked: checked !== undefined })
    }
  }
  return fields
}

function goesAlong({ type, checked }: Field): boolean {
  return type === 'checkbox' || type === 'radio' ? checked : type !== 'submit' && type !== 'button'
}

function labelOf(html: string, id: string): string {
  for (const [, attributes = '', inside = ''] of html.matchAll(/<label\b([^>]*)>([\s\S]*?)<\/label>/g)) {
    if (readAttributes(attributes).for === id) return textOf(inside)
  }
  return ''
}

function readAttributes(text: string): Record<string, string> {
  const found = [...text.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)]
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name.toLowerCase(), decodeHTML(value)]))
}
