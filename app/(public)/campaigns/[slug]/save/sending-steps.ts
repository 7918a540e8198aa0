import { type Draft, withTried } from '#lib/letters/draft.ts'
import { draftErrors } from '#lib/letters/draft-errors.ts'
import { findPlace } from '#lib/letters/find-place.ts'
import { firstMissing } from '#lib/letters/journey.ts'
import { letterInput } from '#lib/letters/schema.ts'
import { submitLetter } from '#lib/letters/submit-letter.ts'
import { database } from '#lib/platform/database.ts'
import { pathIn } from '#lib/words/language.ts'
import type { Fields } from './read-form.ts'
import { changed, type Posted, type Saved, type SaveStep } from './save-step.ts'

/** Who writes, and the button that takes the letter. */
export const sendingSteps: Record<'about-you' | 'send', SaveStep> = {
  'about-you': {
    page: () => '/about-you',
    typed: aboutYouTyped,
    press: ({ draft, language }) => {
      const tried = withTried(draft, 'about-you', true)
      if (Object.keys(draftErrors(tried, 'about-you', language)).length > 0) {
        return { draft: tried, next: '/about-you' }
      }
      return { draft: withTried(tried, 'about-you', false), next: '/check' }
    },
  },
  send: { page: () => '/check', typed: (draft) => draft, press: send },
}

function aboutYouTyped(draft: Draft, fields: Fields): Draft {
  return {
    ...changed(draft),
    name: fields.one('name'),
    address: fields.one('address'),
    email: fields.one('email'),
    consentToSend: fields.one('consentToSend') === 'yes',
    consentTo: fields.all('consentTo'),
  }
}

/** Takes the letter that a draft makes, if it lacks nothing. */
async function send({ slug, language, draft, now }: Posted): Promise<Saved> {
  const db = database()
  const place = await findPlace({ db, draft, now })
  const input = letterInput.safeParse({
    ...draft,
    campaignSlug: slug,
    gssCode: place.seat?.gssCode,
    postcode: place.answer?.postcode,
    language,
    representedName: draft.forOther ? draft.representedName : '',
  })
  if (firstMissing(draft, place) !== 'check' || !input.success) return { draft, next: '/check' }
  const page = pathIn(language, `/campaigns/${slug}${draft.through && `/${draft.through}`}`)
  const submitted = await submitLetter({ db, now, input: input.data, page })
  if (!submitted.ok) return { draft: { ...draft, problem: submitted.reason }, next: '/check' }
  const sent = {
    email: input.data.email,
    memberName: place.seat?.member?.name ?? 'your MP',
    again: submitted.outcome === 'mail_already_on_its_way',
  }
  return { draft: { ...draft, problem: null, sent }, next: '/look-at-your-mail' }
}
