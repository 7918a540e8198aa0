import type { Metadata } from 'next'
import { speak } from '#app/http/request-language.ts'
import { ButtonAnchor } from '#components/ui/button-anchor.tsx'
import { SectionCard } from '#components/ui/card.tsx'
import { DoneNotice } from '#components/ui/done-notice.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { Erased } from '#components/yours/erased.tsx'
import { OwnConsents } from '#components/yours/own-consents.tsx'
import { OwnLetterCard } from '#components/yours/own-letter.tsx'
import { UnknownOwnPage } from '#components/yours/unknown-own-page.tsx'
import { mailSigner } from '#lib/coalition/data.ts'
import { database } from '#lib/platform/database.ts'
import { relayWords } from '#lib/words/catalogue/relay.ts'
import { yoursWords } from '#lib/words/catalogue/yours.ts'
import { type OwnPageProps, openOwnPage } from './open-own-page.ts'
import { ownPath } from './own-action.ts'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await speak()
  return { title: say(yoursWords.title), robots: { index: false, follow: false } }
}

type Props = OwnPageProps & { searchParams: Promise<{ done?: string | string[] }> }

/** What is kept of somebody who wrote, for them alone. Opening it changes nothing: mail scanners follow links too. */
export default async function YoursPage({ params, searchParams }: Props) {
  const { language, say, to } = await speak()
  const { token } = await params
  const { done } = await searchParams
  const own = await openOwnPage(token)
  // Next's own 404 is empty without JavaScript.
  if (!own) return done === 'erased' ? <Erased language={language} /> : <UnknownOwnPage language={language} />
  const { name, email, letters, consents } = own
  const path = to(ownPath({ token }))
  const now = new Date()
  const coalition = await mailSigner(database())
  const sentences = {
    stopped: say(yoursWords.doneStopped),
    deleted: say(yoursWords.doneDeleted),
    kept: say(yoursWords.doneKept),
    'taken-back': say(yoursWords.doneTakenBack),
    'sent-on': say(relayWords.doneSentOn),
    'not-sent-on': say(relayWords.doneNotSentOn),
    'may-read': say(relayWords.doneMayRead),
    'may-not-read': say(relayWords.doneMayNotRead),
  }
  return (
    <div className="flow">
      <Heading>{say(yoursWords.heading, { name })}</Heading>
      <DoneNotice done={done} sentences={sentences} />
      <Lead>{say(yoursWords.lead, { email })}</Lead>
      <Heading level={2}>{say(yoursWords.letters)}</Heading>
      {letters.length === 0 && <p>{say(yoursWords.noLetters)}</p>}
      {letters.map((letter) => (
        <OwnLetterCard key={letter.id} {...{ language, letter, path, now, coalition }} />
      ))}
      <Heading level={2}>{say(yoursWords.consents)}</Heading>
      <OwnConsents language={language} consents={consents} path={path} />
      <SectionCard id="copy" title={say(yoursWords.copyTitle)}>
        <p>{say(yoursWords.copyText)}</p>
        <ButtonAnchor href={`${path}/copy`} look="secondary">
          {say(yoursWords.copyNow)}
        </ButtonAnchor>
      </SectionCard>
      <SectionCard id="erase" title={say(yoursWords.eraseTitle)}>
        <p>{say(yoursWords.eraseText)}</p>
        <ButtonAnchor href={`${path}/erase`} look="danger">
          {say(yoursWords.eraseGo)}
        </ButtonAnchor>
      </SectionCard>
    </div>
  )
}
