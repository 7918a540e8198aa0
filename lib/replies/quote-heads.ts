import type { Line } from './mail-lines.ts'

/** Whom a message is from, as far as what stands above it says. */
export type Origin = { name: string; address: string; date: string }

/** What a mail program put above a message that it quotes or hands on. */
export type Head = {
  /** The first line behind it. */
  end: number
  /** It says itself that what follows was handed on. */
  forward: boolean
  origin: Origin
  /** Whoever is quoted is named "you". */
  you?: boolean
  /** How deep it stands, where its line says otherwise. */
  depth?: number
}

/** What is known of whoever may be quoted, and of what stands where. */
export type Around = {
  /** Whether a name or address is that of the letter's writer. */
  isWriter: (origin: Origin) => boolean
  /** Whether a line is the letter's; of no line where no letter is known. */
  ofLetter: (line: number) => boolean
  letterKnown: boolean
}

const LONGEST = 400
const MOST_LINES = 6
/** Empty lines between a head and what it stands above. */
const FAR = 20
const nobody: Origin = { name: '', address: '', date: '' }

// bounded: no head's line is longer than 800 characters
const ADDRESS = /[^\s<>()[\]"',;:*]{1,64}@[^\s<>()[\]"',;*]{1,255}/
const IN_BRACKETS = /<[^\s<>@]{1,64}@[^\s<>@]{1,255}>/
/** "<ann@example.org> wrote:" below a name. */
const IN_BRACKETS_ALONE = /^<[^\s<>@]{1,64}@[^\s<>@]{1,255}>.{0,20}:$/
const TIME = /\b\d{1,2}[:.]\d{2}\b/
const YEAR = /\b(?:19|20)\d\d\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/

/** The head that begins at a line, if one does. */
export function headAt(lines: readonly Line[], at: number, around: Around): Head | null {
  const line = lines[at]
  if (!line || line.empty || line.bare.length > 2 * LONGEST) return null
  return (
    rulerAt(lines, at) ??
    labelsAt(lines, at) ??
    inOneLine(lines, at) ??
    groupWiseAt(lines, at) ??
    wroteAt(lines, at, around) ??
    notesAt(lines, at) ??
    signedLineAt(lines, at)
  )
}

/** The next line that is not empty. */
function nextFull(lines: readonly Line[], from: number): number {
  let at = from
  while (lines[at]?.empty && at < from + FAR) at++
  return at
}

const lettersOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()

const ORIGINAL = new Set([
  'original message',
  'original e mail',
  'original email',
  'original appointment',
  'reply message',
  'neges wreiddiol',
  'y neges wreiddiol',
  'e bost gwreiddiol',
])
const HANDED_ON =
  /^(?:begin |start of |end of |dechrau r? ?)?(?:forwarded (?:message|e ?mail)|(?:y |r )?neges (?:\p{L}{1,8} ){0,3}ymlaen)$/u
const NOTES_FORWARD = /^-{3,} ?Forwarded by\b/i

/** "-----Original Message-----", in whatever lines and stars, and what stands below it. */
function rulerAt(lines: readonly Line[], at: number): Head | null {
  const bare = lines[at]?.bare.trim() ?? ''
  const letters = lettersOf(bare)
  const begins = /^begin |^dechrau/.test(letters)
  const ruled = /^[-*_=~#+ ]{2}/.test(bare) || begins
  const forward = HANDED_ON.test(letters) || NOTES_FORWARD.test(bare)
  if (!ruled || !(forward || ORIGINAL.has(letters))) return null
  const below = readLabels(lines, nextFull(lines, at + 1))
  return { end: below?.end ?? at + 1, forward, origin: below?.origin ?? nobody }
}

type Label = 'from' | 'sent' | 'date' | 'to' | 'copy' | 'subject' | 'other'
const LABELS: Record<string, Label> = {
  from: 'from',
  'oddi wrth': 'from',
  o: 'from',
  sent: 'sent',
  anfonwyd: 'sent',
  date: 'date',
  dyddiad: 'date',
  to: 'to',
  at: 'to',
  i: 'to',
  cc: 'copy',
  bcc: 'copy',
  copi: 'copy',
  copïau: 'copy',
  subject: 'subject',
  pwnc: 'subject',
  testun: 'subject',
  'reply-to': 'other',
  'ateb i': 'other',
  sender: 'other',
  'sent by': 'other',
  'on behalf of': 'other',
  'ar ran': 'other',
  'anfonwyd ar': 'sent',
  'anfonwyd gan': 'from',
  'sent on': 'sent',
  'date sent': 'sent',
  importance: 'other',
  sensitivity: 'other',
  pwysigrwydd: 'other',
  attachments: 'other',
  atodiadau: 'other',
  categories: 'other',
  organization: 'other',
  organisation: 'other',
}

/** A line such as "*From:* Ann Other", read. */
function labelIn(line: Line | undefined): { label: Label; value: string } | null {
  const text = line?.bare.slice(0, 2 * LONGEST) ?? ''
  const colon = text.indexOf(':')
  if (colon < 1 || colon > 20) return null
  const name = text
    .slice(0, colon)
    .replace(/[*_\s]+/g, ' ')
    .trim()
    .toLowerCase()
  const label = Object.hasOwn(LABELS, name) ? LABELS[name] : undefined
  return label
    ? {
        label,
        value: text
          .slice(colon + 1)
          .replace(/^[*_\s]+/, '')
          .trim(),
      }
    : null
}

type Labels = { end: number; origin: Origin; seen: ReadonlySet<Label>; from: string; addresses: boolean }

const MOST_LABELS = 16

/** A block of lines such as "From: …", "Sent: …", each on a line of its own or two. */
function readLabels(lines: readonly Line[], start: number): Labels | null {
  const values = new Map<Label, string>()
  let end = start
  let at = start
  let last: Label | null = null
  for (let read = 0; read < MOST_LABELS && at < lines.length; read++) {
    const line = lines[at]
    if (!line) break
    if (line.empty) {
      if (!labelIn(lines[at + 1]) || (lines[at - 1]?.empty ?? true)) break
      at++
      continue
    }
    const found = labelIn(line)
    if (found) {
      const { label } = found
      if (values.has(label) && label !== 'other' && label !== 'copy') break
      const alone = found.value === '' && !labelIn(lines[at + 1]) && !lines[at + 1]?.empty
      const value = alone ? (lines[at + 1]?.bare.trim() ?? '') : found.value
      if (alone && values.size === 0 && !labelIn(lines[at + 2])) break
      values.set(label, value)
      at += alone ? 2 : 1
      last = label
    } else if (last && goesOn(line, { last, value: values.get(last) ?? '' })) at++
    else break
    end = at
  }
  if (values.size === 0) return null
  const from = values.get('from') ?? ''
  return {
    end,
    origin: originIn(from, values.get('sent') ?? values.get('date') ?? ''),
    seen: new Set(values.keys()),
    from,
    addresses: [from, values.get('to'), values.get('copy')].some((one) => one?.includes('@')),
  }
}

/** Whether a line goes on with the one above: a list of addresses does, and what is set in. */
const goesOn = (line: Line, { last, value }: { last: Label; value: string }) =>
  (last === 'to' || last === 'copy' || last === 'from' || last === 'subject') &&
  (/^[\s]{2,}\S/.test(line.bare) ||
    (last !== 'subject' && /[;,]$/.test(value)) ||
    /^<[^<>]+>[;,]?$/.test(line.bare.trim()))

/** Times and days: "From: 10.00", "To: Friday" name nobody. */
const isNobody = (value: string) =>
  !/\p{L}{2}/u.test(
    value.replace(
      /\b(?:am|pm|noon|midday|midnight|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?)\b/gi,
      '',
    ),
  )

/** Outlook, Notes and others put such a block above what they quote. It names a person: times and places are no head. */
function labelsAt(lines: readonly Line[], at: number): Head | null {
  const first = labelIn(lines[at])
  if (!first || first.label === 'other' || first.label === 'copy') return null
  const labels = readLabels(lines, at)
  if (!labels) return null
  const { seen, from, addresses, origin, end } = labels
  const named = seen.has('from') && !isNobody(from)
  // Whoever writes "From", "To" and "Subject" themself gives no day.
  const dated = seen.has('sent') || (seen.has('date') && seen.has('subject'))
  const enough = seen.size >= 2 && (addresses || dated)
  return named && enough ? { end, forward: false, origin } : null
}

const NEXT_LABEL = /\s\*?(?:Sent|Date|Anfonwyd|Dyddiad):\*?\s/
const SUBJECT_LABEL = /\s\*?(?:Subject|To|Pwnc|At):/

/** The same block where a mail program lost its line ends. */
function inOneLine(lines: readonly Line[], at: number): Head | null {
  const found = labelIn(lines[at])
  if (found?.label !== 'from' || !NEXT_LABEL.test(found.value) || !SUBJECT_LABEL.test(found.value))
    return null
  const [from = '', rest = ''] = found.value.split(NEXT_LABEL, 2)
  const [date = ''] = rest.split(SUBJECT_LABEL, 1)
  return isNobody(from) ? null : { end: at + 1, forward: false, origin: originIn(from, date) }
}

function originIn(from: string, date: string): Origin {
  const address =
    ADDRESS.exec(from)?.[0]
      .replace(/^mailto:/i, '')
      // bounded: no head's line is longer than 800 characters
      .replace(/[.>]+$/, '') ?? ''
  const name = from
    // bounded: no head's line is longer than 800 characters
    .replace(/[<([].*$/, '')
    .replace(address, '')
    .replace(/["*]+/g, '')
    .replace(/\s+/g, ' ')
    // bounded: no head's line is longer than 800 characters
    .replace(/[\s,;:]+$/, '')
    .trim()
  return {
    name: unlessLong(name, 200),
    address: address.toLowerCase(),
    date: unlessLong(date.replace(/[*]+/g, '').trim(), 100),
  }
}

/** What is longer is no name and no date: cut, it would say what nobody wrote. */
const unlessLong = (text: string, most: number) => (text.length > most ? '' : text)

/** ">>> Ann Other <ann@example.org> 24/11/2026 09:12 >>>" */
function groupWiseAt(lines: readonly Line[], at: number): Head | null {
  const text = lines[at]?.text ?? ''
  if (!/^>>>? ?\S/.test(text)) return null
  // bounded: no head's line is longer than 800 characters
  const inner = text.replace(/^>+ ?/, '').replace(/ ?>+$/, '')
  // bounded: no head's line is longer than 800 characters
  const closed = text.length - text.replace(/>+$/, '').length >= 2
  const dated = YEAR.test(inner) && TIME.test(inner)
  return dated && (closed || ADDRESS.test(inner))
    ? { end: at + 1, forward: false, depth: 0, origin: originIn(beforeDate(inner), '') }
    : null
}

// bounded: no head's line is longer than 800 characters
const beforeDate = (text: string) => text.replace(/\s+(?:on )?\d.*$/, '')

const WROTE = /\b(?:wrote|writes|said|ysgrifennodd|ysgrifennoch(?: chi)?|ysgrifennaist(?: ti)?)\b/i
/** How such a line ends: with the word, with a day, or with a Welsh name. */
const ENDS =
  // bounded: no head's line is longer than 800 characters
  /(?:\b(?:wrote|writes)[\s,]*:?[\s-]*|> said:|\bwrote (?:on|at|in) .{1,80}:[\s-]*|\bysgrifenn(?:odd|och|aist)\b.{0,200}:[\s-]*)$/i
const YOU = /\byou wrote\b|\bysgrifenn(?:och|aist)\b/i
/** Somebody's sentence, and no mail program's line. */
const SENTENCE =
  /\bI(?= [a-z])|\b(?:[Ww]e|[Mm]y|[Oo]ur|[Mm]e)\b|\b(?:who|which|that|and|has|have|had|he|she|they|it|also|as|once|recently|then) (?:wrote|writes)\b|\b(?:Fe|Mi) ysgrifennodd\b/
const BEGINS = /^["'*]{0,2}(?:on|ar|at|am|ddydd|dydd|le|el|op|den)\b|^["'*]{0,2}\d|^-{3,}/i
const QUOTING = /^(?:quoting|dyfynnu|gan ddyfynnu) .{1,200}:$/i

/** "On … Ann Other <…> wrote:", on one line or several. */
function wroteAt(lines: readonly Line[], at: number, around: Around): Head | null {
  const first = lines[at]
  if (!first) return null
  let joined = ''
  for (let count = 1; count <= MOST_LINES; count++) {
    const line = lines[at + count - 1]
    if (!line || line.empty || line.depth !== first.depth) return null
    joined = `${joined} ${line.bare.trim()}`.trim()
    if (joined.length > LONGEST) return null
    if (count > 1 && !BEGINS.test(first.bare.trim()) && !IN_BRACKETS_ALONE.test(line.bare.trim())) return null
    if (!QUOTING.test(joined) && !(WROTE.test(joined) && ENDS.test(joined))) continue
    const end = at + count
    const origin = whoWrote(joined)
    const next = nextFull(lines, end)
    const letter = around.ofLetter(next) || around.ofLetter(nextFull(lines, next + 1))
    const marked = (lines[next]?.depth ?? 0) > first.depth
    const writer = around.isWriter(origin)
    return isHeadLine(joined, { marked: marked && !around.letterKnown, letters: letter || writer })
      ? { end, forward: false, origin, you: YOU.test(joined) }
      : null
  }
  return null
}

/** Whether a line that ends in "wrote:" is a mail program's, and no sentence: it says when, and who. */
function isHeadLine(line: string, follows: { marked: boolean; letters: boolean }): boolean {
  if (SENTENCE.test(line)) return false
  const dated = YEAR.test(line) || TIME.test(line)
  if (IN_BRACKETS.test(line) || QUOTING.test(line)) return true
  if (dated && (ADDRESS.test(line) || YOU.test(line))) return true
  if (dated && BEGINS.test(line) && TIME.test(line)) return true
  // bounded: no head's line is longer than 800 characters
  if (/-{3,}$/.test(line) || /\bwrote on\b/i.test(line)) return dated
  return follows.letters || (follows.marked && (dated || /[\d@]/.test(line)))
}

function whoWrote(line: string): Origin {
  const around = line.replace(/\b(?:a )?ysgrifennodd\b/i, ' wrote ').split(/\bwrote\b|\bwrites\b/i)
  const before = around[0] ?? ''
  const named = /[\p{L}"]/u.test(before.replace(/^.*\d/, '')) ? before : `${before}, ${around[1] ?? ''}`
  const date =
    // bounded: no head's line is longer than 800 characters
    /^\W*(?:on|ar|at)\s+(.*?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AP]M)?|.*?\d{4})/i.exec(line)?.[1] ?? ''
  const address = ADDRESS.exec(line)?.[0] ?? ''
  const name = named
    // bounded: no head's line is longer than 800 characters
    .replace(/[<([].*$/, '')
    .replace(address, '')
    .split(/[,\d]/)
    .findLast((part) => /\p{L}{2}/u.test(part) && !/^\W*(?:am|pm|at|gmt|utc)\W*$/i.test(part))
  return originIn(`${name ?? ''} <${address}>`, date)
}

/** Notes: a name, a day and time, then "To" and "Subject" each above what they say. */
function notesAt(lines: readonly Line[], at: number): Head | null {
  const [name, day] = [lines[at]?.bare.trim() ?? '', lines[at + 1]?.bare.trim() ?? '']
  if (name.length > 120 || day.length > 60 || !YEAR.test(day) || !TIME.test(day)) return null
  const rest = lines.slice(at + 2, at + 14).map(({ bare }) => bare.trim().toLowerCase())
  const to = rest.findIndex((one) => one === 'to' || one === 'at')
  const subject = rest.findIndex((one) => one === 'subject' || one === 'pwnc')
  if (to < 0 || to > 6 || subject < to) return null
  return { end: Math.min(lines.length, at + 2 + subject + 2), forward: false, origin: originIn(name, day) }
}

/** "24/11/2026 Ann Other <ann@example.org>" above marked lines. */
function signedLineAt(lines: readonly Line[], at: number): Head | null {
  const line = lines[at]
  if (!line || line.bare.length > 200 || !YEAR.test(line.bare) || !ADDRESS.test(line.bare)) return null
  if (!/^\W*\d/.test(line.bare) && !/\d\W*$/.test(line.bare)) return null
  const next = lines[nextFull(lines, at + 1)]
  const follows = next !== undefined && next.depth > line.depth
  return follows
    ? { end: at + 1, forward: false, origin: originIn(line.bare.replace(/^[\d/.:\- ]+/, ''), '') }
    : null
}
