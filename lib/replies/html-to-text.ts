import { decodeHTML, decodeHTMLAttribute } from 'entities'
import { Tokenizer } from 'htmlparser2'

const namesIn = (list: string) => new Set(list.split(' '))

const BLOCKS = namesIn(
  'address article blockquote body br center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul',
)
const SKIPPED = namesIn(
  'head style script title template noscript svg math textarea xmp iframe noembed noframes',
)
/** Elements without an end: hiding one hides nothing else. */
const VOID = namesIn('area base br col embed hr img input link meta param source track wbr')
/** Elements whose end may be left out: where the next one begins, the one before has ended. */
const ENDED_BY_THE_NEXT = namesIn('p li td th tr dt dd option')
const HIDING =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|opacity\s*:\s*0(?:\.0*)?\s*(?:;|!|$)|max-height\s*:\s*0(?:px)?\s*(?:;|!|$))/i
/** Gmail's and Outlook's own links lead through a machine; the address they lead to stands in them. */
const LED = /^https:\/\/(?:[a-z0-9]+\.safelinks\.protection\.outlook\.com\/|www\.google\.com\/url)/i
const ADDRESS_READ = 2_000
const STYLE_READ = 2_000
const DEEPEST_QUOTE = 20

/**
 * The words of an HTML message as plain text. One pass over the input, whatever it holds (two, where something hidden
 * never ends: rather too much than an answer lost): nothing is interpreted, nothing fetched, and the result is text, never
 * markup. Quoted parts get `> `, as in plain mail; `pre` keeps its lines; a link's address stands behind its words; what is
 * hidden from readers is left out.
 */
export function htmlToText(html: string): string {
  const { text, swallowed } = wordsOf(html, { hiding: true })
  return swallowed ? wordsOf(html, { hiding: false }).text : text
}

function wordsOf(html: string, { hiding }: { hiding: boolean }): { text: string; swallowed: boolean } {
  const paper = sheet()
  /** The element being passed over, how many of its name are open, and whether only its looks hide it. */
  let skip: { name: string; open: number; hidden: boolean } | null = null
  let opened = ''
  let attribute = ''
  let value = ''
  let hidden = false
  let address = ''
  let barred = false
  let cited = false
  let unbarred = false
  /** Of each open element that may be quoted, whether it is. */
  const quotes = { blockquote: [] as boolean[], div: [] as boolean[] }

  const openQuote = (name: 'blockquote' | 'div') => {
    // A quotation without its line is how words of one's own are set in.
    const quoted = name === 'blockquote' ? cited || barred || !unbarred : barred
    quotes[name].push(quoted)
    if (quoted) paper.quote(1)
  }
  const open = () => {
    const name = opened
    if (skip) {
      const over =
        (skip.name === 'head' && name === 'body') ||
        (ENDED_BY_THE_NEXT.has(skip.name) && (name === skip.name || (skip.name === 'p' && BLOCKS.has(name))))
      if (!over) {
        if (name === skip.name) skip.open++
        return
      }
      skip = null
    }
    if (SKIPPED.has(name)) skip = { name, open: 1, hidden: false }
    else if (hidden && hiding && !VOID.has(name)) skip = { name, open: 1, hidden: true }
    else if (BLOCKS.has(name)) paper.block(name, 'opens')
    if (skip) return
    if (name === 'blockquote' || name === 'div') openQuote(name)
    if (name === 'a') paper.link(address)
  }
  const close = (name: string) => {
    if (!skip) {
      if (name === 'a') paper.endLink()
      if (BLOCKS.has(name)) paper.block(name, 'closes')
      if ((name === 'blockquote' || name === 'div') && quotes[name].pop()) paper.quote(-1)
    } else if (name === skip.name && --skip.open === 0) skip = null
  }
  const nothing = () => {}
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      ontext(start, end) {
        if (!skip) paper.write(decodeHTML(html.slice(start, end)))
      },
      onopentagname(start, end) {
        opened = html.slice(start, end).toLowerCase()
        hidden = false
        address = ''
        barred = false
        cited = false
        unbarred = false
      },
      onattribname(start, end) {
        attribute = html.slice(start, Math.min(end, start + 20)).toLowerCase()
        value = ''
      },
      onattribdata(start, end) {
        value = html.slice(start, Math.min(end, start + STYLE_READ))
      },
      onattribend() {
        if (attribute === 'hidden') hidden = true
        if (attribute === 'href') address = decodeHTMLAttribute(value)
        if (attribute === 'type') cited = value === 'cite'
        if (attribute !== 'style') return
        const style = decodeHTMLAttribute(value)
        if (HIDING.test(style)) hidden = true
        ;({ barred, unbarred } = barsIn(style))
      },
      onopentagend: open,
      onselfclosingtag() {
        // In HTML the slash means nothing but for foreign elements; an empty svg must not hide what follows it.
        if (opened !== 'svg' && opened !== 'math') open()
      },
      onclosetag: (start, end) => close(html.slice(start, end).toLowerCase()),
      onattribentity: nothing,
      ontextentity: nothing,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  // The compiler does not see that the callbacks above assign it.
  const left = skip as { hidden: boolean } | null
  return { text: paper.text(), swallowed: left?.hidden === true }
}

