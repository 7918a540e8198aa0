import { isNoAnswer } from '#lib/counts/no-answer.ts'
import type { ReplyState, StanceKind } from '#lib/platform/generated/prisma/enums.ts'
import { DAY_MS, dateOf, londonDate } from '#lib/platform/london-day.ts'
import type { OpinionState } from './casework-words.ts'
import type { FinishedCampaign } from './finished-campaigns.ts'
import {
  CLEARED_SOURCE,
  HOUR_MS,
  type Life,
  type LifeInput,
  type LifePlace,
  later,
  MINUTE_MS,
} from './life.ts'
import { waysIn } from './own-words.ts'
import { type Random, weighted } from './random.ts'

/** How a letter without an answer is done, and how long its words are kept then. */
const NO_ANSWER_MS = 84 * DAY_MS
const KEPT_MS = 28 * DAY_MS
const ANSWERS_KEPT_MS = 365 * DAY_MS

/** A former member who answered a campaign's letters, and where they first stood. */
export type Answered = {
  place: LifePlace
  leaning: StanceKind
  /** The answer that showed it. */
  replyId: string
  state: OpinionState
  at: Date
}

const filedFor: Record<StanceKind, Partial<Record<OpinionState, number>>> = {
  supports: { supportive: 3, action_promised: 2 },
  leans_towards: { meeting_offered: 2, referred_to_minister: 3 },
  undecided: { neutral: 1 },
  leans_against: { neutral: 1, opposed: 1 },
  opposes: { opposed: 1 },
}

/**
 * The letters of a campaign that is long over, and their answers. Nothing of a supporter is left in them, as the rules of what is
 * kept have it; that they were, and what they were filed as, is.
 * @returns the members who answered, with the answer that showed where they stood
 */
export function makeFinishedLetters(
  input: LifeInput,
  life: Life,
  {
    campaign,
    id: campaignId,
    members,
  }: { campaign: FinishedCampaign; id: string; members: readonly LifePlace[] },
): Answered[] {
  const { random } = input
  const opens = dateOf(campaign.opensOn).getTime()
  const length = dateOf(campaign.closesOn).getTime() - opens
  const written = new Map<number, { letterId: string; sentAt: Date }[]>()
  for (let count = 0; count < campaign.letters; count += 1) {
    const place = nearTheFront(random, members)
    const createdAt = new Date(
      opens + Math.floor(random.next() ** 1.4 * length) + random.between(8, 20) * HOUR_MS,
    )
    const letter = clearedLetter(input, life, { campaignId, place, createdAt })
    if (letter.sentAt) {
      const there = written.get(place.member.id) ?? []
      written.set(place.member.id, [...there, { letterId: letter.id, sentAt: letter.sentAt }])
    }
    if (random.chance(0.04)) posted(input, life, { campaignId, place, createdAt })
  }
  const endOfAnswers = new Date(opens + length + ANSWERS_KEPT_MS)
  return members.flatMap((place) => {
    const letters = written.get(place.member.id) ?? []
    if (letters.length === 0 || random.chance(0.35)) return []
    const leaning = weighted<StanceKind>(random, {
      supports: 26,
      leans_towards: 26,
      undecided: 24,
      leans_against: 9,
      opposes: 15,
    })
    const state = weighted<OpinionState>(random, filedFor[leaning])
    let first: { id: string; at: Date } | null = null
    for (const { letterId, sentAt } of letters) {
      if (first && random.chance(0.5)) continue
      const answer = (as: ReplyState, days: number) => {
        const at = later(sentAt, days * DAY_MS + random.between(1, 400) * MINUTE_MS)
        return { id: clearedAnswer(input, life, { campaignId, letterId, state: as, at, endOfAnswers }), at }
      }
      if (random.chance(0.3)) answer(random.chance(0.5) ? 'auto_reply' : 'acknowledgement', 0)
      const opinion = answer(state, random.between(6, 24))
      first ??= opinion
    }
    return first ? [{ place, leaning, replyId: first.id, state, at: first.at }] : []
  })
}

/** Some seats write more than others. */
const nearTheFront = (random: Random, places: readonly LifePlace[]): LifePlace =>
  random.pick(places.slice(0, Math.max(12, Math.floor(random.next() ** 0.55 * places.length))))

