import { shellWords } from './catalogue/shell.ts'
import { escapeHtml as escaped } from './escape-html.ts'
import { type Language, localeOf } from './language.ts'
import { sayIn } from './say.ts'

export type PlainHtml = {
  /** English unless said otherwise. */
  language?: Language
  title: string
  lines: string[]
  back: { href: string; label: string }
  /** A form with what was typed, so that no word is lost; a field without a label is not shown. */
  form?: { action: string; button: string; fields: { name: string; label?: string; value: string }[] }
}

const STYLE =
  'body{font:1.125rem/1.55 system-ui,sans-serif;max-width:44rem;margin:0 auto;padding:2rem 1rem;background:#faf6ee;color:#17272c}textarea{width:100%;font:inherit;min-height:12rem;padding:.6rem;box-sizing:border-box}button{font:inherit;font-weight:600;min-height:3rem;padding:.5rem 1.2rem;border:0;border-radius:.5rem;background:#0f4a53;color:#fff}a{color:#0f4a53}:focus-visible{outline:3px solid #17272c;outline-offset:3px}'

/**
 * A page that says why something was not done, made without anything else that could fail.
 * @param nonce what the answer's policy lets its style through by
 */
export function plainHtml({ language = 'en', title, lines, back, form }: PlainHtml, nonce: string): string {
  return `<!doctype html><html lang="${localeOf(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${sayIn(language)(shellWords.error)}: ${escaped(title)} – Chorus</title><style nonce="${escaped(nonce)}">${STYLE}</style></head><body><main><h1>${escaped(title)}</h1>${lines.map((line) => `<p>${escaped(line)}</p>`).join('')}${form ? formOf(form) : ''}<p><a href="${escaped(back.href)}">${escaped(back.label)}</a></p></main></body></html>`
}

function formOf({ action, button, fields }: NonNullable<PlainHtml['form']>): string {
  const controls = fields.map(({ name, label, value }) =>
    label === undefined
      ? `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`
      : `<p><label for="${escaped(name)}">${escaped(label)}</label><br><textarea id="${escaped(name)}" name="${escaped(name)}">\n${escaped(value)}</textarea></p>`,
  )
  return `<form method="post" action="${escaped(action)}">${controls.join('')}<p><button>${escaped(button)}</button></p></form>`
}
