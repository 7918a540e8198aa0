import { compareTexts, type Segment } from '#lib/statements/compare-texts.ts'
import { countOf } from '#lib/words/numbers.ts'

type Props = {
  before: string
  after: string
  /** What the comparison is of, for whoever cannot see where it stands. */
  label: string
}

/**
 * What became of a text, word by word. Removed words are struck through and added ones underlined and bold, whatever the
 * colours; to a screen reader each is named.
 */
export function Comparison({ before, after, label }: Props) {
  const segments = compareTexts(before, after)
  const changes = (kind: Segment['kind']) => segments.filter((segment) => segment.kind === kind).length
  const [added, removed] = [changes('added'), changes('removed')]
  if (added + removed === 0) return <p>The two texts are the same, word for word.</p>
  return (
    <figure aria-label={label}>
      <figcaption className="text-sm text-ink-soft">
        {countOf(added, 'addition')} <ins className="font-bold text-good">(like this)</ins>,{' '}
        {countOf(removed, 'removal')} <del className="text-bad">(like this)</del>.
      </figcaption>
      <div className="mt-2 whitespace-pre-wrap rounded-lg border border-line-strong bg-surface p-4 [overflow-wrap:anywhere] [unicode-bidi:plaintext]">
        {segments.map((segment, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one comparison have no names but their places
          <Run key={at} segment={segment} />
        ))}
      </div>
    </figure>
  )
}

function Run({ segment: { kind, text } }: { segment: Segment }) {
  if (kind === 'same') return text
  if (kind === 'added') {
    return (
      <ins className="bg-good-wash font-bold text-good decoration-2 underline-offset-4">
        <span className="sr-only"> added: </span>
        {text}
        <span className="sr-only"> end of addition. </span>
      </ins>
    )
  }
  return (
    <del className="bg-bad-wash text-bad decoration-2">
      <span className="sr-only"> removed: </span>
      {text}
      <span className="sr-only"> end of removal. </span>
    </del>
  )
}
