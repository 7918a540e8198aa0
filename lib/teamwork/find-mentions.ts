export type Colleague = { id: string; name: string }

/** A name ends where no letter or digit goes on. */
const GOES_ON = /[\p{L}\p{N}]/u

/**
 * Who is named in a text, as "@Ada Lovelace": of the names known, however they are cased, the longest that stands there. Of
 * two colleagues of one name both are meant.
 */
export function findMentions(text: string, colleagues: readonly Colleague[]): Colleague[] {
  const byName = Map.groupBy(colleagues, ({ name }) => lower(name))
  const named = new Set(
    placesOf(text, [...byName.keys()]).map(({ from, to }) => lower(text.slice(from + 1, to))),
  )
  return [...named].flatMap((name) => byName.get(name) ?? [])
}

/** The pieces of a text, in their order: "@" with a name of these behind it, and what stands between. */
export function piecesByName(text: string, names: readonly string[]): { words: string; named: boolean }[] {
  const pieces: { words: string; named: boolean }[] = []
  let at = 0
  for (const { from, to } of placesOf(text, names.map(lower))) {
    pieces.push({ words: text.slice(at, from), named: false }, { words: text.slice(from, to), named: true })
    at = to
  }
  return [...pieces, { words: text.slice(at), named: false }].filter(({ words }) => words !== '')
}

/** Where names, in small letters, stand behind an "@", with it. */
function placesOf(text: string, names: readonly string[]): { from: number; to: number }[] {
  const low = lower(text)
  const longestFirst = names.filter((name) => name !== '').toSorted((a, b) => b.length - a.length)
  const places: { from: number; to: number }[] = []
  for (let from = low.indexOf('@'); from !== -1; from = low.indexOf('@', from + 1)) {
    // The @ of an address stands behind a letter.
    if (GOES_ON.test(low.charAt(from - 1))) continue
    const name = longestFirst.find((each) => stands(low, from + 1, each))
    if (name !== undefined) places.push({ from, to: from + 1 + name.length })
  }
  return places
}

/** In small letters, each where it stood: the few that would become two stay as they are. */
const lower = (text: string) =>
  text.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLocaleLowerCase('en-GB')
    return small.length === letter.length ? small : letter
  })

const stands = (text: string, at: number, name: string): boolean =>
  text.startsWith(name, at) && !GOES_ON.test(text.charAt(at + name.length))

/** The text with a colleague named in it who was chosen from the list, where it does not name them yet. */
export const withMention = (text: string, chosen: Colleague | undefined): string =>
  chosen && findMentions(text, [chosen]).length === 0 ? `@${chosen.name} ${text}` : text
