import type { Metadata } from 'next'
import { noSuchPage } from '#app/http/redirect-to.ts'
import { speak } from '#app/http/request-language.ts'
import { JourneyPage } from '#components/journey/journey-page.tsx'
import { PaperLetter } from '#components/journey/paper-letter.tsx'
import { PrintButton } from '#components/journey/print-button.tsx'
import { MembersAsOf } from '#components/parliament/members-as-of.tsx'
import { Button } from '#components/ui/button.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { letterOnPaper, POSTAL_ADDRESS } from '#lib/letters/letter-on-paper.ts'
import { senderWords } from '#lib/words/catalogue/sender.ts'
import { openStep, type StepProps } from '../journey.ts'
import { openAboutYou } from '../open-about-you.ts'
import { stepTitle } from '../step-title.ts'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: StepProps): Promise<Metadata> {
  const { language, say } = await speak()
  const { campaign } = await openStep((await params).slug, 'check')
  return { title: stepTitle(say(senderWords.print), { language, campaign }) }
}

/** The letter on paper, for whoever has to post it: nothing of it is sent or stored. */
export default async function PrintPage({ params }: StepProps) {
  const { language, say, to } = await speak()
  const { slug } = await params
  const opened = await openAboutYou(slug, 'check')
  const { member, fields } = opened
  const letter = letterOnPaper({ ...opened, language, postcode: fields.postcode })
  if (!letter) return noSuchPage()
  return (
    <JourneyPage
      language={language}
      slug={slug}
      step={4}
      title={say(senderWords.print)}
      back={`/campaigns/${slug}/check`}
    >
      <Lead>{say(senderWords.printLead)}</Lead>
      <p>{say(senderWords.postTo)}</p>
      <address className="whitespace-pre-line border-brand border-l-4 pl-4 font-semibold not-italic">
        {[say(senderWords.mpOf, { member: member.name }), ...POSTAL_ADDRESS].join('\n')}
      </address>
      <MembersAsOf language={language} />
      <PrintButton>{say(senderWords.printNow)}</PrintButton>
      <p className="text-ink-soft">{say(senderWords.printHow)}</p>
      <PaperLetter language={language} letter={letter} memberName={member.name} />
      <p className="text-ink-soft">{say(senderWords.printNoPrinter)}</p>
      <div id="posted">
        {opened.draft.posted ? (
          <Notice kind="success" role="status" title={say(senderWords.postedTitle)}>
            {say(senderWords.posted)}
          </Notice>
        ) : (
          <form method="post" action={to(`/campaigns/${slug}/save/posted`)} className="flow">
            <p>{say(senderWords.postedAsk)}</p>
            <Button look="secondary" className="w-full sm:w-auto">
              {say(senderWords.postedPress)}
            </Button>
          </form>
        )}
      </div>
    </JourneyPage>
  )
}
