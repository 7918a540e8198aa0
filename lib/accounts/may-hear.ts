import type { LiveTopic } from '#lib/platform/live-topics.ts'
import { type Action, mayAnywhere } from './permissions.ts'
import type { Person } from './schema.ts'

/** What it takes to be told that something of a kind has changed: the right to read such things, wherever it reaches. */
const rights: Record<LiveTopic, Action> = {
  answers: 'reply.read',
  claims: 'reply.read',
  stances: 'member.read',
  promises: 'member.read',
  'follow-ups': 'member.read',
  remarks: 'member.read',
}

/** Those of some topics that a person may be told of. */
export const mayHear = (
  person: Pick<Person, 'memberships'>,
  topics: readonly LiveTopic[],
): readonly LiveTopic[] => topics.filter((topic) => mayAnywhere(person, rights[topic]))
