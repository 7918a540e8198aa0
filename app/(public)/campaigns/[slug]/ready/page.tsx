import type { Metadata } from 'next'
import { speak } from '#app/http/request-language.ts'
import { AboutYouFields } from '#components/journey/about-you-fields.tsx'
import { JOURNEY_FORM } from '#components/journey/journey-form.ts'
import { JourneyPage } from '#components/journey/journey-page.tsx'
import { KeepTyping } from '#components/journey/keep-typing.tsx'
import { SendingFields } from '#components/journey/sending-fields.tsx'
import { EnglishLetter } from '#components/letters/english-letter.tsx'
import { LetterSheet } from '#components/letters/letter-sheet.tsx'
import { MembersAsOf } from '#components/parliament/members-as-of.tsx'
import { Button } from '#components/ui/button.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { previewAround, previewText } from '#lib/letters/preview-letter.ts'
import { typingSecret } from '#lib/platform/typing-secret.ts'
import { letterWords } from '#lib/words/catalogue/letter.ts'
import { seatWords } from '#lib/words/catalogue/seats.ts'
import { senderWords } from '#lib/words/catalogue/sender.ts'
import { nameIn } from '#lib/words/language.ts'
import type { StepProps } from '../journey.ts'
import { openAboutYou } from '../open-about-you.ts'
import { stepTitle } from '../step-title.ts'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: StepProps): Promise<Metadata> {
  const { language, say } = await speak()
  const { campaign, fields } = await openAboutYou((await params).slug, 'letter')
  const wrong = Object.keys(fields.errors).length > 0
  return { title: stepTitle(say(letterWords.readyTitle), { language, campaign, wrong }) }
}

/** The short way: the letter as it stands and who writes it, on one page, for whoever cannot type today. */
export default async function ReadyPage({ params }: StepProps) {
  const { language, say, to } = await speak()
  const { slug } = await params
  const opened = await openAboutYou(slug, 'letter')
  const { draft, seat, member, fields } = opened
  // What pressing the button sends: the ready paragraphs, whatever was chosen before.
  const sent = { ...opened, draft: { ...draft, parts: null }, language }
  const letter = previewText(sent)
  const { around } = previewAround(sent)
  const seatName = nameIn(language, seat).text
  return (
    <JourneyPage
      language={language}
      slug={slug}
      step={3}
      title={say(letterWords.readyTitle)}
      back={`/campaigns/${slug}/mp`}
      errors={fields.errors}
    >
      <Lead>{say(letter.share.percent === 0 ? letterWords.readyWorth : letterWords.readyYours)}</Lead>
      <p>{say(member.postOnly ? seatWords.shortWayNeedsByPost : seatWords.shortWayNeeds)}</p>
      <p>
        <a href={to(`/campaigns/${slug}/letter`)} className="inline-flex min-h-11 items-center">
          {say(letterWords.addSentence)}
        </a>
      </p>
      <EnglishLetter language={language} letterLanguage={letter.language} nation={seat.nation} />
      <LetterSheet
        language={language}
        letterLanguage={letter.language}
        to={say(letterWords.to, { member: member.name, seat: seatName })}
        subject={letter.subject}
        text={around ? letter.text.slice(0, letter.text.length - around.after.length).trim() : letter.text}
        rest={around?.after}
      />
      <MembersAsOf language={language} />
      <form
        id={JOURNEY_FORM}
        method="post"
        action={to(`/campaigns/${slug}/save/ready`)}
        className="flow"
        noValidate
      >
        <AboutYouFields {...fields} />
        {!member.postOnly && <SendingFields language={language} slug={slug} mark={draft.mark} />}
        <Button className="w-full sm:w-auto">
          {say(member.postOnly ? senderWords.save : senderWords.send)}
        </Button>
      </form>
      <KeepTyping slug={slug} step="about-you" form={JOURNEY_FORM} secret={typingSecret(draft.mark)} />
    </JourneyPage>
  )
}
