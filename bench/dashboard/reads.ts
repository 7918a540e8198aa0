import { mayPerson } from '#lib/accounts/permissions.ts'
import type { Person } from '#lib/accounts/schema.ts'
import { followUpList } from '#lib/casework/follow-up-list.ts'
import { followUpListInput, promiseListInput } from '#lib/casework/list-schema.ts'
import { promiseList } from '#lib/casework/promise-list.ts'
import { chartsFor } from '#lib/dashboard/charts-data.ts'
import { dashboardFor } from '#lib/dashboard/dashboard-for.ts'
import { findAnything } from '#lib/dashboard/find-anything.ts'
import { mailList } from '#lib/dashboard/mail-list.ts'
import { readColouring } from '#lib/dashboard/map-by.ts'
import { mapFor } from '#lib/dashboard/map-data.ts'
import { membersToList } from '#lib/dashboard/member-list-data.ts'
import { morningPage } from '#lib/dashboard/morning-data.ts'
import { waitsForMe } from '#lib/dashboard/waits-for-me.ts'
import { findLetters } from '#lib/letters/find-letters.ts'
import { heldLetters } from '#lib/letters/held-letters.ts'
import { letterList } from '#lib/letters/letter-list.ts'
import { letterListInput } from '#lib/letters/letter-list-schema.ts'
import { postedList } from '#lib/letters/posted-list.ts'
import { memberView } from '#lib/members/member-view.ts'
import { seatFacts } from '#lib/members/seat-facts.ts'
import { seatLetters } from '#lib/members/seat-letters.ts'
import type { Database } from '#lib/platform/database.ts'
import { askedOf } from '#lib/positions/asked-data.ts'
import { replyDetail, replyList } from '#lib/replies/data.ts'
import { holdingPen } from '#lib/replies/holding-pen-data.ts'
import { readerOf } from '#lib/replies/queue-reach.ts'
import { holdingPenInput, replyListInput } from '#lib/replies/schema.ts'
import { sharedAnswers } from '#lib/replies/shared-answers.ts'
import { stacksPage } from '#lib/replies/stack-data.ts'
import { readFilter } from '#lib/segments/filter.ts'
import { activityPage } from '#lib/teamwork/activity-data.ts'
import { activityInput } from '#lib/teamwork/schema.ts'
import type { Read } from '../scale/reads.ts'

const SLUG = 'seen-in-three-weeks'

const found = <Found>(thing: Found | null | undefined): Found => {
  if (thing === null || thing === undefined) throw new Error('what is read is not there')
  return thing
}

/** One of a few, by turns. */
const inTurns = (...reads: readonly (() => Promise<unknown>)[]): Read => {
  return (turn) => found(reads[turn % reads.length])()
}

/**
 * What each page of the team's asks of the database while somebody waits for it, by its own functions, in turns with what can be
 * chosen on it.
 */
