import type { ParliamentFacts } from '#lib/parliament/bring-facts-up-to-date.ts'

/** The facts as somebody knew them on an earlier day; for tests. */
export const factsOnADay = ({ memberships }: ParliamentFacts, day: string): ParliamentFacts => ({
  asOf: day,
  memberships: memberships
    .filter(({ startedOn }) => startedOn <= day)
    .map((fact) =>
      fact.endedOn === null || fact.endedOn <= day ? fact : { ...fact, endedOn: null, endedBy: null },
    ),
})
