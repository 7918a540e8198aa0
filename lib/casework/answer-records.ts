import type { Person } from '#lib/accounts/schema.ts'
import type { Database } from '#lib/platform/database.ts'
import { londonDay } from '#lib/platform/london-day.ts'
import { type AnswerInHand, answerToRecordFrom } from './answer-in-hand.ts'
import {
  followUpsOf,
  type ListedFollowUp,
  type ListedPromise,
  listedPromise,
  promiseToList,
  type ShownStance,
  stancesOf,
} from './data.ts'
import { dueDays } from './due-days.ts'
import { type Owner, ownersFor } from './owners.ts'
import { likelyPromise, likelyStance } from './sentences.ts'
import { followUpsSeenBy, mayOpenAnswersOf, movesFor } from './who-sees.ts'

type Who = Pick<Person, 'id' | 'memberships'>
type Asked = { replyId: string; person: Who; now: Date }

export type AnswerStances = {
  member: { id: number; name: string; invented: boolean }
  /** What the member's stance on the campaign is now; null where nothing is known. */
  current: ShownStance | null
  /** What was taken from this very answer, the newest first. */
  fromHere: ShownStance[]
  sentences: string[]
  likely: number | null
  noWords: AnswerInHand['noWords']
  /** For which organisations the reader may write it down; none for whoever only reads. */
  owners: Owner[]
}

/** What an answer says, or is taken to say, of its writer's stance; null where there is nobody to say it of, or it is not theirs to read. */
export async function stancesOfAnswer(
  db: Database,
  { replyId, person, now }: Asked,
): Promise<AnswerStances | null> {
  const answer = await readable(db, { replyId, person })
  if (!answer) return null
  const { memberId, campaignId, sentences, noWords } = answer
  const [member, stances, owners] = await Promise.all([
    db.member.findUniqueOrThrow({
      where: { id: memberId },
      select: { id: true, name: true, invented: true },
    }),
    stancesOf(db, { memberId, campaignId }),
    ownersFor(db, { person, action: 'member.record', now }),
  ])
  return {
    member,
    current: stances.find(({ current }) => current) ?? null,
    fromHere: stances.filter(
      ({ takenBackAt, evidence }) =>
        takenBackAt === null && evidence.some((record) => record.replyId === replyId),
    ),
    sentences,
    likely: likelyStance(sentences),
    noWords,
    owners,
  }
}

export type AnswerTasks = {
  promises: ListedPromise[]
  followUps: ListedFollowUp[]
  sentences: string[]
  likely: number | null
  noWords: AnswerInHand['noWords']
  recordsFor: Owner[]
  givesTo: Owner[]
  /** Days that a follow-up is offered. */
  days: { value: string; label: string }[]
  today: string
  /** Whose follow-ups the reader may move. */
  moves: 'all' | string[]
}

/** The promises that were taken from an answer, and the follow-ups about it; null as above. */
export async function tasksOfAnswer(
  db: Database,
  { replyId, person, now }: Asked,
): Promise<AnswerTasks | null> {
  const answer = await readable(db, { replyId, person })
  if (!answer) return null
  const seen = followUpsSeenBy(person)
  const [promises, followUps, recordsFor, givesTo] = await Promise.all([
    db.memberPromise.findMany({
      where: { evidence: { some: { replyId, of: 'made' } } },
      orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
      select: promiseToList,
    }),
    followUpsOf(db, { replyId, organisationIds: seen === 'all' ? undefined : seen }),
    ownersFor(db, { person, action: 'member.record', now }),
    ownersFor(db, { person, action: 'follow_up.write', now }),
  ])
  const today = londonDay(now)
  return {
    promises: promises.map(listedPromise),
    followUps,
    sentences: answer.sentences,
    likely: likelyPromise(answer.sentences),
    noWords: answer.noWords,
    ...{ recordsFor, givesTo, today, days: dueDays(today), moves: movesFor(person) },
  }
}

async function readable(
  db: Database,
  { replyId, person }: { replyId: string; person: Who },
): Promise<AnswerInHand | null> {
  const answer = await answerToRecordFrom(db, replyId)
  if (!answer || answer.memberId === null || !mayOpenAnswersOf(person, answer.campaignId)) return null
  return { ...answer, memberId: answer.memberId }
}
