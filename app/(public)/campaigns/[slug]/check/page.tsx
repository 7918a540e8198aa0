import type { Metadata } from 'next'
import { speak } from '#app/http/request-language.ts'
import { CheckList } from '#components/journey/check-list.tsx'
import { DidYouMean } from '#components/journey/did-you-mean.tsx'
import { ForgetTyping } from '#components/journey/forget-typing.tsx'
import { JourneyPage } from '#components/journey/journey-page.tsx'
import { PaperLetter } from '#components/journey/paper-letter.tsx'
import { SendingFields } from '#components/journey/sending-fields.tsx'
import { LetterSheet } from '#components/letters/letter-sheet.tsx'
import { MembersAsOf } from '#components/parliament/members-as-of.tsx'
import { Button } from '#components/ui/button.tsx'
import { ButtonAnchor } from '#components/ui/button-anchor.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { emailIn } from '#lib/letters/draft-errors.ts'
import { letterOnPaper } from '#lib/letters/letter-on-paper.ts'
import { previewLetter, previewText } from '#lib/letters/preview-letter.ts'
import { whoReads } from '#lib/letters/who-reads.ts'
import { config } from '#lib/platform/config.ts'
import { submitFaultWords } from '#lib/words/catalogue/faults.ts'
import { letterWords } from '#lib/words/catalogue/letter.ts'
import { senderWords } from '#lib/words/catalogue/sender.ts'
import { nameIn } from '#lib/words/language.ts'
import { openStep, type StepProps } from '../journey.ts'
import { openAboutYou } from '../open-about-you.ts'
import { stepTitle } from '../step-title.ts'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: StepProps): Promise<Metadata> {
  const { language, say } = await speak()
  const { draft, campaign } = await openStep((await params).slug, 'check')
  return { title: stepTitle(say(senderWords.check), { language, campaign, wrong: draft.problem !== null }) }
}

export default async function CheckPage({ params }: StepProps) {
  const { language, say, to } = await speak()
  const { slug } = await params
  const opened = await openAboutYou(slug, 'check')
  const { campaign, umbrella, draft, seat, member, offered, fields } = opened
  const { answersGoTo } = campaign
  const { postcode } = fields
  const input = { ...opened, language, postcode }
  const letter = member.postOnly ? null : previewLetter(input)
  const paper = member.postOnly ? letterOnPaper(input) : null
  const seatName = nameIn(language, seat).text
  const waits = !member.postOnly && config().mailDelivery === 'live' && !member.email
  return (
    <JourneyPage
      language={language}
      slug={slug}
      step={4}
      title={say(senderWords.check)}
      back={`/campaigns/${slug}/about-you`}
    >
      <ForgetTyping slug={slug} />
      {draft.problem && (
        <Notice kind="error" role="alert" title={say(senderWords.notSent)}>
          <p>{say(submitFaultWords[draft.problem])}</p>
        </Notice>
      )}
      <Lead>
        {say(member.postOnly ? senderWords.checkByPost : senderWords.checkLead, { member: member.name })}
      </Lead>
      {letter && (
        <LetterSheet
          language={language}
          letterLanguage={letter.language}
          to={say(letterWords.to, { member: member.name, seat: seatName })}
          subject={letter.subject}
          text={letter.text}
        />
      )}
      {paper && <PaperLetter language={language} letter={paper} memberName={member.name} />}
      {!member.postOnly && <DidYouMean language={language} slug={slug} email={emailIn(draft)} />}
      <Heading level={2} className="pt-4">
        {say(senderWords.details)}
      </Heading>
      <CheckList
        language={language}
        slug={slug}
        draft={draft}
        postcode={postcode}
        member={member}
        seatName={seatName}
        share={previewText(input).share}
        newsFrom={offered.filter(({ id }) => draft.consentTo.includes(id)).map(({ name }) => name)}
      />
      <MembersAsOf language={language} />
      {waits && (
        <Notice>
          <p>{say(senderWords.waits, { member: member.name })}</p>
        </Notice>
      )}
      {!member.postOnly && <p>{whoReads(language, { answersGoTo, coalition: umbrella })}</p>}
      {!member.postOnly && (
        <form method="post" action={to(`/campaigns/${slug}/save/send`)} className="flow pt-2">
          <SendingFields language={language} slug={slug} mark={draft.mark} />
          <Button className="w-full sm:w-auto">{say(senderWords.send)}</Button>
        </form>
      )}
      {(member.postOnly || waits) && (
        <ButtonAnchor
          href={to(`/campaigns/${slug}/print`)}
          look={member.postOnly ? 'primary' : 'secondary'}
          className="w-full sm:w-auto"
        >
          {say(senderWords.print)}
        </ButtonAnchor>
      )}
    </JourneyPage>
  )
}
