import type { Metadata } from 'next'
import { openCampaign } from '#app/(team)/(desk)/desk/campaigns/open-campaign.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { campaignDone } from '#components/campaigns/campaign-done.ts'
import { InWelsh } from '#components/campaigns/in-welsh.tsx'
import { LetterNav } from '#components/campaigns/letter-nav.tsx'
import { PartDesk } from '#components/campaigns/part-desk.tsx'
import { QuestionForm } from '#components/campaigns/question-form.tsx'
import { DoneNotice } from '#components/ui/done-notice.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { questionValues } from '#lib/campaigns/form-values.ts'

export const metadata: Metadata = { title: 'Campaign: questions' }

/** `?change=` names the question whose form is open. */
export default async function QuestionsPage({
  params,
  searchParams,
}: PageProps<'/desk/campaigns/[slug]/letter/questions'>) {
  const { slug } = await params
  const { change, done } = await searchParams
  const { campaign, refusal, mayEdit } = await openCampaign(slug, '/letter/questions')
  if (refusal) return <NotAllowed message={refusal.message} />
  const { questions, paragraphs, nations } = campaign
  return (
    <div className="flow max-w-[52rem]">
      <Heading>Questions</Heading>
      <Lead>
        They help supporters to begin, so that nobody faces a blank page. An answer goes into the letter as it
        was written; the question does not.
      </Lead>
      <LetterNav slug={slug} questions={questions.length} paragraphs={paragraphs.length} />
      <DoneNotice done={done} sentences={campaignDone} />
      <PartDesk
        slug={slug}
        part="question"
        rows={questions}
        mayEdit={mayEdit}
        change={change}
        empty={{
          title: 'No question yet',
          text: (
            <p>
              Two or three are enough. Ask about one day, one wait, one person: “What can’t you do on a bad
              day?” is easier to answer than “How does arthritis affect you?”
            </p>
          ),
        }}
        values={questionValues}
        fresh={{}}
        form={(props) => <QuestionForm {...props} />}
        show={({ text, textCy, starter, starterCy }) => (
          <>
            <p className="font-semibold text-lg [overflow-wrap:anywhere]">{text}</p>
            {starter && <p className="text-ink-soft">An answer may begin: “{starter}”</p>}
            {nations.includes('wales') && (
              <InWelsh text={textCy && [textCy, starterCy].filter(Boolean).join('\n')} />
            )}
          </>
        )}
      />
    </div>
  )
}
