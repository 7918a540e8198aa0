import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { mayReadMail } from '#app/dev/mail/may-read-mail.ts'
import { redirectTo } from '#app/http/redirect-to.ts'
import { speak } from '#app/http/request-language.ts'
import { DidYouMean } from '#components/journey/did-you-mean.tsx'
import { ForgetTyping } from '#components/journey/forget-typing.tsx'
import { JourneyPage } from '#components/journey/journey-page.tsx'
import { MailComesLater } from '#components/journey/mail-comes-later.tsx'
import { SendingFields } from '#components/journey/sending-fields.tsx'
import { MembersAsOf } from '#components/parliament/members-as-of.tsx'
import { Button } from '#components/ui/button.tsx'
import { ButtonAnchor } from '#components/ui/button-anchor.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { CONFIRM_WITHIN_DAYS } from '#lib/letters/confirm-token.ts'
import { confirmationSubject } from '#lib/letters/confirmation-mail.ts'
import { addressOfSender } from '#lib/outbox/own-senders.ts'
import { signerName } from '#lib/outbox/system-mail.ts'
import { confirmWords } from '#lib/words/catalogue/confirm.ts'
import { floodWords } from '#lib/words/catalogue/flood.ts'
import { openCampaign, type StepProps } from '../journey.ts'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speak()).say(confirmWords.lookTitle) }
}

export default async function LookAtYourMailPage({ params }: StepProps) {
  const { language, say, to } = await speak()
  const { slug } = await params
  const { draft, umbrella } = await openCampaign(slug)
  if (!draft.sent) redirectTo(to(`/campaigns/${slug}`))
  const { email, memberName: member, again, asked, later } = draft.sent
  if (later) return <MailComesLater {...{ language, slug, email, why: later }} />
  const sender = umbrella ? signerName(umbrella, language) : ''
  return (
    <JourneyPage language={language} slug={slug} step={5} title={say(confirmWords.lookHeading)} sent>
      <ForgetTyping slug={slug} />
      {asked && (
        <Notice kind="success" title={say(confirmWords.mailAskedTitle)} role="status">
          <p>{say(confirmWords.mailAsked)}</p>
        </Notice>
      )}
      <div className="flex flex-col gap-4 rounded-xl border border-line bg-surface p-5 shadow-card sm:flex-row sm:p-7">
        <Icon name="mail" className="size-10 text-accent" />
        <div className="flow min-w-0">
          <p>
            {say(again ? confirmWords.mailTravels : confirmWords.mailSent)}{' '}
            <strong className="wrap-anywhere block">
              {email.slice(0, email.lastIndexOf('@'))}
              <wbr />
              {email.slice(email.lastIndexOf('@'))}
            </strong>
          </p>
          <dl className="grid gap-x-4 sm:grid-cols-[auto_1fr]">
            <dt className="text-ink-soft">{say(confirmWords.mailFrom)}</dt>
            <dd className="wrap-anywhere">
              {sender} &lt;{addressOfSender('campaigns')}&gt;
            </dd>
            <dt className="text-ink-soft">{say(confirmWords.mailSubject)}</dt>
            <dd>{confirmationSubject({ language, memberName: member })}</dd>
          </dl>
          <ol className="list-decimal space-y-1.5 pl-6">
            <li>{say(confirmWords.openMail)}</li>
            <li>{say(confirmWords.pressLink)}</li>
            <li>{say(confirmWords.pressButton, { button: say(confirmWords.sendNow) })}</li>
          </ol>
          <p>
            <strong>{say(confirmWords.onlyThen, { member })}</strong>
          </p>
          <p>{say(confirmWords.youHave, { days: CONFIRM_WITHIN_DAYS })}</p>
          <MembersAsOf language={language} />
        </div>
      </div>
      {(await mayReadMail(await headers())) && (
        <Notice title={say(confirmWords.demoTitle)}>
          <p>
            {say(confirmWords.demoLead)} <a href="/dev/mail">{say(confirmWords.demoLink)}</a>
          </p>
        </Notice>
      )}
      <DidYouMean language={language} slug={slug} email={email} sent>
        <SendingFields language={language} slug={slug} mark={draft.mark} />
      </DidYouMean>
      <Heading level={2}>{say(confirmWords.noMail)}</Heading>
      <ul className="list-disc space-y-2 pl-6">
        <li>{say(confirmWords.noMailSpam)}</li>
        <li>{say(confirmWords.noMailAddress)}</li>
        <li>{say(floodWords.oneMail)}</li>
      </ul>
      <div className="flex flex-wrap gap-3">
        <form method="post" action={to(`/campaigns/${slug}/save/mail-again`)}>
          <Button look="secondary">{say(confirmWords.mailAgain)}</Button>
        </form>
        <ButtonAnchor href={to(`/campaigns/${slug}/about-you`)} look="secondary">
          {say(confirmWords.changeEmail)}
        </ButtonAnchor>
      </div>
    </JourneyPage>
  )
}
