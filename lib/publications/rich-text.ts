import { type Inline, smallMarkdown } from '#lib/statements/small-markdown.ts'

/** A stretch of text in one look; a line feed in it ends its line. */
export type Run = { text: string; bold?: boolean; italic?: boolean; link?: string }

/** A paragraph, or the start of a list's item: `depth` counts from 1, `marker` is `•` or `2.` and empty further down the item. */
export type RichBlock = { depth: number; marker: string; runs: Run[] }

type Tree = ReturnType<typeof smallMarkdown>

/** A clause's text as one row of blocks, each of stretches that look the same: what a page or a Word file is set from. */
export const richText = (text: string): RichBlock[] => flatten(smallMarkdown(text), 0)

/** The words alone. */
export const plainRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

function flatten(blocks: Tree, depth: number): RichBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [{ depth, marker: '', runs: runsOf(block.children, {}) }]
    return block.items.flatMap((item, at) => {
      const marker = block.ordered ? `${block.start + at}.` : '•'
      const [first, ...rest] = flatten(item, depth + 1)
      if (!first) return [{ depth: depth + 1, marker, runs: [] }]
      // An item that starts with a list of its own has a line with nothing but its marker.
      return first.marker
        ? [{ depth: depth + 1, marker, runs: [] }, first, ...rest]
        : [{ ...first, marker }, ...rest]
    })
  })
}

function runsOf(inlines: readonly Inline[], look: Omit<Run, 'text'>): Run[] {
  return inlines.flatMap((inline) => runsIn(inline, look))
}

function runsIn(inline: Inline, look: Omit<Run, 'text'>): Run[] {
  switch (inline.kind) {
    case 'text':
      return [{ ...look, text: inline.text }]
    case 'break':
      return [{ ...look, text: '\n' }]
    case 'emphasis':
      return runsOf(inline.children, { ...look, italic: true })
    case 'strong':
      return runsOf(inline.children, { ...look, bold: true })
    case 'link':
      return runsOf(inline.children, { ...look, link: inline.href })
  }
}
