import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { LinkAnswer } from '#components/letters/link-answer.tsx'
import { linkView } from '#components/letters/link-view.ts'
import { type LinkProps, openLink } from '../open-link.ts'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: LinkProps): Promise<Metadata> {
  const letter = await openLink((await params).token)
  if (letter.outcome === 'unknown' || letter.outcome === 'awaiting') return { title: 'Your letter' }
  return { title: linkView({ ...letter, outcome: letter.outcome }).title }
}

/** What became of the press of the button. */
export default async function DonePage({ params }: LinkProps) {
  const { token } = await params
  const letter = await openLink(token)
  if (letter.outcome === 'unknown') notFound()
  if (letter.outcome === 'awaiting') redirect(`/confirm/${token}`)
  return <LinkAnswer letter={{ ...letter, outcome: letter.outcome }} />
}
