'use client'

import { usePathname } from 'next/navigation'

type Props = { slug: string; questions: number; paragraphs: number }

const item =
  'inline-flex min-h-11 items-center rounded-lg border-2 border-line-strong bg-surface px-4 py-1.5 font-semibold no-underline aria-[current]:border-brand aria-[current]:bg-brand-wash'

/** The three pages a campaign's letter is made on. */
export function LetterNav({ slug, questions, paragraphs }: Props) {
  const path = usePathname()
  const letter = `/desk/campaigns/${slug}/letter`
  const pages = [
    { href: letter, name: 'The letter' },
    { href: `${letter}/questions`, name: `Questions (${questions})` },
    { href: `${letter}/paragraphs`, name: `Paragraphs (${paragraphs})` },
  ]
  return (
    <nav aria-label="Letter" className="no-print flex flex-wrap gap-2">
      {pages.map(({ href, name }) => (
        <a key={href} href={href} aria-current={path === href ? 'page' : undefined} className={item}>
          {name}
        </a>
      ))}
    </nav>
  )
}
