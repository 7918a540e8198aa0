import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ForgetTyping } from '#components/journey/forget-typing.tsx'
import { JourneyPage } from '#components/journey/journey-page.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { CONFIRM_WITHIN_DAYS } from '#lib/letters/confirm-token.ts'
import { config } from '#lib/platform/config.ts'
import { speak } from '../../../request-language.ts'
import { openCampaign, type StepProps } from '../journey.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Look at your mail' }

export default async function LookAtYourMailPage({ params }: StepProps) {
  const { language } = await speak()
  const { slug } = await params
  const { draft } = await openCampaign(slug)
  if (!draft.sent) redirect(`/campaigns/${slug}`)
  const { email, memberName, again } = draft.sent
  return (
    <JourneyPage language={language} slug={slug} step={5} title="One last step: look at your mail" sent>
      <ForgetTyping slug={slug} />
      <div className="flex gap-4 rounded-xl border border-line bg-surface p-5 shadow-card sm:p-7">
        <Icon name="mail" className="mt-1 size-10 text-accent" />
        <div className="flow min-w-0">
          <p>
            {again ? 'Your mail is already on its way to ' : 'We sent a mail to '}
            <strong className="break-all">{email}</strong>.
          </p>
          <p>
            Open it and press the link, then the button.{' '}
            <strong>Only then does your letter go to {memberName}.</strong>
          </p>
          <p>You have {CONFIRM_WITHIN_DAYS} days. You can close this page.</p>
        </div>
      </div>
      {config().mailDelivery === 'catch' && (
        <Notice title="This is a demonstration">
          <p>
            The mail did not leave this computer. You find it among the <a href="/dev/mail">caught mail</a>.
          </p>
        </Notice>
      )}
      <Heading level={2}>No mail after a few minutes?</Heading>
      <ul className="list-disc space-y-2 pl-6">
        <li>Look in your spam or junk folder.</li>
        <li>
          Is the address above right? If not, change it and send again: the first mail then does no harm.
        </li>
      </ul>
      <ButtonLink href={`/campaigns/${slug}/about-you`} look="secondary">
        Change my e-mail address
      </ButtonLink>
    </JourneyPage>
  )
}
