import Link from 'next/link'
import { Card } from '#components/ui/card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Language } from '#lib/words/language.ts'

type Letter = {
  subject: string
  text: string
  language: Language
  /** The supporter would write in Welsh, and the letter is not all there in it. */
  inEnglishYet: boolean
  /** How many asks fit the MP chosen. */
  asks: number
}
type Props = {
  slug: string
  /** Null while there is nothing saved to show. */
  letter: Letter | null
  chosen: string
  examples: { key: string; name: string }[]
}

const link =
  'inline-flex min-h-11 items-center rounded-lg border-2 border-line-strong bg-surface px-4 py-1.5 font-semibold no-underline aria-[current]:border-brand aria-[current]:bg-brand-wash'

/** The saved letter as one MP of a kind would get it. */
export function LetterPreview({ slug, letter, chosen, examples }: Props) {
  if (!letter) {
    return (
      <EmptyState title="No letter saved yet">
        <p>
          Once it is saved, you see here what different MPs get: the asks differ, and so does the greeting.
        </p>
      </EmptyState>
    )
  }
  return (
    <section id="preview" aria-labelledby="preview-title" className="flow min-w-0">
      <Heading level={2} id="preview-title">
        What the MP gets
      </Heading>
      <p className="text-ink-soft">
        The saved letter to a made-up MP: a supporter’s own words first, then the paragraphs that stand in it
        from the start.
      </p>
      <nav aria-label="Examples" className="flex flex-wrap gap-2">
        {examples.map(({ key, name }) => (
          <Link
            key={key}
            href={`/desk/campaigns/${slug}/letter?example=${key}#preview`}
            prefetch={false}
            aria-current={key === chosen ? 'true' : undefined}
            className={link}
          >
            {name}
          </Link>
        ))}
      </nav>
      {letter.inEnglishYet && (
        <Notice>
          <p>
            Not all of the letter is in Welsh yet: its subject and text, and every ask and paragraph for
            Wales. Until then this supporter’s letter is in English.
          </p>
        </Notice>
      )}
      {letter.asks === 0 && (
        <Notice>
          <p>
            No ask fits this MP, so the letter asks for nothing.{' '}
            <Link href={`/desk/campaigns/${slug}/asks`} prefetch={false}>
              Look at the asks
            </Link>
            .
          </p>
        </Notice>
      )}
      <Card>
        <p className="border-line border-b pb-3">
          <span className="font-semibold">Subject: </span>
          <span lang={letter.language}>{letter.subject}</span>
        </p>
        <p lang={letter.language} className="letter-text">
          {letter.text}
        </p>
      </Card>
    </section>
  )
}
