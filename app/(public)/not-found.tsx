import type { Metadata } from 'next'
import { JOURNEY_FORM, journeyForm } from '#components/journey/journey-form.ts'
import { NoSuchPage } from '#components/ui/no-such-page.tsx'
import { shellWords } from '#lib/words/catalogue/shell.ts'
import { requestPath, speak } from './request-language.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speak()).say(shellWords.noSuchPage) }
}

export default async function NotFound() {
  const { say, to } = await speak()
  const path = await requestPath()
  const texts = {
    title: say(shellWords.noSuchPage),
    lead: say(shellWords.noSuchPageLead),
    all: say(shellWords.seeAllCampaigns),
  }
  return (
    <>
      <NoSuchPage texts={texts} home={to('/')} />
      {/* The language's button belongs to the form of the page that is not there. */}
      {journeyForm(path) && (
        <form id={JOURNEY_FORM} method="post" action={to(`${path.replace(/\?.*$/, '')}/save/language`)} />
      )}
    </>
  )
}
