import { cameFrom } from '#lib/letters/came-from.ts'
import { type Draft, MOST_TOWN, withTried } from '#lib/letters/draft.ts'
import { postcodeInAddress } from '#lib/parliament/postcode-in-address.ts'
import { CAMPAIGN_SLUG } from '../campaign-slug.ts'
import type { Fields } from './fields.ts'
import { type Below, changed, type SaveStep } from './save-step.ts'

/** Longer than a postcode with spaces around and in it. */
const LONGEST_TYPED = 10

/** From a postcode to a member. */
export const seatSteps: Record<'postcode' | 'town' | 'seat', SaveStep> = {
  postcode: {
    page: entrance,
    typed: (draft, fields) => {
      const typed = fields.one('postcode').trim()
      // Of an address pasted whole no more is kept than is asked for.
      const postcode = typed.length > LONGEST_TYPED ? (postcodeInAddress(typed) ?? typed) : typed
      const { gssCode, town } = postcode === draft.postcode ? draft : { gssCode: '', town: '' }
      return { ...entered(changed(draft), fields), postcode, gssCode, town }
    },
    press: ({ draft, fields }) => ({
      draft: withTried(draft, 'postcode', !draft.postcode),
      next: draft.postcode ? '/mp' : entrance(fields),
    }),
  },
  /** A town or council, so that fewer seats are left to choose from; none, to see them all again. */
  town: {
    page: () => '/mp',
    typed: (draft, fields) => ({
      ...draft,
      town: fields.one('all') ? '' : fields.one('town').trim().slice(0, MOST_TOWN),
    }),
    press: ({ draft }) => ({ draft, next: '/mp' }),
  },
  /** One of several seats; none, to see them all again. */
  seat: {
    page: () => '/mp',
    typed: (draft, fields) => ({ ...changed(draft), gssCode: fields.one('gssCode') }),
    press: ({ draft }) => ({ draft, next: '/mp' }),
  },
}

/**
 * Where a supporter came in: on an organisation's page they came through it, until another's, and a yes is given there
 * anew; a later address with `utm_` fields replaces an earlier one.
 */
function entered(draft: Draft, fields: Fields): Draft {
  const came = cameFrom(fields.one) || draft.cameFrom
  const through = fields.one('through')
  if (!CAMPAIGN_SLUG.test(through) || through === draft.through) return { ...draft, cameFrom: came }
  return { ...draft, cameFrom: came, through, consentTo: [] }
}

/** The page a postcode was asked for on: the campaign's own, or an organisation's. */
export function entrance(fields: Fields): Below {
  const page = fields.one('page')
  return CAMPAIGN_SLUG.test(page) ? `/${page}` : ''
}
