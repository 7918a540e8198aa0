import type { Metadata } from 'next'
import { speak } from '#app/http/request-language.ts'
import { JourneyPage } from '#components/journey/journey-page.tsx'
import { MemberFound } from '#components/journey/member-found.tsx'
import { PostcodeForm } from '#components/journey/postcode-form.tsx'
import { ChooseAgain, SeatByName, SeatChoice, TownForm } from '#components/journey/seat-choice.tsx'
import { seatView } from '#components/journey/seat-view.ts'
import { ButtonAnchor } from '#components/ui/button-anchor.tsx'
import { Folded } from '#components/ui/folded.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { memberAddress } from '#lib/letters/letter-address.ts'
import { allSeats, type SeatMember } from '#lib/parliament/data.ts'
import { seatsOfPlace } from '#lib/parliament/northern-ireland-places.ts'
import { NORTHERN_IRELAND_SEATS } from '#lib/parliament/northern-ireland-seats.ts'
import { database } from '#lib/platform/database.ts'
import { seatWords } from '#lib/words/catalogue/seats.ts'
import { shellWords } from '#lib/words/catalogue/shell.ts'
import { openStep, type StepProps } from '../journey.ts'
import { stepTitle } from '../step-title.ts'

export const dynamic = 'force-dynamic'

async function openView({ params }: StepProps) {
  const { slug } = await params
  const { language } = await speak()
  const { campaign, draft, found, noMembers } = await openStep(slug, 'mp')
  return { slug, campaign, draft, found, view: seatView(found, { language, dissolved: noMembers }) }
}

export async function generateMetadata(props: StepProps): Promise<Metadata> {
  const { language } = await speak()
  const { campaign, view } = await openView(props)
  return { title: stepTitle(view.title, { language, campaign, wrong: Boolean(view.error) }) }
}

/** What a postcode leads to: an MP and the way on, or whatever else it is, in words of its own. */
export default async function MemberPage(props: StepProps) {
  const { language, say, to } = await speak()
  const { slug, draft, found, view } = await openView(props)
  const { kind, title, message, error } = view
  const { answer, seat } = found
  const asksAgain = kind === 'ask_again' || kind === 'down'
  const form = { language, slug, defaultValue: draft.postcode }
  const seats = answer?.seats ?? []
  const near = seatsOfPlace(draft.town)
  const nearby = seats.filter(({ gssCode }) => near.includes(gssCode))
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
        <Notice title={say(seatWords.correctedTitle)}>{answer.message}</Notice>
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
      {kind === 'found' && answer?.outcome === 'unknown' && (
        <p>{say(seatWords.sureNote, { postcode: answer.postcode ?? draft.postcode })}</p>
      )}
      {kind === 'choose' && seats.length === NORTHERN_IRELAND_SEATS.length && (
        <TownForm
          language={language}
          slug={slug}
          town={draft.town}
          found={nearby.length}
          all={seats.length}
        />
      )}
      {kind === 'choose' && (
        <SeatChoice
          language={language}
          slug={slug}
          seats={nearby.length > 0 ? nearby : seats}
          confirmOnly={answer?.outcome === 'terminated'}
        />
      )}
      {kind === 'found' && (seats.length > 1 || answer?.outcome === 'unknown') && (
        <ChooseAgain language={language} slug={slug} />
      )}
      {kind === 'elsewhere' && <p>{say(seatWords.noMemberHome)}</p>}
      {asksAgain && (
        <PostcodeForm
          {...form}
          error={error}
          button={kind === 'down' ? say(seatWords.tryAgain) : undefined}
        />
      )}
      {kind === 'ask_again' && answer?.outcome === 'unknown' && (
        <SeatByName language={language} slug={slug} seats={await allSeats(database())} />
      )}
      {kind === 'dissolved' && (
        <ButtonAnchor href={to('/')} look="secondary">
          {say(shellWords.seeAllCampaigns)}
        </ButtonAnchor>
      )}
      {!asksAgain && kind !== 'dissolved' && (
        <Folded boxed summary={say(seatWords.another)}>
          <PostcodeForm {...form} />
        </Folded>
      )}
    </JourneyPage>
  )
}

function reachOf(member: SeatMember) {
  if (member.postOnly) return 'post'
  return memberAddress(member) ? 'mail' : 'waits'
}
