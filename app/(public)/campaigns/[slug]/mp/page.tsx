import type { Metadata } from 'next'
import { JourneyPage } from '#components/journey/journey-page.tsx'
import { MemberFound } from '#components/journey/member-found.tsx'
import { placeView } from '#components/journey/place-view.ts'
import { PostcodeForm } from '#components/journey/postcode-form.tsx'
import { ChooseAgain, SeatChoice } from '#components/journey/seat-choice.tsx'
import { ButtonAnchor } from '#components/ui/button-anchor.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { memberAddress } from '#lib/letters/letter-address.ts'
import type { SeatMember } from '#lib/parliament/data.ts'
import { placesWords } from '#lib/words/catalogue/places.ts'
import { shellWords } from '#lib/words/catalogue/shell.ts'
import { speak } from '../../../request-language.ts'
import { openStep, type StepProps } from '../journey.ts'
import { stepTitle } from '../step-title.ts'

export const dynamic = 'force-dynamic'

async function openView({ params }: StepProps) {
  const { slug } = await params
  const { language } = await speak()
  const { campaign, draft, place, noMembers } = await openStep(slug, 'mp')
  return { slug, campaign, draft, place, view: placeView(place, { language, dissolved: noMembers }) }
}

export async function generateMetadata(props: StepProps): Promise<Metadata> {
  const { language } = await speak()
  const { campaign, view } = await openView(props)
  return { title: stepTitle(view.title, { language, campaign, wrong: Boolean(view.error) }) }
}

/** What a postcode leads to: an MP and the way on, or whatever else it is, in words of its own. */
export default async function MemberPage(props: StepProps) {
  const { language, say, to } = await speak()
  const { slug, draft, place, view } = await openView(props)
  const { kind, title, message, error } = view
  const { answer, seat } = place
  const asksAgain = kind === 'ask_again' || kind === 'down'
  const form = { language, slug, defaultValue: draft.postcode }
  return (
    <JourneyPage
      language={language}
      slug={slug}
      step={1}
      title={title}
      back={`/campaigns/${slug}`}
      errors={error ? { postcode: error } : {}}
    >
      {kind === 'found' && answer?.corrected && (
        <Notice title={say(placesWords.correctedTitle)}>{answer.message}</Notice>
      )}
      {kind === 'found' && seat?.member && (
        <MemberFound
          language={language}
          slug={slug}
          seat={seat}
          member={seat.member}
          reach={reachOf(seat.member)}
        />
      )}
      {message &&
        (view.noticeTitle ? (
          <Notice title={view.noticeTitle}>{message}</Notice>
        ) : (
          <p className="max-w-[38rem]">{message}</p>
        ))}
      {kind === 'choose' && (
        <SeatChoice
          language={language}
          slug={slug}
          seats={answer?.seats ?? []}
          confirmOnly={answer?.outcome === 'terminated'}
        />
      )}
      {kind === 'found' && (answer?.seats.length ?? 0) > 1 && <ChooseAgain language={language} slug={slug} />}
      {kind === 'elsewhere' && <p>{say(placesWords.noMemberHome)}</p>}
      {asksAgain && (
        <PostcodeForm
          {...form}
          error={error}
          button={kind === 'down' ? say(placesWords.tryAgain) : undefined}
        />
      )}
      {kind === 'dissolved' && (
        <ButtonAnchor href={to('/')} look="secondary">
          {say(shellWords.seeAllCampaigns)}
        </ButtonAnchor>
      )}
      {!asksAgain && kind !== 'dissolved' && (
        <details className="rounded-lg border border-line bg-surface px-4">
          <summary className="flex min-h-12 items-center font-semibold text-brand">
            {say(placesWords.another)}
          </summary>
          <div className="pb-5">
            <PostcodeForm {...form} />
          </div>
        </details>
      )}
    </JourneyPage>
  )
}

function reachOf(member: SeatMember) {
  if (member.postOnly) return 'post'
  return memberAddress(member) ? 'mail' : 'waits'
}
