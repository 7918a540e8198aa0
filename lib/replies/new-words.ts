import { findAnswersInside } from './answers-inside.ts'
import { type LineMatch, matchLetter } from './letter-match.ts'
import { type Line, readLines } from './mail-lines.ts'
import { findPastedLetter } from './pasted-letter.ts'
import { type Zoned, zonesOf } from './quote-zones.ts'
import { breakRunOn } from './run-on-heads.ts'
import type { About } from './who-is-quoted.ts'
import { writeNewWords } from './write-new-words.ts'

/** The notice Parliament's mail system puts under every message: a paragraph. */
const MACHINE_PARAGRAPH = /^\s*(?:UK Parliament Disclaimer|Ymwadiad Senedd y DU):/i
/** What case systems put above theirs, and PGP around what it signs. */
const MACHINE_LINE = /^(?:##-.{0,200}-##|-----BEGIN PGP SIGNED MESSAGE-----|Hash: SHA\d{1,3})$/
/** "The trust wrote:" and the like, above what somebody is cited with: a verb of saying near the colon that ends the line. */
const CITES =
  /\b(?:wrote|writes|said|says|replied|replies|states?|reads|told me|ysgrifenn\w{1,6}|dywed\w{0,6}|meddai|atebodd)\b/i

const CITED_WITHIN = 90

/**
 * The words somebody wrote now, without the letter they answer, whoever quotes it and however: what is quoted is told by
 * marks and heads, and by the letter itself where it is known. A quoted line that is answered stands above its answer as
 * `> the line`; what was handed on from somebody else stands below a line that says whose it is.
 * @returns nothing where all of it is the letter; where the letter is not known and nothing would remain, the whole text:
 * better too much than an answer lost
 */
export function newWords(text: string, about: About = {}): string {
  const whole = breakRunOn(text.replace(/\r\n?/g, '\n').trim())
  const read = readLines(whole).filter((line, at, all) => line.text !== '' || all[at - 1]?.text !== '')
  const letter = about.letter?.text.trim() ?? ''
  const bare = read.map((line) => line.bare)
  const { lines, matches } =
    letter === '' ? { lines: read, matches: null } : partLines(read, matchLetter(bare, letter))
  const zoned = zonesOf(lines, matches, about)
  markNotices(zoned)
  if (matches) keepWhatIsCited(zoned)
  const letterWords = letter === '' ? 0 : letter.split(/\s+/).length
  findPastedLetter(zoned, letterWords)
  findAnswersInside(zoned)
  const words = writeNewWords(zoned, { letterWords, language: about.language ?? 'en' })
  if (words !== '' || zoned.some(({ kind, empty }) => kind === 'own' && !empty)) return words
  return matches ? notOfLetter(zoned) : whole
}

/** Where an answer stands behind the letter's words on one line, it is a line of its own. */
function partLines(lines: Line[], matches: LineMatch[]): { lines: Line[]; matches: LineMatch[] } {
  const parted: { line: Line; match: LineMatch }[] = lines.flatMap((line, at) => {
    const match = matches[at]
    if (!match) return []
    if (match.own === null) return [{ line, match }]
    const { words } = match.own
    const from = match.own.from + (/^[.?!,;:"'’”)\]]*/.exec(line.bare.slice(match.own.from))?.[0].length ?? 0)
    const [first, own] = [line.bare.slice(0, from), line.bare.slice(from)]
    return [
      {
        line: { ...line, text: first, bare: first },
        match: { ...match, words: match.words - words, ofLetter: true },
      },
      {
        line: { ...line, text: own, bare: own, joins: true },
        match: { words, found: 0, ofLetter: false, own: null },
      },
    ]
  })
  return { lines: parted.map(({ line }) => line), matches: parted.map(({ match }) => match) }
}

const cites = (line: string) =>
  line.length < 400 && line.endsWith(':') && CITES.test(line.slice(-CITED_WITHIN))

function markNotices(lines: Zoned[]): void {
  let inNotice = false
  let inSignature = false
  for (const line of lines) {
    if (line.empty || line.kind === 'head') inNotice = false
    else if (MACHINE_PARAGRAPH.test(line.bare.slice(0, 60))) inNotice = true
    if (/^-----BEGIN PGP SIGNATURE-----$/.test(line.bare)) inSignature = true
    const machine = inNotice || inSignature || MACHINE_LINE.test(line.bare)
    if (machine && (line.kind === 'own' || line.kind === 'forward')) line.kind = 'notice'
    if (/^-----END PGP SIGNATURE-----$/.test(line.bare)) inSignature = false
  }
}

/** Marked lines below the sender's own "the trust wrote:" are new, unless they are the letter's. */
function keepWhatIsCited(lines: Zoned[]): void {
  let introduced = false
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]
    let end = at + 1
    if (line?.kind === 'own' && !line.empty) introduced = cites(line.bare)
    else if (line?.kind === 'quoted') {
      while (lines[end]?.kind === 'quoted') end++
      const run = lines.slice(at, end)
      const found = run.filter(({ match }) => match?.ofLetter).length
      if (introduced && found < run.length / 2) for (const one of run) one.kind = 'cited'
      introduced = false
    } else if (line?.kind !== 'own') introduced = false
    at = end
  }
}

const notOfLetter = (lines: readonly Zoned[]) =>
  lines
    .filter(({ kind, match }) => kind !== 'head' && kind !== 'notice' && !match?.ofLetter)
    .map(({ bare }) => bare)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
