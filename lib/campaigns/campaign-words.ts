import type {
  AnswersGoTo,
  CampaignState,
  MemberKind,
  Nation,
  WhenSignatoriesChange,
} from '#lib/platform/generated/prisma/enums.ts'
import { listIn } from '#lib/words/lists.ts'

/** What people read for the words of the data; in the order they are offered. */
export const nationNames: Readonly<Record<Nation, string>> = {
  england: 'England',
  scotland: 'Scotland',
  wales: 'Wales',
  northern_ireland: 'Northern Ireland',
}

export const memberKindNames: Readonly<Record<MemberKind, string>> = {
  backbencher: 'Backbenchers',
  minister: 'Ministers',
  speaker: 'The Speaker',
  abstentionist: 'Members who do not take their seat',
}

export const campaignStateNames: Readonly<Record<CampaignState, string>> = {
  drafting: 'Drafting',
  consulting: 'Consulting',
  signing: 'Signing',
  live: 'Live',
  paused: 'Paused',
  closed: 'Closed',
  archived: 'Archived',
}

export const whenSignatoriesChangeNames: Readonly<Record<WhenSignatoriesChange, string>> = {
  hold: 'Hold letters that have not left, until a coordinator has looked',
  regenerate: 'Write them anew with the names that stand',
}

export const answersGoToNames: Readonly<Record<AnswersGoTo, string>> = {
  supporter_and_staff: 'Supporters and our staff',
  supporter_alone: 'Each supporter alone',
}

/** What each choice means for those who work here. */
export const answersGoToMeans: Readonly<Record<AnswersGoTo, string>> = {
  supporter_and_staff:
    'Staff read and mark each answer, so you know what MPs say. Its supporter gets a copy.',
  supporter_alone:
    'Its supporter gets the answer, and we keep only the day it came. You will not know what MPs say.',
}

/** `England and Wales`; `All four nations` for all. */
export function namesOfNations(nations: readonly Nation[]): string {
  if (nations.length === Object.keys(nationNames).length) return 'All four nations'
  return (
    listIn(
      'en',
      nations.map((nation) => nationNames[nation]),
    ) || 'No nation yet'
  )
}

/** `Backbenchers and Ministers`; `Every MP` for all. */
export function namesOfKinds(kinds: readonly MemberKind[]): string {
  if (kinds.length === Object.keys(memberKindNames).length) return 'Every MP'
  return (
    listIn(
      'en',
      kinds.map((kind) => memberKindNames[kind]),
    ) || 'Nobody yet'
  )
}
