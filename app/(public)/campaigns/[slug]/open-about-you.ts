import { noSuchPage } from '#app/http/redirect-to.ts'
import { speak } from '#app/http/request-language.ts'
import type { AboutYou } from '#components/journey/about-you-fields.tsx'
import { offeredConsents } from '#lib/letters/consents-offered.ts'
import { aboutYouErrors } from '#lib/letters/draft-errors.ts'
import type { JourneyStep } from '#lib/letters/journey.ts'
import { openStep, openThrough } from './journey.ts'

/** A step whose page asks who writes: what it opens, and what `AboutYouFields` shows. */
export async function openAboutYou(slug: string, step: JourneyStep) {
  const { language } = await speak()
  const opened = await openStep(slug, step)
  const { campaign, draft, found, umbrella, signed } = opened
  const { seat, answer } = found
  // `openStep` has led elsewhere without a member; an installation without a coalition has no campaigns.
  if (!seat?.member || !umbrella) return noSuchPage()
  const { member } = seat
  const through = await openThrough(slug)
  const offered = offeredConsents({ through, umbrella, signatories: signed, language })
  const inSight = through ? 2 : 1
  const fields: AboutYou = {
    language,
    draft,
    errors: aboutYouErrors(draft, { byPost: member.postOnly }, language),
    postcode: answer?.postcode ?? draft.postcode,
    member,
    umbrella,
    answersGoTo: campaign.answersGoTo,
    offered: { first: offered.slice(0, inSight), others: offered.slice(inSight) },
  }
  return { ...opened, umbrella, seat, member, offered, fields }
}