/** Where the words are written down, line by line. */
function sheet() {
  const lines: string[] = []
  let line = ''
  let filled = false
  /** The line ends in a space. Asking the line itself would copy it each time. */
  let spaced = true
  let quoted = 0
  let verbatim = 0
  let fresh = false
  let link: { address: string; words: string } | null = null

  const endLine = () => {
    lines.push('> '.repeat(Math.min(quoted, DEEPEST_QUOTE)) + (verbatim > 0 ? line.trimEnd() : line.trim()))
    clear()
  }
  const clear = () => {
    line = ''
    filled = false
    spaced = true
  }
  const add = (words: string) => {
    if (link && link.words.length < ADDRESS_READ) link.words += words
    line += words
    if (!filled) filled = /\S/.test(words)
    spaced = words.endsWith(' ')
  }
  return {
    write(decoded: string) {
      const words = decoded.replaceAll('\u00a0', ' ')
      if (verbatim === 0) {
        const run = words.replace(/[ \t\r\n\f]+/g, ' ')
        const rest = spaced && run.startsWith(' ') ? run.slice(1) : run
        if (rest !== '') add(rest)
        return
      }
      // A line break right after <pre> belongs to the tag.
      const parts = (fresh ? words.replace(/^\r?\n/, '') : words).split(/\r?\n/)
      fresh = false
      parts.forEach((part, index) => {
        if (index > 0) endLine()
        add(part)
      })
    },
    block(name: string, edge: 'opens' | 'closes') {
      if (filled || name === 'br') endLine()
      else clear()
      if (name === 'p' && edge === 'closes') endLine()
      if (name === 'pre') {
        verbatim = Math.max(0, verbatim + (edge === 'opens' ? 1 : -1))
        fresh = edge === 'opens'
      }
    },
    quote(by: 1 | -1) {
      quoted = Math.max(0, quoted + by)
    },
    link(address: string) {
      link = { address: leadsTo(address.trim()), words: '' }
    },
    endLink() {
      const ended = link
      link = null
      if (ended && filled && isWorthSaying(ended)) add(` (${ended.address})`)
    },
    text() {
      if (filled) endLine()
      return lines
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim()
    },
  }
}

/** The address a link leads to in the end. */
function leadsTo(address: string): string {
  if (!LED.test(address) || !URL.canParse(address)) return address
  const { searchParams } = new URL(address)
  return searchParams.get('url') ?? searchParams.get('q') ?? address
}

/** Whether a link's address tells more than its words. */
function isWorthSaying({ address, words }: { address: string; words: string }): boolean {
  if (!/^(?:https?|mailto):\S+$/i.test(address) || words.trim() === '') return false
  const bare = (text: string) =>
    text
      .trim()
      .toLowerCase()
      .replace(/^(?:https?:\/\/|mailto:)(?:www\.)?|^www\./, '')
      .replace(/(?<![/>\])])[/>\])]+$/, '')
  return !bare(words).includes(bare(address))
}

/** What a style says of the line down the left side, by which Outlook and others mark what is quoted. */
function barsIn(style: string): { barred: boolean; unbarred: boolean } {
  const bars = { barred: false, unbarred: false }
  for (const rule of style.toLowerCase().split(';')) {
    const colon = rule.indexOf(':')
    const [name, value] = [rule.slice(0, Math.max(0, colon)).trim(), rule.slice(colon + 1).trim()]
    if (name !== 'border' && name !== 'border-left') continue
    if (/^(?:none|0)/.test(value)) bars.unbarred = true
    else if (name === 'border-left') bars.barred = /\b(?:solid|double|dashed)\b/.test(value)
  }
  return bars
}