export async function deskReads(db: Database): Promise<Record<string, Read>> {
  const person = await personOf(db)
  const reader = readerOf(person)
  const exact = mayPerson(person, 'dashboard.read_exact')
  const campaigns = await db.campaign.findMany({ orderBy: { slug: 'asc' }, select: { id: true, slug: true } })
  const slugOf = (turn: number) => found(campaigns[turn % campaigns.length]).slug
  const places = await db.incumbency.findMany({
    where: { endedOn: null },
    orderBy: { gssCode: 'asc' },
    select: { gssCode: true, memberId: true },
  })
  const placeOf = (turn: number) => found(places[(turn * 37) % places.length])
  const replies = (query: object) => () => replyList(db, replyListInput.parse(query), reader)
  const { items } = await replyList(db, replyListInput.parse({ show: 'all' }), reader)
  const ids = items.map(({ id }) => id)
  const now = new Date()
  const map = (by: string, filter: object) => () =>
    mapFor(db, { by: readColouring(by), filter: readFilter({ campaign: SLUG, ...filter }), exact, now })
  const letters = (query: object) => () => letterList(db, letterListInput.parse(query))
  const follow = (query: object) => () => followUpList(db, { ...followUpListInput.parse(query), person, now })
  const find = (q: string) => () => findAnything({ db, person, now, q, pages: [] })
  return {
    layout: () => waitsForMe(db, { person, now }),
    morning: () => morningPage(db, { person, now }),
    dashboard: (turn) =>
      dashboardFor(db, { person, campaign: turn % 2 === 0 ? SLUG : turn % 4 === 1 ? null : slugOf(turn) }),
    activity: inTurns(
      () => activityPage(db, { person, input: activityInput.parse({}) }),
      () => activityPage(db, { person, input: activityInput.parse({ kind: 'members' }) }),
    ),
    replies: inTurns(
      replies({ show: 'unread' }),
      replies({ show: 'all' }),
      replies({ show: 'supportive', campaign: SLUG }),
      replies({ show: 'all', words: 'thank' }),
    ),
    answer: (turn) => replyDetail(db, { id: found(ids[turn % ids.length]), filter: { show: 'all' }, reader }),
    stacks: () => stacksPage(db, { show: 'unread', mayRead: 'all' }),
    shared: () => sharedAnswers(db, { mayOpen: 'all' }),
    members: inTurns(
      () => membersToList(db, { filter: readFilter({}), who: 'sitting', exact, now }),
      () =>
        membersToList(db, {
          filter: readFilter({ campaign: SLUG, stance: 'supports' }),
          who: 'sitting',
          exact,
          now,
        }),
    ),
    member: (turn) => memberView(db, { memberId: placeOf(turn).memberId, person, now }),
    seat: async (turn) => {
      const { gssCode } = placeOf(turn)
      return Promise.all([seatFacts(db, { gssCode, now }), seatLetters(db, { gssCode, exact })])
    },
    promises: inTurns(
      () => promiseList(db, { ...promiseListInput.parse({}), now }),
      () => promiseList(db, { ...promiseListInput.parse({ campaign: SLUG }), now }),
    ),
    followUps: inTurns(follow({}), follow({ show: 'all' })),
    map: inTurns(map('letters', {}), map('stance', {}), map('answers', { silent: 'yes' })),
    charts: (turn) =>
      chartsFor(db, {
        campaignId: turn % 2 ? campaigns[turn % campaigns.length]?.id : undefined,
        exact,
        now,
      }),
    letters: inTurns(
      letters({ show: 'delivered' }),
      letters({ show: 'needs_a_look' }),
      letters({ show: 'delivered', campaign: SLUG }),
    ),
    held: inTurns(
      () => heldLetters(db, { reason: null }),
      () => heldLetters(db, { reason: 'no_address', campaign: SLUG }),
    ),
    holdingPen: inTurns(
      () => holdingPen(db, holdingPenInput.parse({})),
      () => holdingPen(db, holdingPenInput.parse({ show: 'set_aside' })),
    ),
    posted: () => postedList(db, {}),
    mails: inTurns(
      () => mailList(db, { lane: 'members', show: 'left', now }),
      () => mailList(db, { lane: 'supporters', show: 'waiting', now }),
    ),
    find: inTurns(find('BENCH-4711'), find('Supporter 47'), find('west'), () =>
      findLetters(db, { find: 'Supporter 47', now }),
    ),
    asked: () => askedOf(db, { organisationId: found(person.memberships[0]).organisationId }),
  }
}

/** The coordinator of the bench, as a session knows them. */
async function personOf(db: Database): Promise<Person> {
  const { id, name, email, memberships } = await db.user.findUniqueOrThrow({
    where: { email: 'bench@team.example' },
    include: { memberships: { include: { organisation: true } } },
  })
  return {
    id,
    name,
    email,
    twoFactor: false,
    memberships: memberships.map(({ organisationId, organisation, role }) => ({
      organisationId,
      organisationName: organisation.name,
      role,
      campaignIds: [],
    })),
  }
}
