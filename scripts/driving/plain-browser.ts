import { type PageForm, readForms, textOf } from './read-forms.ts'

export type Page = { url: string; status: number; html: string; text: string }

type Heard = (answer: { status: number; ms: number }) => void

const REDIRECTS_ALLOWED = 8
const ANSWERS_WITHIN_MS = 30_000

/** A browser without scripts: cookies, links, forms, redirects. */
export class PlainBrowser {
  readonly #base: string
  readonly #cookies = new Map<string, string>()
  #page: Page = { url: '', status: 0, html: '', text: '' }

  readonly #headers: Record<string, string>
  readonly #heard: Heard

  /**
   * @param options.headers go along with every request
   * @param options.heard is told of every answer, and how long it took
   */
  constructor(
    base: string,
    { headers = {}, heard = () => {} }: { headers?: Record<string, string>; heard?: Heard } = {},
  ) {
    this.#base = base
    this.#headers = headers
    this.#heard = heard
  }

  get page(): Page {
    return this.#page
  }

  async open(path: string): Promise<Page> {
    this.#page = await this.#fetch(new URL(path, this.#page.url || this.#base))
    return this.#page
  }

  /** What an API of the product answers to this browser's cookies. */
  async json(path: string): Promise<unknown> {
    const page = await this.#fetch(new URL(path, this.#base))
    if (page.status !== 200) throw new Error(`${path} answers ${page.status}: ${page.text.slice(0, 200)}`)
    return JSON.parse(page.html)
  }

  /**
   * Fills in the form that has this button, by labels, and presses the button.
   * @param fill label → text, or `true` for a checkbox or radio button
   */
  async submit(button: string, fill: Record<string, string | true> = {}): Promise<Page> {
    const found = readForms(this.#page.html)
      .flatMap((form) => form.buttons.map((pressed) => ({ form, pressed })))
      .find(({ pressed }) => pressed.says.includes(button))
    if (!found)
      throw new Error(`${this.#page.url} has no button "${button}": ${this.#page.text.slice(0, 300)}`)
    const { form, pressed } = found
    const data = filledIn(form, fill)
    if (pressed.name) data.append(pressed.name, pressed.value)
    const target = new URL(pressed.action || form.action || this.#page.url, this.#page.url)
    if (form.method === 'get') target.search = data.toString()
    this.#page = await this.#fetch(target, form.method === 'post' ? data : undefined)
    return this.#page
  }

  async #fetch(target: URL, body?: URLSearchParams): Promise<Page> {
    let url = target
    let sending = body
    for (let hop = 0; hop <= REDIRECTS_ALLOWED; hop++) {
      const began = performance.now()
      const response = await fetch(url, {
        method: sending ? 'POST' : 'GET',
        body: sending,
        redirect: 'manual',
        signal: AbortSignal.timeout(ANSWERS_WITHIN_MS),
        headers: {
          accept: 'text/html,application/json',
          cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          origin: new URL(this.#base).origin,
          'sec-fetch-site': 'same-origin',
          ...this.#headers,
        },
      })
      for (const cookie of response.headers.getSetCookie()) this.#keep(cookie)
      const location = response.headers.get('location')
      if (!location || response.status < 300 || response.status > 399) {
        const html = await response.text()
        this.#heard({ status: response.status, ms: performance.now() - began })
        return { url: url.href, status: response.status, html, text: textOf(html) }
      }
      await response.body?.cancel()
      this.#heard({ status: response.status, ms: performance.now() - began })
      url = new URL(location, url)
      sending = undefined
    }
    throw new Error(`${target.href} sends the browser on and on`)
  }

  #keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split(';')
    const at = pair.indexOf('=')
    const name = pair.slice(0, at).trim()
    const ended = attributes.some((one) => {
      const [key = '', value = ''] = one.trim().split('=')
      if (key.toLowerCase() === 'max-age') return Number(value) <= 0
      return key.toLowerCase() === 'expires' && Date.parse(value) <= Date.now()
    })
    if (ended) this.#cookies.delete(name)
    else this.#cookies.set(name, pair.slice(at + 1).trim())
  }
}

function filledIn(form: PageForm, fill: Record<string, string | true>): URLSearchParams {
  const data = new URLSearchParams(form.values)
  for (const [label, entry] of Object.entries(fill)) {
    const control = form.controls.find((one) => one.label.includes(label))
    if (!control)
      throw new Error(`The form has no "${label}": ${form.controls.map((one) => one.label).join(' | ')}`)
    data.set(control.name, entry === true ? control.value : entry)
  }
  return data
}
