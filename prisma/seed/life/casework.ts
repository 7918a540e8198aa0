import type {
  ContactKind,
  EvidenceKind,
  PromiseState,
  StanceKind,
} from '#lib/platform/generated/prisma/enums.ts'
import { DAY_MS, dateOf, dayOf, londonDate } from '#lib/platform/london-day.ts'
import {
  contactNotes,
  dissolvedWords,
  doneTasks,
  knownHow,
  memberNotes,
  openTasks,
  promises,
  stanceWords,
  withdrawnWords,
} from './casework-words.ts'
import type { Answered } from './finished-letters.ts'
import { HOUR_MS, type Life, type LifeInput, type LifePlace, later, MINUTE_MS } from './life.ts'
import type { SentLetter } from './live-letters.ts'

/** From this day on nobody of the House before this one was a member. */
const DISSOLVED = dateOf('2024-05-30')
const STEP_UP: Record<StanceKind, StanceKind> = {
  supports: 'supports',
  leans_towards: 'supports',
  undecided: 'leans_towards',
  leans_against: 'undecided',
  opposes: 'leans_against',
}
const STEP_DOWN: Record<StanceKind, StanceKind> = {
  supports: 'leans_towards',
  leans_towards: 'undecided',
  undecided: 'leans_against',
  leans_against: 'opposes',
  opposes: 'opposes',
}
/** Nobody makes up a real link, so these lead nowhere. */
const RECORDS = 'https://parliament.example/record'

/** Stances over time, promises and how they ended, meetings and tasks of a finished campaign: of invented members alone. */
export function makeCasework(
  input: LifeInput,
  life: Life,
  { campaignId, answered }: { campaignId: string; answered: readonly Answered[] },
): void {
  for (const one of answered) {
    takeStance(input, life, { ...one, campaignId, stance: one.leaning, at: one.at, kind: 'answer' })
    const contactAt = later(one.at, input.random.between(10, 60) * DAY_MS)
    if (contactAt < DISSOLVED && input.random.chance(0.34))
      meet(input, life, { one, campaignId, at: contactAt })
    if (one.leaning !== 'opposes' && one.leaning !== 'leans_against' && input.random.chance(0.42))
      promise(input, life, { one, campaignId })
  }
}

function takeStance(
  { random, people }: LifeInput,
  life: Life,
  given: Pick<Answered, 'place' | 'replyId'> & {
    campaignId: string
    stance: StanceKind
    at: Date
    kind: EvidenceKind
    contactId?: string
  },
): void {
  const { place, campaignId, stance, at, kind, contactId } = given
  const by = random.pick(people)
  const { reason, words } = random.pick(stanceWords[stance])
  const id = random.id(at)
  const recordedAt = later(at, random.between(2, 40) * HOUR_MS)
  life.Stance.push({
    id,
    memberId: place.member.id,
    campaignId,
    stance,
    shownOn: londonDate(at),
    reason,
    organisationId: by.organisationId,
    recordedById: by.id,
    recordedAt,
  })
  const isPublic = kind === 'question' || kind === 'speech' || kind === 'motion' || kind === 'vote'
  life.Evidence.push({
    id: random.id(recordedAt),
    stanceId: id,
    promiseId: null,
    of: 'made',
    kind,
    replyId: kind === 'answer' ? given.replyId : null,
    contactId: contactId ?? null,
    words,
    link: isPublic ? `${RECORDS}/${dayOf(londonDate(at))}` : '',
    number: isPublic ? `DEMO-${random.between(100, 999)}` : '',
    happenedOn: londonDate(at),
    addedById: by.id,
    addedAt: recordedAt,
  })
}

/** A meeting or call, after which some stand elsewhere. */
function meet(
  input: LifeInput,
  life: Life,
  { one, campaignId, at }: { one: Answered; campaignId: string; at: Date },
): void {
  const { random } = input
  const contactId = contact(input, life, { place: one.place, campaignId, at })
  if (random.chance(0.6)) {
    const to = random.chance(0.78) ? STEP_UP[one.leaning] : STEP_DOWN[one.leaning]
    takeStance(input, life, { ...one, campaignId, stance: to, at, kind: 'contact', contactId })
  } else if (random.chance(0.4)) {
    const kind = random.pick(['question', 'speech', 'motion'] as const)
    takeStance(input, life, { ...one, campaignId, stance: STEP_UP[one.leaning], at: later(at, DAY_MS), kind })
  }
  if (random.chance(0.7)) doneTask(input, life, { place: one.place, campaignId, at, promiseId: null })
}

function contact(
  { random, people }: LifeInput,
  life: Life,
  { place, campaignId, at }: { place: LifePlace; campaignId: string | null; at: Date },
): string {
  const by = random.pick(people)
  const id = random.id(at)
  const kind = random.pick<ContactKind>(['meeting', 'meeting', 'call', 'call', 'event', 'email'])
  life.MemberContact.push({
    id,
    memberId: place.member.id,
    campaignId,
    kind,
    happenedOn: londonDate(at),
    note: random.pick(contactNotes[kind]),
    organisationId: by.organisationId,
    recordedById: by.id,
    recordedAt: later(at, random.between(1, 30) * HOUR_MS),
    shared: random.chance(0.75),
  })
  return id
}

