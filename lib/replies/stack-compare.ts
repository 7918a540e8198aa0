import { diffArrays } from 'diff'
import { type Wording, wordingOf } from './stack-shape.ts'
import { suggestStrikes } from './strike-out.ts'
import type { TextWord } from './strike-out-words.ts'

/** Answers of which so much is the same are one stack: of the words of both, the share that stands in both in one order. */
export const NEARLY_THE_SAME = 0.8

/** How much of two answers is the same, from 0 to 1; 0 as soon as it cannot be enough any more. */
export function sameness(one: Wording, other: Wording): number {
  const all = one.keys.length + other.keys.length
  if (all === 0) return 0
  const most = Math.floor(all * (1 - NEARLY_THE_SAME))
  const changes = diffArrays(one.keys, other.keys, { maxEditLength: most })
  if (!changes) return 0
  const same = changes.reduce(
    (sum, { added, removed, value }) => sum + (added || removed ? 0 : value.length),
    0,
  )
  return (2 * same) / all
}

/** What an answer says that the first of its stack does not, and what it leaves out: each a passage in its own words. */
export type OwnWording = { adds: string[]; leavesOut: string[] }

const MOST_EDITS = 1_500
/** Passages so few words apart are one. */
const NEAR = 2

export function ownWording(first: string, text: string): OwnWording {
  const before = wordingOf(withoutMarks(first), { numbers: true })
  const after = wordingOf(withoutMarks(text), { numbers: true })
  const changes = diffArrays(before.keys, after.keys, { maxEditLength: MOST_EDITS })
  if (!changes) return { adds: [text.trim()], leavesOut: [first.trim()] }
  const added = new Set<number>()
  const removed = new Set<number>()
  let [atBefore, atAfter] = [0, 0]
  for (const change of changes) {
    for (let step = 0; step < change.value.length; step++) {
      if (change.removed) removed.add(atBefore + step)
      if (change.added) added.add(atAfter + step)
    }
    if (!change.added) atBefore += change.value.length
    if (!change.removed) atAfter += change.value.length
  }
  return { adds: passages(text, after.words, added), leavesOut: passages(first, before.words, removed) }
}

/** A text with blanks where a name, an address or a reference stands: these differ in every copy. */
function withoutMarks(text: string): string {
  const parts: string[] = []
  let done = 0
  for (const { from, to, kind, struck } of suggestStrikes(text, {})) {
    if (!struck || kind === 'health') continue
    parts.push(text.slice(done, from), ' '.repeat(to - from))
    done = to
  }
  return parts.join('') + text.slice(done)
}

/** The passages of a text that these of its words make. */
function passages(text: string, words: readonly TextWord[], marked: ReadonlySet<number>): string[] {
  const runs: { from: number; to: number; last: number }[] = []
  words.forEach((word, at) => {
    if (!marked.has(at)) return
    const run = runs.at(-1)
    if (run && at - run.last <= NEAR + 1) Object.assign(run, { to: word.to, last: at })
    else runs.push({ from: word.from, to: word.to, last: at })
  })
  return [...new Set(runs.map(({ from, to }) => text.slice(from, to).replace(/\s+/g, ' ')))]
}
