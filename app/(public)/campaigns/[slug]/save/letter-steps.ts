import { visibleCampaign } from '#lib/campaigns/data.ts'
import { arrangeAct, arrangeMiddle, withoutIdleEdits } from '#lib/letters/arrange-middle.ts'
import { type Draft, withTried } from '#lib/letters/draft.ts'
import { findPlace } from '#lib/letters/find-place.ts'
import { letterErrors } from '#lib/letters/letter-errors.ts'
import type { MiddleInput } from '#lib/letters/letter-middle.ts'
import { database } from '#lib/platform/database.ts'
import type { Fields } from './read-form.ts'
import { type Below, changed, type Posted, type Saved, type SaveStep } from './save-step.ts'
import { aboutYouTyped, pressAboutYou, send } from './sending-steps.ts'

/** The supporter's own part of the letter, and the short way past it. */
export const letterSteps: Record<'letter' | 'ready', SaveStep> = {
  letter: { page: () => '/letter', typed: letterTyped, press: pressLetter },
  ready: {
    page: () => '/ready',
    typed: (draft, fields) => ({ ...aboutYouTyped(draft, fields), ready: true, parts: null }),
    press: (posted) => pressAboutYou(posted, { page: '/ready', next: send }),
  },
}

/** More boxes than any campaign has; a form of somebody's own making is not kept. */
const MOST_BOXES = 100

function letterTyped(draft: Draft, fields: Fields): Draft {
  const boxes = (list: string, prefix: string) =>
    Object.fromEntries(
      fields
        .all(list)
        .slice(0, MOST_BOXES)
        .map((id) => [id, fields.one(`${prefix}-${id}`)]),
    )
  return {
    ...changed(draft),
    ready: false,
    answers: boxes('question', 'answer'),
    ownWords: fields.one('ownWords'),
    // Those of paragraphs that are left out have no box on the page.
    edits: { ...draft.edits, ...boxes('edit', 'edit') },
  }
}

async function pressLetter(posted: Posted): Promise<Saved> {
  const { draft, fields } = posted
  const middle = await middleOf(posted)
  // The postcode leads to no member any more: the page says so, with everything typed kept.
  if (!middle) return { draft, next: '/mp' }
  const { paragraphs } = middle.campaign
  const arrange = arrangeAct(fields.one('do'))
  if (arrange) {
    const opened = arrange.act === 'change' ? arrange.id : ''
    const arranged = arrangeMiddle({ ...middle, draft: withoutIdleEdits(draft, paragraphs, opened) }, arrange)
    return { draft: arranged, next: placeOf(arrange) }
  }
  const tidy = withoutIdleEdits(draft, paragraphs)
  if (Object.keys(letterErrors({ ...middle, draft: tidy })).length > 0) {
    return { draft: withTried(draft, 'letter', true), next: '/letter' }
  }
  // Whoever only came back to change the letter goes straight on to the check; `/check` leads to what is missing.
  return { draft: withTried(tidy, 'letter', false), next: draft.name ? '/check' : '/about-you' }
}

function placeOf(arrange: NonNullable<ReturnType<typeof arrangeAct>>): Below {
  if ('id' in arrange) return `/letter#part-${arrange.id}`
  return arrange.act === 'show' ? '/letter#letter' : '/letter#parts'
}

/** What a draft's middle is made of, once its member is certain. */
async function middleOf({
  slug,
  draft,
  language,
  now,
}: Posted): Promise<(MiddleInput & { draft: Draft }) | null> {
  const db = database()
  const [campaign, { seat }] = await Promise.all([visibleCampaign(db, slug), findPlace({ db, draft, now })])
  if (!campaign || !seat?.member) return null
  return { draft, campaign, seat, member: seat.member, language }
}
