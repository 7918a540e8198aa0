const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

/**
 * A summary in two: its first sentences, as many as `most` characters hold and at least one, to stand above what a page
 * asks; and the others, to stand below it.
 */
export function openingOf(summary: string, most: number): { first: string; rest: string } {
  let end = 0
  for (const { index, segment } of sentences.segment(summary)) {
    const next = index + segment.length
    const words = segment.trimEnd()
    // A segment of spaces alone adds nothing to what is seen.
    if (end > 0 && words !== '' && index + words.length > most) break
    end = next
  }
  return { first: summary.slice(0, end).trim(), rest: summary.slice(end).trim() }
}
