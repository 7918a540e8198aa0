/** One run of the tests: the seed of its order, and the tests that failed. */
export type Turn = { seed: number; failing: string[] }

/** The tests that failed in some turns, each with those turns' seeds, and the tests that failed in all of several. */
export function findUnstable(turns: Turn[]): {
  unstable: { name: string; seeds: number[] }[]
  broken: string[]
} {
  const seeds = new Map<string, number[]>()
  for (const { seed, failing } of turns)
    for (const name of new Set(failing)) seeds.set(name, [...(seeds.get(name) ?? []), seed])
  const all = [...seeds].map(([name, of]) => ({ name, seeds: of }))
  const always = (one: { seeds: number[] }) => one.seeds.length === turns.length
  return {
    unstable: all.filter((one) => !always(one)),
    broken: all.filter(always).map(({ name }) => name),
  }
}
