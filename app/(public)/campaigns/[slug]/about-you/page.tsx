import type { Metadata } from 'next'
import { speak } from '#app/http/request-language.ts'
import { AboutYouFields } from '#components/journey/about-you-fields.tsx'
import { JOURNEY_FORM } from '#components/journey/journey-form.ts'
import { JourneyPage } from '#components/journey/journey-page.tsx'
import { KeepTyping } from '#components/journey/keep-typing.tsx'
import { MembersAsOf } from '#components/parliament/members-as-of.tsx'
import { Button } from '#components/ui/button.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { typingSecret } from '#lib/platform/typing-secret.ts'
import { senderWords } from '#lib/words/catalogue/sender.ts'
import { stepWords } from '#lib/words/catalogue/shell.ts'
import type { StepProps } from '../journey.ts'
import { openAboutYou } from '../open-about-you.ts'
import { stepTitle } from '../step-title.ts'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: StepProps): Promise<Metadata> {
  const { language, say } = await speak()
  const { campaign, fields } = await openAboutYou((await params).slug, 'about-you')
  const wrong = Object.keys(fields.errors).length > 0
  return { title: stepTitle(say(stepWords.aboutYou), { language, campaign, wrong }) }
}

export default async function AboutYouPage({ params }: StepProps) {
  const { language, say, to } = await speak()
  const { slug } = await params
  const { fields, draft, member } = await openAboutYou(slug, 'about-you')
  return (
    <JourneyPage
      language={language}
      slug={slug}
      step={3}
      title={say(stepWords.aboutYou)}
      back={`/campaigns/${slug}/letter`}
      errors={fields.errors}
    >
      <Lead>{say(draft.forOther ? senderWords.leadForOther : senderWords.lead)}</Lead>
      {member.postOnly && <p>{say(senderWords.leadByPost, { member: member.name })}</p>}
      <form
        id={JOURNEY_FORM}
        method="post"
        action={to(`/campaigns/${slug}/save/about-you`)}
        className="flow"
        noValidate
      >
        <AboutYouFields {...fields} />
        <Button className="w-full sm:w-auto">{say(senderWords.save)}</Button>
      </form>
      {(member.postOnly || draft.forOther) && <MembersAsOf language={language} />}
      <KeepTyping slug={slug} step="about-you" form={JOURNEY_FORM} secret={typingSecret(draft.mark)} />
    </JourneyPage>
  )
}
