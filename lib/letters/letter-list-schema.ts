import { z } from 'zod'
import { noneWhereEmpty, several } from '#lib/platform/form-fields.ts'
import { Heard, LetterState } from '#lib/platform/generated/prisma/enums.ts'
import { pageMark } from '#lib/platform/page-mark.ts'
import { type LetterGroup, type LetterPart, letterGroups, partsOf } from './letter-groups.ts'

/** The lists of letters that numbers of the dashboard lead to, and how each is called. */
export const letterShows = {
  ...letterGroups,
  in_doubt: 'In doubt',
  failed: 'Refused',
  bounced: 'Returned',
  given_up: 'Given up',
  deferred: 'To be tried again',
  by_post: 'Answered by post, as supporters said',
  by_telephone: 'Answered by telephone, as supporters said',
  not_yet: 'No answer yet, as supporters said',
  written: 'Written, by day',
  confirmed: 'Confirmed, by day',
  sent: 'Delivered, by day',
  all: 'All letters',
} as const

export type LetterShow = keyof typeof letterShows
const shows = Object.keys(letterShows) as [LetterShow]

const isGroup = (show: LetterShow): show is LetterGroup => show in letterGroups
export const isHeard = (show: LetterShow): show is Heard => show in Heard

/** Lists by the day something happened to a letter: the column that says when, and the count that is kept of it by day. */
const byDay = {
  written: { column: 'createdAt', counted: 'letters_written' },
  confirmed: { column: 'confirmedAt', counted: 'letters_confirmed' },
  sent: { column: 'sentAt', counted: 'letters_sent' },
} as const

/** How a list by day is found and counted; null for the other lists. */
export const dayList = (show: LetterShow) =>
  show === 'written' || show === 'confirmed' || show === 'sent' ? byDay[show] : null

/** What a list holds, by state; empty for those that are not told by it. */
export function partsToShow(show: LetterShow): LetterPart[] {
  if (isGroup(show)) return partsOf(show)
  if (show === 'given_up') return [{ state: 'failed', givenUp: true }]
  if (show === 'all') {
    const states = Object.values(LetterState).map((state) => ({ state, givenUp: false }))
    return [...states, { state: 'failed', givenUp: true }]
  }
  return show === 'in_doubt' || show === 'failed' || show === 'bounced'
    ? [{ state: show, givenUp: false }]
    : []
}

/** Lists that somebody works through, the longest wait first; the others are read, the newest first. */
const toWorkThrough: ReadonlySet<LetterShow> = new Set([
  'unconfirmed',
  'on_the_way',
  'kept_back',
  'needs_a_look',
  'in_doubt',
  'failed',
  'bounced',
  'deferred',
])
export const longestFirst = (show: LetterShow): boolean => toWorkThrough.has(show)

/** Where an organisation would stand: letters that came by the campaign's own page. */
export const OWN_PAGE = 'own-page'
/** Longer than any address that is counted by. */
const MOST_WAY = 4_000
const slug = z.string().regex(/^[a-z0-9-]{1,120}$/)

export const letterListInput = z.object({
  show: z.enum(shows).catch('needs_a_look'),
  campaign: slug.optional().catch(undefined),
  member: z.coerce.number().int().positive().max(2_147_483_647).optional().catch(undefined),
  /** The last day in London of a list by day. */
  until: z.iso.date().optional().catch(undefined),
  /** Through whose page confirmed letters came: an organisation's id, or the campaign's own. */
  through: z
    .union([z.uuid(), z.literal(OWN_PAGE)])
    .optional()
    .catch(undefined),
  /** By which address they came through it; empty is the plain one. */
  way: z.string().max(MOST_WAY).optional().catch(undefined),
  after: pageMark.optional().catch(undefined),
})
export type LetterListInput = z.infer<typeof letterListInput>

export const LETTERS_ON_A_PAGE = 50

/** What a person may decide of letters that need somebody. */
export const settlement = z.enum(['arrived', 'send_again', 'give_up'])
export type Settlement = z.infer<typeof settlement>

export const settlementsInput = z.object({
  what: settlement,
  ticked: several(z.uuid()).pipe(z.array(z.string()).max(LETTERS_ON_A_PAGE)),
  show: z.enum(shows).catch('needs_a_look'),
  campaign: noneWhereEmpty(slug.optional()),
})

const count = z.coerce.number().int().min(0).max(LETTERS_ON_A_PAGE).catch(0)

/** What was done, in the address of the page that says it. */
export const settledInAddress = z.object({ did: settlement, done: count, missed: count })
export type SettledInAddress = z.infer<typeof settledInAddress>
