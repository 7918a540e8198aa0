import type { Metadata } from 'next'
import { speak } from '#app/http/request-language.ts'
import { ButtonAnchor } from '#components/ui/button-anchor.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { Press } from '#components/yours/press.tsx'
import { UnknownOwnPage } from '#components/yours/unknown-own-page.tsx'
import { yoursWords } from '#lib/words/catalogue/yours.ts'
import { type OwnPageProps, openOwnPage } from '../open-own-page.ts'
import { ownPath } from '../own-action.ts'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await speak()
  return { title: say(yoursWords.eraseTitle), robots: { index: false, follow: false } }
}

/** What erasing means, and the button that does it. */
export default async function ErasePage({ params }: OwnPageProps) {
  const { language, say, to } = await speak()
  const { token } = await params
  const own = await openOwnPage(token)
  if (!own) return <UnknownOwnPage language={language} />
  const path = to(ownPath({ token }))
  const kept = own.letters.filter(({ clearedAt }) => !clearedAt)
  return (
    <div className="flow">
      <Heading>{say(yoursWords.eraseHeading, { name: own.name })}</Heading>
      <Lead>{say(yoursWords.eraseLetters, { count: kept.length })}</Lead>
      <ul className="list-disc space-y-2 pl-6">
        {kept.some(({ mayStop }) => mayStop) && <li>{say(yoursWords.eraseWaiting)}</li>}
        <li>{say(yoursWords.eraseWords)}</li>
        <li>{say(yoursWords.eraseStays)}</li>
        <li>{say(yoursWords.eraseAway)}</li>
      </ul>
      <Press action={`${path}/erase/now`} look="danger">
        {say(yoursWords.eraseNow)}
      </Press>
      <ButtonAnchor href={path} look="quiet">
        {say(yoursWords.eraseNot)}
      </ButtonAnchor>
    </div>
  )
}
