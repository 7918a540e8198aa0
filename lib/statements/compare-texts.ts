import { diffArrays } from 'diff'

/** A run of text that both have, or only the later, or only the earlier one. */
export type Segment = { kind: 'same' | 'added' | 'removed'; text: string }

/**
 * How far apart two texts may be, in words, before they are compared by lines instead: the search takes time with the
 * square of it.
 */
const MOST_EDITS = 1_500
const MOST_EDITS_IN_A_LINE = 400

/** Line ends, spaces, words of any script, and whatever else stands together: an emoji is never split. */
const TOKEN = /\n|[^\S\n]+|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’_]|\u200C|\u200D)*|[^\s\p{L}\p{N}]+/gu

/**
 * What became of a text, word by word. `same` and `removed` together are the whole of `before`, `same` and `added` the whole
 * of `after`; of a change the removed words come first.
 */
export function compareTexts(before: string, after: string): Segment[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  return tidySegments(compareWords(before, after, MOST_EDITS) ?? compareLines(before, after))
}

function compareWords(before: string, after: string, mostEdits: number): Segment[] | null {
  return toSegments(diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: mostEdits }))
}

function compareLines(before: string, after: string): Segment[] {
  const changes = toSegments(diffArrays(linesOf(before), linesOf(after), { maxEditLength: MOST_EDITS })) ?? [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]
  return changes.flatMap((change, at) => {
    const next = changes[at + 1]
    const earlier = changes[at - 1]
    if (change.kind === 'removed' && next?.kind === 'added') return compareHunk(change.text, next.text)
    return change.kind === 'added' && earlier?.kind === 'removed' ? [] : [change]
  })
}

/** As many lines before as after are taken to be the same ones, changed; anything else is replaced as a whole. */
function compareHunk(before: string, after: string): Segment[] {
  const [was, is] = [linesOf(before), linesOf(after)]
  const whole: Segment[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]
  if (was.length !== is.length) return whole
  return was.flatMap((line, at) => {
    const now = is[at] ?? ''
    return (
      compareWords(line, now, MOST_EDITS_IN_A_LINE) ?? [
        { kind: 'removed' as const, text: line },
        { kind: 'added' as const, text: now },
      ]
    )
  })
}

const tokensOf = (text: string): string[] => text.match(TOKEN) ?? []
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

function toSegments(
  changes: { added?: boolean; removed?: boolean; value: string[] }[] | undefined,
): Segment[] | null {
  if (!changes) return null
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
}

/** Joins changes that only a space parts, so that a replaced phrase reads as one; removed words before added ones. */
function tidySegments(segments: Segment[]): Segment[] {
  const tidy: Segment[] = []
  let removed = ''
  let added = ''
  const keep = (text: string) => {
    const last = tidy.at(-1)
    if (last?.kind === 'same') last.text += text
    else if (text) tidy.push({ kind: 'same', text })
  }
  const flush = () => {
    const lastLine = removed.slice(removed.lastIndexOf('\n') + 1)
    const spaces = lastLine.slice(lastLine.trimEnd().length)
    const shared = spaces && added.endsWith(spaces) ? spaces.length : 0
    const [was, is] = [removed.slice(0, removed.length - shared), added.slice(0, added.length - shared)]
    if (was) tidy.push({ kind: 'removed', text: was })
    if (is) tidy.push({ kind: 'added', text: is })
    keep(spaces.slice(0, shared))
    removed = ''
    added = ''
  }
  for (const [at, { kind, text }] of segments.entries()) {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (removed && added && /^[^\S\n]+$/.test(text) && at < segments.length - 1) {
      removed += text
      added += text
    } else {
      flush()
      keep(text)
    }
  }
  flush()
  return tidy
}
