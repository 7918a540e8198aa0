import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LetterSheet } from '#components/letters/letter-sheet.tsx'
import { LinkAnswer } from '#components/letters/link-answer.tsx'
import { linkView } from '#components/letters/link-view.ts'
import { Button } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { type LinkProps, openLink } from './open-link.ts'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: LinkProps): Promise<Metadata> {
  const letter = await openLink((await params).token)
  if (letter.outcome === 'unknown') return { title: 'We do not know this link' }
  if (letter.outcome !== 'awaiting') return { title: linkView({ ...letter, outcome: letter.outcome }).title }
  return { title: `Send your letter to ${letter.memberName}?` }
}

/** Shows the letter and a button. Opening it sends nothing: mail scanners follow links too. */
export default async function ConfirmPage({ params }: LinkProps) {
  const { token } = await params
  const letter = await openLink(token)
  if (letter.outcome === 'unknown') notFound()
  if (letter.outcome !== 'awaiting') return <LinkAnswer letter={{ ...letter, outcome: letter.outcome }} />
  const { memberName, seatName, campaignTitle, subject, body } = letter
  return (
    <div className="flow">
      <Heading>Send your letter to {memberName}?</Heading>
      <Lead>
        You wrote it with “{campaignTitle}”. Read it once more, then press the button. Nothing has been sent
        yet.
      </Lead>
      <SendForm token={token} />
      <LetterSheet to={`${memberName}, MP for ${seatName}`} subject={subject} text={body} />
      <SendForm token={token} />
      <p className="text-ink-soft">You did not write this? Close this page: the letter will not be sent.</p>
    </div>
  )
}

function SendForm({ token }: { token: string }) {
  return (
    <form method="post" action={`/confirm/${token}/send`}>
      <Button className="w-full sm:w-auto">Yes, send my letter</Button>
    </form>
  )
}
