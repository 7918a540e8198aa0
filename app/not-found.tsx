import type { Metadata } from 'next'
import { requestPath } from '#app/http/request-language.ts'
import { FootLinks } from '#components/coalition/foot-links.tsx'
import { NoSuchPage } from '#components/ui/no-such-page.tsx'
import { PageShell } from '#components/ui/page-shell.tsx'
import { shellWords } from '#lib/words/catalogue/shell.ts'
import { languageOfPath, localeOf, pathIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

/** An address below `/cy` that names nothing is no public page either; it is answered in Welsh all the same. */
async function speakAsAsked() {
  const language = languageOfPath(await requestPath()).language ?? 'en'
  return { language, say: sayIn(language) }
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speakAsAsked()).say(shellWords.noSuchPage) }
}

export default async function NotFound() {
  const { language, say } = await speakAsAsked()
  const home = pathIn(language, '/')
  const texts = {
    title: say(shellWords.noSuchPage),
    lead: say(shellWords.noSuchPageLead),
    all: say(shellWords.seeAllCampaigns),
  }
  return (
    <div lang={localeOf(language)}>
      <PageShell
        home={home}
        footer={<FootLinks language={language} />}
        texts={{
          skip: say(shellWords.skip),
          demonstration: say(shellWords.demonstration),
          sources: say(shellWords.sources),
        }}
      >
        <NoSuchPage texts={texts} home={home} />
      </PageShell>
    </div>
  )
}
