import { Unreadable } from './unreadable.ts'

/** `other` is what no tag can have; the rest behind it is not looked at. */
type Word = { kind: 'text' | 'number' | 'name' | 'sign' | 'other'; text: string }

const LONGEST_SHOWN = 20
const WORD = /(?:"([^"]*)"|'([^']*)'|(\d{1,6})(?![\w.])|([A-Za-z_]\w*)|(==|!=|<=|>=|[<>|:,.[\]]))\s*/y

/** What stands in one tag or one pair of braces, word by word. */
export class TagWords {
  readonly #words: Word[]
  #at = 0

  /** @param inside without its braces */
  constructor(inside: string) {
    this.#words = wordsOf(inside)
  }

  get done(): boolean {
    return this.#at >= this.#words.length
  }

  /** Takes the next word if it is of this kind, and one of these where they are named. */
  take(kind: Word['kind'], ...among: string[]): string | null {
    const word = this.#words[this.#at]
    if (word?.kind !== kind || (among.length > 0 && !among.includes(word.text))) return null
    this.#at += 1
    return word.text
  }

  /** The next word as it would be named to whoever wrote it. */
  get next(): string {
    return this.#words[this.#at]?.text ?? ''
  }

  /** Refuses whatever is left. */
  end(): void {
    if (!this.done) throw new Unreadable(`“${this.next}” cannot stand there`)
  }
}

function wordsOf(inside: string): Word[] {
  const words: Word[] = []
  const text = inside.trim()
  WORD.lastIndex = 0
  while (WORD.lastIndex < text.length) {
    const at = WORD.lastIndex
    const found = WORD.exec(text)
    if (!found) return [...words, { kind: 'other', text: text.slice(at, at + LONGEST_SHOWN) }]
    const [, double, single, number, name, sign = ''] = found
    const quoted = double ?? single
    if (quoted !== undefined) words.push({ kind: 'text', text: quoted })
    else if (number !== undefined) words.push({ kind: 'number', text: number })
    else if (name !== undefined) words.push({ kind: 'name', text: name })
    else words.push({ kind: 'sign', text: sign })
  }
  return words
}
