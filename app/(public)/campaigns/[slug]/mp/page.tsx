import type { Metadata } from 'next'
import { JourneyPage } from '#components/journey/journey-page.tsx'
import { MemberFound } from '#components/journey/member-found.tsx'
import { placeView } from '#components/journey/place-view.ts'
import { PostcodeForm } from '#components/journey/postcode-form.tsx'
import { SeatChoice } from '#components/journey/seat-choice.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { speak } from '../../../request-language.ts'
import { openStep, type StepProps } from '../journey.ts'

export const dynamic = 'force-dynamic'

async function openView({ params }: StepProps) {
  const { slug } = await params
  const { draft, place } = await openStep(slug, 'mp')
  return { slug, draft, place, view: placeView(place, draft.tried.includes('seat')) }
}

export async function generateMetadata(props: StepProps): Promise<Metadata> {
  const { view } = await openView(props)
  return { title: `${view.error ? 'Error: ' : ''}${view.title}` }
}

export default async function MemberPage(props: StepProps) {
  const { language } = await speak()
  const { slug, draft, place, view } = await openView(props)
  const { kind, title, message, error } = view
  const errors = error ? { [kind === 'choose' ? 'gssCode' : 'postcode']: error } : {}
  return (
    <JourneyPage
      language={language}
      slug={slug}
      step={1}
      title={title}
      back={`/campaigns/${slug}`}
      errors={errors}
    >
      {kind === 'found' && place.answer?.corrected && (
        <Notice title="We put your postcode right">{place.answer.message}</Notice>
      )}
      {kind === 'found' && place.seat?.member && (
        <MemberFound slug={slug} seat={place.seat} member={place.seat.member} />
      )}
      {message &&
        (kind === 'ask_again' ? <p>{message}</p> : <Notice title={view.noticeTitle}>{message}</Notice>)}
      {kind === 'choose' && (
        <SeatChoice
          slug={slug}
          seats={place.answer?.seats ?? []}
          chosen={draft.gssCode}
          confirmOnly={place.answer?.outcome === 'terminated'}
          error={error}
        />
      )}
      {kind === 'ask_again' || kind === 'kept' ? (
        <PostcodeForm
          slug={slug}
          defaultValue={draft.postcode}
          error={error}
          button={kind === 'kept' ? 'Try again' : 'Find my MP'}
        />
      ) : (
        <details className="rounded-lg border border-line bg-surface px-4">
          <summary className="flex min-h-12 items-center font-semibold text-brand">
            Use another postcode
          </summary>
          <div className="pb-5">
            <PostcodeForm slug={slug} defaultValue={draft.postcode} />
          </div>
        </details>
      )}
    </JourneyPage>
  )
}
