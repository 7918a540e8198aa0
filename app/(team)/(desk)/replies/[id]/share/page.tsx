import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { ActionButton } from '#components/forms/action-button.tsx'
import { ShareForm } from '#components/replies/shared/share-form.tsx'
import { StrikeForm } from '#components/replies/shared/strike-form.tsx'
import { StruckWords } from '#components/replies/shared/struck-words.tsx'
import { SectionCard } from '#components/ui/card.tsx'
import { DoneNotice } from '#components/ui/done-notice.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { refusalFor } from '#lib/accounts/refusal.ts'
import { database } from '#lib/platform/database.ts'
import { whyNotSharedWords } from '#lib/replies/may-be-shared.ts'
import { answerToStrike } from '#lib/replies/shared-answers.ts'
import { asChosen, strikeChoice } from '#lib/replies/strike-choice.ts'
import { strikeOut } from '#lib/replies/strike-out.ts'
import { dayIn } from '#lib/words/dates.ts'

export const metadata: Metadata = { title: 'Share an answer' }

const doneWords = {
  shared: 'Member organisations read it now.',
  unshared: 'It is taken back: no member organisation reads it any more.',
}

/** `?chosen=yes&strike=12&strike=90` says what somebody ticked; without it the rules' own suggestions stand. */
export default async function ShareAnswerPage({ params, searchParams }: PageProps<'/replies/[id]/share'>) {
  const { id } = await params
  const asked = await searchParams
  const path = `/replies/${encodeURIComponent(id)}/share`
  const { person, refusal } = await requirePerson({ path, action: 'reply.share' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const answer = await answerToStrike(database(), id)
  if (!answer) notFound()
  const not = refusalFor(person, 'reply.share', { campaignId: answer.campaignId })
  if (not) return <NotAllowed message={not.message} />
  const { name, campaign, why, shared, text } = answer
  const strikes = asChosen(answer.strikes, strikeChoice.parse(asked))
  const struck = strikeOut(text, strikes)
  return (
    <div className="flow max-w-[60rem]">
      <DoneNotice done={asked.done} sentences={doneWords} />
      <p>
        <Link href={`/replies/${id}`}>Back to the answer</Link>
      </p>
      <Heading>Share what {name} wrote</Heading>
      <Lead>
        Member organisations read it for “{campaign.title}”. They never learn whose letter it answers.
      </Lead>
      {shared ? (
        <SectionCard id="shared" title="Member organisations read this">
          <p className="text-ink-soft">
            {shared.by} shared it on {dayIn('en', shared.at)}.
          </p>
          <StruckWords words={shared.words} />
          <ActionButton action={`/api/replies/${id}/unsharing`} look="danger">
            Take it back
          </ActionButton>
        </SectionCard>
      ) : why ? (
        <Notice kind="warning" title="This answer cannot be shared">
          <p>{whyNotSharedWords[why]}</p>
        </Notice>
      ) : (
        <>
          <SectionCard id="strikes" title="1. What tells whose letter it answers">
            <p>
              Rules found these. They do not find everything: read the whole text below, for a village, a job,
              a family, a story that only one person has.
            </p>
            <StrikeForm path={path} text={text} strikes={strikes} />
          </SectionCard>
          <SectionCard id="preview" title="2. As member organisations will read it">
            <StruckWords words={struck} />
          </SectionCard>
          <SectionCard id="share" title="3. Share it">
            <ShareForm key={struck} action={`/api/replies/${id}/sharing`} words={struck} />
          </SectionCard>
        </>
      )}
    </div>
  )
}
