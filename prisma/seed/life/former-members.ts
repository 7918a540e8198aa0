import { dateOf } from '#lib/platform/london-day.ts'
import type { Life, LifeInput, LifePlace } from './life.ts'
import { formerMemberNames, inventedParties } from './names.ts'

/** Parliament's own ids are nowhere near. */
export const FIRST_INVENTED_ID = 900_000_001
const FORMER_MEMBERS = 240
const ELECTED_ON = '2019-12-13'
/** The House of 2019 was dissolved on it: from then nobody was a member. */
const DISSOLVED_ON = '2024-05-30'

/**
 * Invented members who held some of the seats in the House before this one, for invented parties. Whatever the demonstration
 * says of what a member thinks or did, it says of them.
 */
export function makeFormerMembers({ random, seats }: LifeInput, life: Life): LifePlace[] {
  const names = formerMemberNames(random, FORMER_MEMBERS)
  const chosen = random.shuffled(seats).slice(0, FORMER_MEMBERS)
  return chosen.map((seat, at) => {
    const party = random.pick(inventedParties)
    const id = FIRST_INVENTED_ID + at
    const name = names[at] ?? ''
    const kind = random.chance(0.12) ? 'minister' : 'backbencher'
    life.Member.push({
      id,
      name,
      party: party.name,
      partyAbbreviation: party.abbreviation,
      partyColour: party.colour,
      kind,
      invented: true,
    })
    life.Incumbency.push({
      id: random.id(dateOf(ELECTED_ON)),
      gssCode: seat.gssCode,
      memberId: id,
      party: party.name,
      startedOn: dateOf(ELECTED_ON),
      beganBy: 'general_election',
      endedOn: dateOf(DISSOLVED_ON),
      endedBy: 'dissolution',
    })
    return { ...seat, member: { id, name, kind } }
  })
}
