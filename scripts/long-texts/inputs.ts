/** What has stopped programs like this one, over and over to the length asked for. */
const PIECES: Record<string, string> = {
  spaces: ' ',
  tabs: '\t',
  'no-break spaces': '\u00A0',
  'ideographic spaces': '\u3000',
  'line ends': '\n',
  'Windows’ line ends': '\r\n',
  'line separators': '\u2028',
  'lines of one space': ' \n',
  plus: '+',
  'less than': '<',
  'style tags': '</style ',
  comments: '<!--',
  brackets: '[',
  links: '[](',
  images: '![a](b "',
  stars: '*',
  'stars and letters': '*a **a ',
  underlines: '_a',
  backticks: '`',
  backslashes: '\\',
  quotations: '> ',
  'quotations in one another': '>',
  lists: '- ',
  'lists in one another': '- - 1. ',
  'numbered lists': '1. a\n',
  entities: '&#',
  joiners: '\u200D',
  'emoji and joiners': '👩\u200D',
  flags: '🇬',
  bars: '|',
  dashes: '-',
  dots: '.',
  commas: ',',
  colons: ':',
  quotes: '"',
  apostrophes: '’',
  slashes: '/',
  'per cent': '%',
  equals: '=',
  'marks in turn': '\u0301\u0316',
  'half-width marks in turn': '\uFF9E\u0334',
  'marks that fall apart': '\u0344',
  Hangul: '\u1100\u1161',
  sigmas: 'Σ',
  'half characters': '\uD83D',
  addresses: 'a@',
  'colleagues named': '@a ',
  'titles and names': 'Mr Ann ',
  initials: 'A. ',
  greetings: 'Dear A\n',
  'addresses and dots': 'a@a.',
  digits: '0',
  letters: 'a',
  words: 'a ',
  'different words': '',
  Chinese: '中',
  Thai: 'ก',
  'right to left': '\u202Eש',
  braces: '{{',
  tags: '{% if asks %}',
  'fields not closed': '{{ "a" | join: ',
  'Welsh quotation': 'Ar ysgrifennodd wrote: ',
  'English quotation': 'On 2026 wrote ',
  'Dutch quotation': 'Op \n',
  'Chinese quotation': '在\n',
  headers: 'From: a\n',
  actions: 'Action: failed\n\n',
  Message: '<a@b',
  'PDF files': ' 0 obj\n<<\n/Type /EmbeddedFile',
}

export const worstTexts = Object.keys(PIECES)

/** One of them, as long as asked for, between two letters: what a pattern hopes for at the end does not come. */
export function worstText(name: string, length: number): string {
  const piece = PIECES[name] ?? ''
  const text = piece === '' ? differentWords(length) : piece.repeat(Math.ceil(length / piece.length))
  return `x${text.slice(0, length)}x`
}

function differentWords(length: number): string {
  const words: string[] = []
  for (let at = 0, so = 0; so < length; at++) {
    const word = `w${at.toString(36)}${at % 9 === 0 ? '\n' : ' '}`
    words.push(word)
    so += word.length
  }
  return words.join('').slice(0, length)
}
