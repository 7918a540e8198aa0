import EmailReplyParser from 'email-reply-parser'

/** The parser's rules look back and forth over the whole text: it gets no more than this, in short lines. */
const PARSED_LIMIT = 16_000
const LINE_LIMIT = 300

/** Lines that begin what was quoted, where the parser's own rules know nothing of them. */
const ORIGINAL_MESSAGE = /^-{2,}\s*(?:original message|neges wreiddiol)\s*-{2,}$/i
/** Gmail in Welsh, on one line or two: a date, a name and an address, and no more. */
const WELSH_LINE_LIMIT = 400
const WELSH_FIRST_LINE = /^Ar .{6}/i
const isWelshLine = (line: string) =>
  line.length <= WELSH_LINE_LIMIT &&
  line.endsWith(':') &&
  /^>?\s*Ar .{6}.*(?:ysgrifennodd|wrote)\b/i.test(line)
const isWelshPair = (first: string, second: string) =>
  first.length + second.length <= WELSH_LINE_LIMIT &&
  WELSH_FIRST_LINE.test(first) &&
  second.endsWith(':') &&
  /ysgrifennodd\b/i.test(second)
/** Outlook quotes with a block of header lines: at least a sender and one more of them. */
const FROM_LINE = /^\s*\*?(?:From|Oddi wrth|O)\s?:\*?\s+\S/i
const NEXT_HEADER = /^\s*\*?(?:Sent|Date|To|Subject|Cc|Anfonwyd|Dyddiad|At|I|Pwnc)\s?:\*?\s+\S/i
/** The notice Parliament's mail system puts under every message. */
const PARLIAMENT_NOTICE = /^\s*UK Parliament Disclaimer:/i

function quoteStart(lines: string[]): number {
  const at = lines.findIndex((line, index) => {
    if (isWelshLine(line) || ORIGINAL_MESSAGE.test(line) || PARLIAMENT_NOTICE.test(line)) return true
    if (isWelshPair(line, lines[index + 1] ?? '')) return true
    return FROM_LINE.test(line) && lines.slice(index + 1, index + 4).some((one) => NEXT_HEADER.test(one))
  })
  return at < 0 ? lines.length : at
}

/** Takes long lines out of the parser's sight and knows how to put them back. */
function shorten(lines: string[]): { short: string; restore: (text: string) => string } {
  const long: string[] = []
  const short = lines.map((line) => {
    if (line.length <= LINE_LIMIT) return line
    const quote = /^[>\s]*/.exec(line.slice(0, 40))?.[0] ?? ''
    long.push(line.slice(quote.length))
    return `${quote}\uE000${long.length - 1}\uE001`
  })
  return {
    short: short.join('\n'),
    restore: (text) => text.replace(/\uE000(\d+)\uE001/g, (_, index: string) => long[Number(index)] ?? ''),
  }
}

const RULER = /^[\s_-]*$/

/** The text above a quotation, without the ruler that divides them. */
function above(lines: string[], end: number): string[] {
  let last = end
  while (last > 0 && RULER.test(lines[last - 1] ?? '')) last--
  return lines.slice(0, end < lines.length ? last : end)
}

/** Whether what the parser took for a quotation looks like one: it may be a sentence that ends in "wrote:". */
const looksQuoted = (text: string) => /^[ \t]*>/m.test(text) || /^\s*\S[^\n]*[\d@]/.test(text)

/** At most one empty line in a row: the parser's time grows with the square of a run of them. */
const withoutGaps = (lines: string[]) =>
  lines.filter((line, index) => line.trim() !== '' || (lines[index - 1] ?? 'x').trim() !== '')

/**
 * The words somebody wrote now, without the letter they quote. Takes a few milliseconds on any input. When nothing
 * would remain, the whole text is given: better too much than an answer lost.
 */
export function newWords(text: string): string {
  const whole = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\uE000\uE001]/g, '')
    .trim()
  const all = withoutGaps(whole.split('\n').map((line) => line.trimEnd()))
  const lines = above(all, quoteStart(all))
  const { short, restore } = shorten(lines)
  const cut = short.length <= PARSED_LIMIT ? short.length : short.lastIndexOf('\n', PARSED_LIMIT)
  const head = short.slice(0, cut)
  const rest = short.slice(cut)
  const words = new EmailReplyParser()
    .read(head)
    .getFragments()
    .filter((fragment) => !fragment.isQuoted() || !looksQuoted(fragment.getContent()))
    .map((fragment) => fragment.getContent())
    .join('\n')
  const kept = restore(words + rest).trim()
  if (kept !== '') return kept
  return lines.join('\n').trim() || whole
}