function clearedLetter(
  { random, organisations, secrets }: LifeInput,
  life: Life,
  { campaignId, place, createdAt }: { campaignId: string; place: LifePlace; createdAt: Date },
) {
  const supporterId = random.id(createdAt)
  const id = random.id(createdAt)
  const isSent = random.chance(0.94)
  const confirmedAt = isSent ? later(createdAt, random.between(3, 300) * MINUTE_MS) : null
  const sentAt = confirmedAt && later(confirmedAt, random.between(1, 9) * MINUTE_MS)
  const clearedAt = sentAt ? later(sentAt, NO_ANSWER_MS + KEPT_MS) : later(createdAt, 8 * DAY_MS)
  const isCy = place.nation === 'wales' && random.chance(0.4)
  const language = isCy ? ('cy' as const) : ('en' as const)
  life.Supporter.push({
    id: supporterId,
    key: `cleared:${supporterId}`,
    name: '',
    email: '',
    createdAt,
    clearedAt,
  })
  life.Letter.push({
    id,
    campaignId,
    supporterId,
    memberId: place.member.id,
    gssCode: place.gssCode,
    state: isSent ? 'sent' : 'expired',
    reference: secrets.reference(),
    replyToken: secrets.token(),
    subject: '',
    body: '',
    ownPercent: random.between(8, 64),
    language,
    textLanguage: language,
    cameFrom: random.chance(0.3) ? random.pick(waysIn) : '',
    throughOrganisationId: random.chance(0.35) ? random.pick(organisations).id : null,
    senderName: '',
    senderEmail: '',
    senderAddress: '',
    senderPostcode: '',
    oneOf: isSent ? `${campaignId}:1:${supporterId}:${place.member.id}` : null,
    createdAt,
    confirmedAt,
    sentAt,
    stateChangedAt: sentAt ?? later(createdAt, 5 * DAY_MS),
    clearedAt,
    clearedFor: 'time',
    namesOrganisations: [],
  })
  return { id, sentAt }
}

function posted(
  { random }: LifeInput,
  life: Life,
  { campaignId, place, createdAt }: { campaignId: string; place: LifePlace; createdAt: Date },
): void {
  const mark = `${random.id(createdAt)}${random.id(createdAt)}`.replaceAll('-', '')
  const { gssCode, member } = place
  life.PostedLetter.push({ mark, campaignId, memberId: member.id, gssCode, postedOn: londonDate(createdAt) })
}

type Cleared = { campaignId: string; state: ReplyState; at: Date; endOfAnswers: Date } & (
  | { letterId: string; jointMailId?: undefined }
  | { letterId?: undefined; jointMailId: string }
)

/** An answer of which nothing is kept but that it came, when, and what it was filed as. */
export function clearedAnswer({ random, readers }: LifeInput, life: Life, given: Cleared): string {
  const { campaignId, letterId, jointMailId, state, at } = given
  const id = random.id(at)
  const inboundId = random.id(at)
  const isMachine = isNoAnswer(state)
  const isPassedOn = !isMachine && letterId !== undefined
  const clearedAt = isMachine ? later(at, KEPT_MS) : given.endOfAnswers
  const classifiedAt = isMachine ? at : later(at, random.between(1, 60) * HOUR_MS)
  life.InboundMessage.push({
    id: inboundId,
    receivedAt: at,
    envelopeFrom: '',
    envelopeTo: '',
    sourceId: CLEARED_SOURCE,
    fingerprint: `life:${inboundId}`,
    state: 'placed',
    speaker: state === 'auto_reply' ? 'machine' : 'person',
    trust: 'plausible',
    clearedAt: later(at, KEPT_MS),
  })
  life.Reply.push({
    id,
    letterId: letterId ?? null,
    jointMailId: jointMailId ?? null,
    campaignId,
    inboundId,
    state,
    matchedBy: 'recipient_token',
    receivedAt: at,
    fromName: '',
    fromAddress: '',
    subject: '',
    text: '',
    classifiedAt,
    classifiedById: state === 'auto_reply' ? null : random.pick(readers).id,
    passedOnAt: isPassedOn ? at : null,
    copyLeftAt: isPassedOn ? later(at, MINUTE_MS) : null,
    clearedAt,
    filedToldAt: isPassedOn ? later(classifiedAt, HOUR_MS) : null,
    comparedAt: at,
    also: [],
  })
  return id
}
