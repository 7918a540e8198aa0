import { peopleOf } from '#lib/accounts/data.ts'
import { mayPerson } from '#lib/accounts/permissions.ts'
import type { Person } from '#lib/accounts/schema.ts'
import { seatCounts } from '#lib/counts/seat-counts.ts'
import { sumOfTold } from '#lib/counts/told-count.ts'
import type { Database } from '#lib/platform/database.ts'
import { askedOf } from './asked-of.ts'
import { memberFacts } from './member-facts.ts'
import { contactsOf, notesOf, whoKnows } from './member-log.ts'
import { memberMonths } from './member-months.ts'
import { readingFor, recordingFor } from './recording-for.ts'
import { timeToAnswer } from './time-to-answer.ts'

/** What a person sees of a member; null when there is no such member. */
export async function memberView(
  db: Database,
  { memberId, person, now }: { memberId: number; person: Person; now: Date },
) {
  const member = await memberFacts(db, { memberId, now })
  if (!member) return null
  const exact = mayPerson(person, 'dashboard.read_exact')
  const own = recordingFor(person)
  const nation = member.last?.seat.nation
  const [asked, months, usual, totals, contacts, notes, knownBy, campaigns, people] = await Promise.all([
    nation && member.sits ? askedOf(db, { nation, kind: member.kind }) : [],
    memberMonths(db, { memberId, exact, now }),
    timeToAnswer(db, { memberId, exact }),
    totalsOf(db, { memberId, exact }),
    contactsOf(db, { memberId, organisationIds: readingFor(person) }),
    notesOf(db, { memberId, organisationIds: readingFor(person) }),
    whoKnows(db, memberId),
    db.campaign.findMany({ orderBy: { createdAt: 'desc' }, select: { id: true, title: true } }),
    Promise.all(own.map(({ id }) => peopleOf(db, id))),
  ])
  return {
    member,
    asked,
    months,
    usual,
    totals,
    contacts,
    notes,
    knownBy,
    campaigns,
    own: own.map((organisation, at) => ({
      ...organisation,
      people: (people[at] ?? []).map(({ id, name }) => ({ id, name })),
    })),
    may: {
      exact,
      edit: mayPerson(person, 'parliament.edit'),
      opens: { letters: mayPerson(person, 'letter.read'), answers: mayPerson(person, 'reply.read') },
    },
  }
}

export type MemberView = NonNullable<Awaited<ReturnType<typeof memberView>>>

/** Of all time and of every seat they held. */
async function totalsOf(db: Database, { memberId, exact }: { memberId: number; exact: boolean }) {
  const counts = await seatCounts(db, { memberId, exact })
  const sum = (key: 'letters' | 'answers') =>
    counts.length === 0 && !exact ? null : sumOfTold(counts.map((count) => count[key] ?? (exact ? 0 : null)))
  return { letters: sum('letters'), answers: sum('answers') }
}
