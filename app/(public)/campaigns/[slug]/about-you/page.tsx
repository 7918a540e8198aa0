import type { Metadata } from 'next'
import { JourneyPage } from '#components/journey/journey-page.tsx'
import { KeepTyping } from '#components/journey/keep-typing.tsx'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { Field } from '#components/ui/field.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { draftErrors } from '#lib/letters/draft-errors.ts'
import { consentToSend, consentToUpdates } from '#lib/supporters/consent-wordings.ts'
import { speak } from '../../../request-language.ts'
import { openStep, openThrough, type StepProps } from '../journey.ts'

export const dynamic = 'force-dynamic'

const FORM = 'about-you-form'

export async function generateMetadata({ params }: StepProps): Promise<Metadata> {
  const { language } = await speak()
  const { draft, campaign } = await openStep((await params).slug, 'about-you')
  const wrong = Object.keys(draftErrors(draft, 'about-you', language)).length > 0
  return { title: `${wrong ? 'Error: ' : ''}About you – ${campaign.title}` }
}

export default async function AboutYouPage({ params }: StepProps) {
  const { language } = await speak()
  const { slug } = await params
  const { draft, coalitionName, place } = await openStep(slug, 'about-you')
  const through = await openThrough(slug)
  const errors = draftErrors(draft, 'about-you', language)
  return (
    <JourneyPage
      language={language}
      slug={slug}
      step={3}
      title="About you"
      back={`/campaigns/${slug}/letter`}
      errors={errors}
    >
      <Lead>
        MPs answer people who live in their seat. Your name and address are in the letter so that the office
        can see you do.
      </Lead>
      <form id={FORM} method="post" action={`/campaigns/${slug}/save/about-you`} className="flow" noValidate>
        <Field
          name="name"
          label="Full name"
          error={errors.name}
          defaultValue={draft.name}
          autoComplete="name"
          required
          spellCheck={false}
        />
        <Field
          as="textarea"
          rows={3}
          name="address"
          label="Home address"
          hint="House and street, then town. Leave out the postcode: we have it."
          error={errors.address}
          defaultValue={draft.address}
          autoComplete="street-address"
          required
        />
        <DefinitionList
          items={[
            {
              term: 'Postcode',
              value: place.answer?.postcode ?? draft.postcode,
              action: (
                <a href={`/campaigns/${slug}`} className="inline-flex min-h-11 items-center">
                  Change<span className="sr-only"> postcode</span>
                </a>
              ),
            },
          ]}
        />
        <Field
          name="email"
          type="email"
          label="E-mail address"
          hint="We send one mail there to make sure that it is you. Your MP’s answer goes there too."
          error={errors.email}
          defaultValue={draft.email}
          autoComplete="email"
          autoCapitalize="none"
          required
          spellCheck={false}
        />
        <fieldset className="grid gap-2.5 pt-2">
          <legend className="mb-2 font-semibold">Your permission</legend>
          <Checkbox
            name="consentToSend"
            label={consentToSend(coalitionName, { language }).text}
            hint="Needed to send your letter."
            error={errors.consentToSend}
            defaultChecked={draft.consentToSend}
          />
          <p>TODO</p>
        </fieldset>
        <Button className="w-full sm:w-auto">Save and check your letter</Button>
      </form>
      <KeepTyping slug={slug} step="about-you" form={FORM} />
    </JourneyPage>
  )
}
