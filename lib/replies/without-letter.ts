/** Shorter lines stand in a letter by chance. */
const TELLING_LENGTH = 12
/** Of a run of the letter's lines this much is a quotation: at an end of an answer, and in its middle, where a question may be quoted above its answer. */
const AT_AN_END = { lines: 2, letters: 60 }
const IN_THE_MIDDLE = { lines: 3, letters: 100 }

/** No such line is longer. */
const ABOVE_LIMIT = 400
// bounded: asked of lines of 400 characters at most, as above
const WROTE = /\b(?:wrote|writes|ysgrifennodd)\b[^:]*:\W{0,5}$/i
/** What mail programs put above a quotation. */
const ABOVE = [
  /^\W*$/,
  WROTE,
  /^\W*(?:from|sent|date|to|cc|subject|reply-to|oddi wrth|o|anfonwyd|dyddiad|at|i|pwnc)\W{0,3}:/i,
  /^\W*(?:original message|neges wreiddiol|forwarded message|begin forwarded message)\W*$/i,
]
/** A line above "… wrote:" that begins the same sentence. */
const BEGINS = /^\W*(?:on|ar|le|am)\b[^.!?]*$/i

const keyOf = (line: string) => line.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/**
 * An answer without the letter it quotes, however it quotes it: lines that stand in the letter itself, wrapped or marked in
 * whatever way, are no words of the answer's. A sentence of the letter that the answer takes up stays.
 */
export function withoutLetter(words: string, letter: string): string {
  const whole = keyOf(letter)
  const short = new Set(letter.split('\n').map(keyOf))
  const lines = words.split('\n').map((text) => {
    const key = keyOf(text)
    const telling = key.length >= TELLING_LENGTH && whole.includes(key)
    return { text, key, telling, ofLetter: telling || key === '' || short.has(key) }
  })
  const kept: string[] = []
  for (let at = 0; at < lines.length; ) {
    let end = at
    while (end < lines.length && lines[end]?.ofLetter) end++
    const run = lines.slice(at, end)
    const most = at === 0 || end === lines.length ? AT_AN_END : IN_THE_MIDDLE
    if (isQuotation(run, most)) {
      dropAbove(kept)
      kept.push('')
    } else {
      for (const { text } of run) kept.push(text)
    }
    const line = lines[end]
    if (line) kept.push(line.text)
    at = end + 1
  }
  return kept.join('\n').trim()
}

function isQuotation(run: { key: string; telling: boolean }[], most: typeof AT_AN_END): boolean {
  const telling = run.filter((line) => line.telling)
  const letters = telling.reduce((sum, { key }) => sum + key.length, 0)
  return letters >= most.letters && (telling.length >= most.lines || most === AT_AN_END)
}

function dropAbove(kept: string[]): void {
  let dropped = ''
  for (let last = kept.at(-1); last !== undefined; last = kept.at(-1)) {
    const begins = WROTE.test(dropped) && BEGINS.test(last)
    if (last.length > ABOVE_LIMIT) return
    if (!begins && !ABOVE.some((rule) => rule.test(last))) return
    dropped = last
    kept.pop()
  }
}
