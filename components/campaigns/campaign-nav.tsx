'use client'

import { usePathname } from 'next/navigation'

const item =
  'inline-flex min-h-11 items-center border-b-4 border-transparent px-3 font-semibold no-underline hover:underline aria-[current]:border-brand aria-[current]:text-ink'

/** The pages of one campaign. */
export function CampaignNav({ slug, coordinator }: { slug: string; coordinator: boolean }) {
  const path = usePathname()
  const overview = `/desk/campaigns/${slug}`
  const page = (name: string, at: string) => ({ href: `${overview}${at}`, name })
  const pages = [
    page('Overview', ''),
    page('Statement', '/statement'),
    page('Versions', '/versions'),
    ...(coordinator ? [page('Board', '/board')] : []),
    page('Asks', '/asks'),
    page('Letter', '/letter'),
    page('Ways in', '/ways-in'),
    ...(coordinator ? [page('Joint letter', '/joint-letter')] : []),
  ]
  const isHere = (href: string) => path === href || (href !== overview && path.startsWith(`${href}/`))
  return (
    <nav aria-label="Campaign" className="no-print -mx-3 flex flex-wrap border-line border-b">
      {pages.map(({ href, name }) => (
        <a key={name} href={href} aria-current={isHere(href) ? 'page' : undefined} className={item}>
          {name}
        </a>
      ))}
    </nav>
  )
}
