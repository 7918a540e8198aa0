import type { Metadata } from 'next'
import { ForgetTyping } from '#components/journey/forget-typing.tsx'
import { JourneyPage } from '#components/journey/journey-page.tsx'
import { ButtonAnchor } from '#components/ui/button-anchor.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { CONFIRM_WITHIN_DAYS } from '#lib/letters/confirm-token.ts'
import { config } from '#lib/platform/config.ts'
import { confirmWords } from '#lib/words/catalogue/confirm.ts'
import { redirectTo } from '../../../redirect-to.ts'
import { speak } from '../../../request-language.ts'
import { openCampaign, type StepProps } from '../journey.ts'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speak()).say(confirmWords.lookTitle) }
}

export default async function LookAtYourMailPage({ params }: StepProps) {
  const { language, say, to } = await speak()
  const { slug } = await params
  const { draft } = await openCampaign(slug)
  if (!draft.sent) redirectTo(to(`/campaigns/${slug}`))
  const { email, memberName: member, again } = draft.sent
  return (
    <JourneyPage language={language} slug={slug} step={5} title={say(confirmWords.lookHeading)} sent>
      <ForgetTyping slug={slug} />
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
          <ol className="list-decimal space-y-1.5 pl-6">
            <li>{say(confirmWords.openMail)}</li>
            <li>{say(confirmWords.pressLink)}</li>
            <li>{say(confirmWords.pressButton, { button: say(confirmWords.sendNow) })}</li>
          </ol>
          <p>
            <strong>{say(confirmWords.onlyThen, { member })}</strong>
          </p>
          <p>{say(confirmWords.youHave, { days: CONFIRM_WITHIN_DAYS })}</p>
        </div>
      </div>
      {config().mailDelivery === 'catch' && (
        <Notice title={say(confirmWords.demoTitle)}>
          <p>
            {say(confirmWords.demoLead)} <a href="/dev/mail">{say(confirmWords.demoLink)}</a>
          </p>
        </Notice>
      )}
      <Heading level={2}>{say(confirmWords.noMail)}</Heading>
      <ul className="list-disc space-y-2 pl-6">
        <li>{say(confirmWords.noMailSpam)}</li>
        <li>{say(confirmWords.noMailAddress)}</li>
      </ul>
      <ButtonAnchor href={to(`/campaigns/${slug}/about-you`)} look="secondary">
        {say(confirmWords.changeEmail)}
      </ButtonAnchor>
    </JourneyPage>
  )
}
