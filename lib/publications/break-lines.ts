import type { Run } from './rich-text.ts'

export type Fragment = Run & { width: number }
export type Line = Fragment[]
export type Measure = (run: Run) => number

type Atom = { run: Run; text: string }
type Word = { atoms: Atom[]; before: Atom | null; breakBefore: boolean }

const letters = new Intl.Segmenter('en-GB', { granularity: 'grapheme' })

/**
 * Sets text into lines no wider than `width`. A word that is wider than a whole line is cut between letters; a line feed
 * ends its line. Each line but the last ends in a space, so that the words stay apart when the text is read out.
 */
export function breakLines({
  runs,
  width,
  measure,
}: {
  runs: readonly Run[]
  width: number
  measure: Measure
}): Line[] {
  const lines: Atom[][] = [[]]
  let used = 0
  const widthOf = (atoms: Atom[]) => atoms.reduce((sum, { run, text }) => sum + measure({ ...run, text }), 0)
  const newLine = () => {
    lines.push([])
    used = 0
  }
  for (const word of wordsOf(runs)) {
    if (word.breakBefore) newLine()
    const line = lines.at(-1) ?? []
    const space = word.before && line.length > 0 ? [word.before] : []
    const needed = widthOf([...space, ...word.atoms])
    if (used + needed <= width) {
      line.push(...space, ...word.atoms)
      used += needed
      continue
    }
    if (line.length > 0) newLine()
    for (const piece of cutToFit(word.atoms, width, measure)) {
      if ((lines.at(-1)?.length ?? 0) > 0) newLine()
      lines.at(-1)?.push(...piece)
      used = widthOf(piece)
    }
  }
  return lines.map((line) => join(line, measure))
}

function wordsOf(runs: readonly Run[]): Word[] {
  const words: Word[] = []
  let before: Atom | null = null
  let breakBefore = false
  let open: Word | null = null
  for (const run of runs) {
    for (const text of run.text.split(/(\n|[^\S\n\u00a0\u202f]+)/)) {
      if (text === '') continue
      if (text === '\n') {
        if (breakBefore) words.push({ atoms: [], before: null, breakBefore })
        breakBefore = true
        open = null
      } else if (/^[^\S\u00a0\u202f]+$/.test(text)) {
        before = { run, text: ' ' }
        open = null
      } else if (open) {
        open.atoms.push({ run, text })
      } else {
        open = { atoms: [{ run, text }], before: breakBefore ? null : before, breakBefore }
        words.push(open)
        before = null
        breakBefore = false
      }
    }
  }
  return words
}

function cutToFit(atoms: Atom[], width: number, measure: Measure): Atom[][] {
  const pieces: Atom[][] = [[]]
  let used = 0
  for (const { run, text } of atoms) {
    for (const { segment } of letters.segment(text)) {
      const needed = measure({ ...run, text: segment })
      const piece = pieces.at(-1)
      if (piece && piece.length > 0 && used + needed > width) {
        pieces.push([{ run, text: segment }])
        used = needed
      } else {
        piece?.push({ run, text: segment })
        used += needed
      }
    }
  }
  return pieces
}

function join(atoms: Atom[], measure: Measure): Line {
  const joined: Run[] = []
  let last: Run | null = null
  for (const { run, text } of atoms) {
    const end = joined.at(-1)
    if (end && last === run) end.text += text
    else joined.push({ ...run, text })
    last = run
  }
  return joined.map((run) => ({ ...run, width: measure(run) }))
}