function promise(
  input: LifeInput,
  life: Life,
  { one, campaignId }: { one: Answered; campaignId: string },
): void {
  const { random, people } = input
  const { what, promised, kept, broken } = random.pick(promises)
  const by = random.pick(people)
  const id = random.id(one.at)
  const dueAt = later(one.at, random.between(20, 110) * DAY_MS)
  const turn = random.next()
  // What was due after the House was dissolved nobody could keep any more; of some nobody has said so yet.
  const isTooLate = dueAt >= DISSOLVED
  const state: PromiseState = isTooLate
    ? turn < 0.6
      ? 'withdrawn'
      : 'open'
    : turn < 0.58
      ? 'kept'
      : turn < 0.85
        ? 'broken'
        : 'withdrawn'
  const endedAt = isTooLate
    ? DISSOLVED
    : later(dueAt, state === 'broken' ? 8 * DAY_MS : -random.between(2, 15) * DAY_MS)
  const recordedAt = later(one.at, 20 * HOUR_MS)
  life.MemberPromise.push({
    id,
    memberId: one.place.member.id,
    campaignId,
    what,
    state,
    madeOn: londonDate(one.at),
    dueOn: londonDate(dueAt),
    endedOn: state === 'open' ? null : londonDate(endedAt),
    remindedAt: state === 'open' ? input.now : null,
    organisationId: by.organisationId,
    recordedById: by.id,
    recordedAt,
  })
  const evidence = (of: 'made' | 'ended', kind: EvidenceKind, words: string, at: Date) => {
    const isPublic = kind === 'question' || kind === 'speech' || kind === 'motion' || kind === 'vote'
    life.Evidence.push({
      id: random.id(at),
      stanceId: null,
      promiseId: id,
      of,
      kind,
      replyId: kind === 'answer' ? one.replyId : null,
      contactId: null,
      words,
      link: isPublic ? `${RECORDS}/${dayOf(londonDate(at))}` : '',
      number: isPublic ? `DEMO-${random.between(100, 999)}` : '',
      happenedOn: londonDate(at),
      addedById: by.id,
      addedAt: later(at, 22 * HOUR_MS),
    })
  }
  evidence('made', 'answer', promised, one.at)
  if (state === 'kept') evidence('ended', kept.kind, kept.words, endedAt)
  if (state === 'broken') evidence('ended', 'other', broken, endedAt)
  if (state === 'withdrawn' && isTooLate) evidence('ended', 'other', dissolvedWords, endedAt)
  else if (state === 'withdrawn') evidence('ended', 'answer', random.pick(withdrawnWords), endedAt)
  if (state !== 'open' && random.chance(0.6))
    doneTask(input, life, { place: one.place, campaignId, at: dueAt, promiseId: id })
}

function doneTask(
  { random, people }: LifeInput,
  life: Life,
  {
    place,
    campaignId,
    at,
    promiseId,
  }: { place: LifePlace; campaignId: string; at: Date; promiseId: string | null },
): void {
  const by = random.pick(people)
  const { what, outcome } = random.pick(doneTasks)
  life.FollowUp.push({
    id: random.id(at),
    what,
    state: random.chance(0.9) ? 'done' : 'dropped',
    dueOn: londonDate(at),
    organisationId: by.organisationId,
    personId: by.id,
    campaignId,
    memberId: place.member.id,
    replyId: null,
    promiseId,
    outcome,
    createdById: by.id,
    createdAt: later(at, -6 * DAY_MS),
    endedAt: later(at, random.between(1, 70) * HOUR_MS),
    endedById: by.id,
  })
}

/** What organisations know of former members beside the campaigns. */
export function makeKnown({ random, people }: LifeInput, life: Life, members: readonly LifePlace[]): void {
  for (const { member } of random.shuffled(members).slice(0, 44)) {
    const by = random.pick(people)
    const writtenAt = later(DISSOLVED, -random.between(20, 500) * DAY_MS)
    life.MemberNote.push({
      id: random.id(writtenAt),
      memberId: member.id,
      organisationId: by.organisationId,
      text: random.pick(memberNotes),
      shared: random.chance(0.55),
      authorId: by.id,
      writtenAt,
    })
  }
  for (const { member } of random.shuffled(members).slice(0, 26)) {
    const by = random.pick(people)
    const since = later(DISSOLVED, -random.between(100, 1_200) * DAY_MS)
    life.MemberKnownBy.push({
      memberId: member.id,
      userId: by.id,
      organisationId: by.organisationId,
      how: random.pick(knownHow),
      since,
    })
  }
}

/** Open tasks of the live campaign, some of them late: about offices and letters, never about what a member thinks. */
export function makeOpenTasks(input: LifeInput, life: Life, letters: readonly SentLetter[]): void {
  const { random, people, readers, now, live } = input
  for (let count = 0; count < 26; count += 1) {
    const by = random.pick(count % 2 ? readers : people)
    const { place } = random.pick(letters)
    const createdAt = later(now, -random.between(20, 16 * 24) * HOUR_MS - random.between(0, 59) * MINUTE_MS)
    const dueOn = londonDate(later(now, random.between(-4, 14) * DAY_MS))
    life.FollowUp.push({
      id: random.id(createdAt),
      what: random.pick(openTasks),
      state: 'open',
      dueOn,
      organisationId: by.organisationId,
      personId: random.chance(0.7) ? by.id : null,
      campaignId: live.id,
      memberId: place.member.id,
      replyId: null,
      promiseId: null,
      outcome: '',
      createdById: by.id,
      createdAt,
      endedAt: null,
      endedById: null,
      // Whoever owns it was reminded on its day.
      remindedAt: dueOn <= now ? later(dueOn, 7 * HOUR_MS) : null,
    })
  }
}
