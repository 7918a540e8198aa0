import type { Metadata } from 'next'
import { speak } from '#app/http/request-language.ts'
import { ButtonAnchor } from '#components/ui/button-anchor.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { shellWords } from '#lib/words/catalogue/shell.ts'
import { yoursWords } from '#lib/words/catalogue/yours.ts'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speak()).say(yoursWords.askedTitle) }
}

/** What everybody is told who asked for a link. */
export default async function LinkSentPage() {
  const { say, to } = await speak()
  return (
    <div className="flow">
      <Heading>{say(yoursWords.askedTitle)}</Heading>
      <Lead>{say(yoursWords.askedLead)}</Lead>
      <p>{say(yoursWords.askedWait)}</p>
      <ButtonAnchor href={to('/')} look="secondary">
        {say(shellWords.seeAllCampaigns)}
      </ButtonAnchor>
    </div>
  )
}
