import type { LineMatch } from './letter-match.ts'
import type { Zoned } from './quote-zones.ts'

/** What no person wrote between the lines of a quotation: notices of mail systems, pictures, rulers. */
const NOTICE =
  /^\W*(?:(?:caution|warning|rhybudd|disclaimer|ymwadiad)\W*:|external (?:e-?mail|mail|message|sender|:)|\[?external\]|this (?:e-?mail|message)\b.{0,40}\b(?:originated|came|sent|scanned|confidential|intended|contain|attachments|virus)|you don['’]t often get|some people who received this|learn why this|scanned by|confidential(?:ity)?\b.{0,20}:|sent from my|sent from (?:outlook|yahoo|mail)|get outlook|download outlook|anfonwyd o fy|mae['’]r (?:e-bost|neges) (?:hwn|hon)|cid:|image\d|uk parliament disclaimer)/i
const NO_LETTER = /^[^\p{L}\p{N}]*$/u

/** Whether a line is a machine's, and no answer. */
export const isNotice = (text: string) => NOTICE.test(text.slice(0, 150)) || NO_LETTER.test(text)

/** "[DQ] Yes": whoever answers inside a letter signs it so. */
const SIGNED = /^\W{0,3}\[[A-Z]{2,4}\]/
/** The answers are said to stand inside the letter. */
// bounded: asked of 4,000 characters at most
const ANNOUNCED =
  /\bmy (?:answers?|replies|responses?|comments?)\b.{0,60}\b(?:below|within|inline|in line|in red|in blue|in bold|in capitals)\b|\bfy (?:atebion|ymatebion|sylwadau)\b.{0,60}\b(?:isod|mewn|o fewn)\b/i

/** A letter of which so much is quoted is quoted. */
const KNOWN = { words: 8, share: 0.25 }

const FEW = 2
const NOTE_READ = 4_000

/**
 * Finds what somebody wrote between the lines of a letter they quote: lines of a block that are not the letter's, where
 * the lines around them are. They are the sender's own.
 */
export function findAnswersInside(lines: Zoned[]): void {
  const own = lines
    .filter(({ kind }) => kind === 'own')
    .slice(0, 200)
    .map(({ bare }) => bare.slice(0, 500))
    .join(' ')
    .slice(0, NOTE_READ)
  for (const block of blocksOf(lines)) {
    const quoted = block.filter(({ kind, empty }) => kind === 'quoted' && !empty)
    if (isKnown(quoted)) takeOthers(quoted)
    else if (quoted.some(({ bare }) => SIGNED.test(bare))) takeSigned(quoted)
    else if (block[0]?.below && ANNOUNCED.test(own))
      for (const line of block) if (line.kind === 'quoted') line.kind = 'own'
  }
}

function blocksOf(lines: Zoned[]): Zoned[][] {
  const blocks: Zoned[][] = []
  for (const line of lines) {
    const last = blocks.at(-1)
    if (last && last[0]?.block === line.block) last.push(line)
    else blocks.push([line])
  }
  return blocks
}

function isKnown(quoted: readonly Zoned[]): boolean {
  let words = 0
  let found = 0
  for (const { match } of quoted) {
    words += match?.words ?? 0
    found += match?.ofLetter ? match.found : 0
  }
  return found >= KNOWN.words && found >= words * KNOWN.share
}

function takeOthers(quoted: readonly Zoned[]): void {
  let depth: number | null = null
  for (const line of quoted) {
    const { match } = line
    if (match?.ofLetter) depth = line.depth
    else if (line.depth === depth && match && isAnswer(match) && !isNotice(line.bare)) line.kind = 'own'
  }
}

/** Whether a line has enough words of its own: a line of the letter that something was done to on its way has few. */
const isAnswer = ({ words, found }: LineMatch) => found < words / 2 || words - found > FEW

/** Of a signed answer all lines are its own, until an empty line. */
function takeSigned(quoted: readonly Zoned[]): void {
  for (const line of quoted) if (SIGNED.test(line.bare)) line.kind = 'own'
}
