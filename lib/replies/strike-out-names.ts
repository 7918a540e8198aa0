import type { Strike, StrikeFacts } from './strike-out-kinds.ts'
import { holdsWelsh, joined, mutated, type TextWord, wordsOf } from './strike-out-words.ts'

const setOf = (words: string) => new Set(words.split(' '))

const TITLES = setOf(
  'mr mrs ms miss mx dr sir dame professor prof rev reverend lord lady syr fonesig barchedig',
)
const AFTER_NAMES = setOf('mbe obe cbe esq kc frcp frs phd ba bsc ma msc')
const GREETINGS = setOf('dear annwyl hi hello helo')
/** Who is greeted so is nobody in particular. */
const NOBODY = setOf(
  'sir madam constituent constituents all colleague colleagues friend friends minister secretary prime chair chancellor etholwr gyfaill gyfeillion speaker',
)
/** Names that are also words or months: at the beginning of a sentence they are most likely these. */
const ALSO_WORDS = setOf(
  'will may mark grace rose hope joy faith young white page long hand green brown black grey cook baker day king knight bishop west north south east hill wood woods field fields ford bell best good rich price sharp short small strong wise sweet love hunter fox bird lamb bush moor park parks street banks bridge brook church hall house march april june august summer winter autumn spring art bill bob frank guy jack jean max pat ray rob sue ward dean drew miles chance charity patience pearl ruby ivy lily daisy heather holly so an in do my to he she her we do no on at be me as or is it us the and for are but not you all can had was one our out who get has him his how man new now old see two way did its let put say too use minister member doctor nurse care help trust power read reading speed stone wells mills waters rivers',
)
/** Capitals that mean something else. */
const OTHER_CAPITALS = setOf(
  'uk us eu mp ms mps nhs gp gps am pm it uc ni tv hr pa pip dla esa dwp bma rcn who hm mod',
)

const MOST_INITIALS = 5

type Name = { parts: Set<string>; initials: string[] }

function nameOf(name: string): Name {
  const words = wordsOf(name).map(({ key }) => key)
  const bare = words.filter((key) => !TITLES.has(key) && !AFTER_NAMES.has(key))
  return {
    parts: new Set(bare.filter((key) => key.length > 1)),
    initials: initialsOf(bare.map((key) => key.charAt(0)).slice(0, MOST_INITIALS)),
  }
}

/** The first letters of a name, with the first and without any others: SAJ, SJ, SA. */
function initialsOf([first = '', ...others]: readonly string[]): string[] {
  let rest = ['']
  for (const each of others) rest = rest.concat(rest.map((before) => before + each))
  return rest
    .filter((each) => each !== '')
    .map((each) => first + each)
    .filter((each) => !OTHER_CAPITALS.has(each))
}

type Hit = { word: number; own: boolean; sure: boolean }

/**
 * The names of people in an answer: the supporter's own and whom they write for, in each part and however it is put, whoever
 * is greeted, and whoever is called a constituent. What only looks like a name is offered and not struck.
 */
export function strikeNames(text: string, words: readonly TextWord[], facts: StrikeFacts): Strike[] {
  const own = facts.names.map(nameOf)
  const kept = namesKept(text, words, facts.keeps)
  const parts = new Set(own.flatMap(({ parts: each }) => [...each]))
  if (holdsWelsh(words)) for (const part of [...parts]) for (const other of mutated(part)) parts.add(other)
  const greeted = greetedIn(text, words)
  const initials = new Set(own.flatMap(({ initials: each }) => each))

  const hits = new Map<number, Hit>()
  words.forEach((word, at) => {
    if (kept.has(at)) return
    const isOwn = parts.has(word.key)
    if (!isOwn && !greeted.names.has(word.key)) return
    const beside = [at - 1, at + 1].some((other) => {
      const next = words[other]
      return (
        next &&
        (parts.has(next.key) || (other < at && TITLES.has(next.key))) &&
        joinedAt(text, words, at, other)
      )
    })
    if (!word.capital && !beside) return
    const sure = beside || !ALSO_WORDS.has(word.key)
    if (!sure && word.opens && !greeted.at.has(at) && !endsLine(text, word)) return
    hits.set(at, { word: at, own: isOwn, sure })
  })
  for (const at of greeted.at)
    if (!hits.has(at) && !kept.has(at)) hits.set(at, { word: at, own: false, sure: true })
  for (const at of calledConstituent(text, words)) {
    if (!hits.has(at) && !kept.has(at)) hits.set(at, { word: at, own: false, sure: true })
  }
  return [
    ...joinHits(text, words, hits),
    ...initialsIn(text, words, { initials, hits }),
    ...titledIn(text, words, { hits, kept }),
  ]
}

const joinedAt = (text: string, words: readonly TextWord[], one: number, other: number) =>
  joined(text, words[Math.min(one, other)], words[Math.max(one, other)])

const endsLine = (text: string, word: TextWord) => /^[ ,.]*(?:\n|$)/.test(text.slice(word.to, word.to + 4))

/** Where the names stand that are no secret: the member's own, whole, or with "MP" behind it. */
function namesKept(text: string, words: readonly TextWord[], keeps: readonly string[]): Set<number> {
  const kept = new Set<number>()
  for (const name of keeps) {
    const parts = wordsOf(name)
      .map(({ key }) => key)
      .filter((key) => !TITLES.has(key))
    const [last] = parts.slice(-1)
    words.forEach((word, at) => {
      if (parts.length > 1 && parts.every((part, step) => words[at + step]?.key === part)) {
        for (let step = 0; step < parts.length; step++) kept.add(at + step)
      }
      const next = words[at + 1]
      if (word.key === last && next && /^mps?$/.test(next.key) && joined(text, word, next)) kept.add(at)
    })
  }
  return kept
}

/** Whoever the text greets: where they stand, and their name, which may stand again further down. */
function greetedIn(text: string, words: readonly TextWord[]): { at: Set<number>; names: Set<string> } {
  const at = new Set<number>()
  const names = new Set<string>()
  words.forEach((word, start) => {
    if (!word.first || !GREETINGS.has(word.key)) return
    for (let next = start + 1; next <= start + 5; next++) {
      const each = words[next]
      const before = words[next - 1]
      if (!each || !before || each.first || NOBODY.has(each.key)) break
      if (!joined(text, before, each) || text.slice(before.to, each.from).includes(',')) break
      if (!each.capital && next > start + 1) break
      at.add(next)
      if (names.size < 4 && each.key.length > 1 && !TITLES.has(each.key)) names.add(each.key)
    }
  })
  return { at, names }
}

const CONSTITUENT = /^(?:constituent|etholwr|etholwraig)s?$/

/** The name behind "my constituent". */
function calledConstituent(text: string, words: readonly TextWord[]): number[] {
  return words.flatMap((word, at) => {
    if (!CONSTITUENT.test(word.key)) return []
    const run: number[] = []
    for (let next = at + 1; next <= at + 5; next++) {
      const each = words[next]
      if (!each?.capital || !joinedAt(text, words, next - 1, next)) break
      if (each.opens) break
      run.push(next)
    }
    return run
  })
}

/** One strike for each name: with its title, initials and letters behind it. */
function joinHits(text: string, words: readonly TextWord[], hits: ReadonlyMap<number, Hit>): Strike[] {
  const strikes: Strike[] = []
  const joinsLeft = (at: number): boolean => {
    const word = words[at]
    return (
      Boolean(word) && joinedAt(text, words, at, at + 1) && (TITLES.has(word?.key ?? '') || isInitial(word))
    )
  }
  for (let at = 0; at < words.length; at++) {
    if (!hits.has(at)) continue
    let [start, end] = [at, at]
    while (joinsLeft(start - 1)) start--
    while (
      (hits.has(end + 1) || AFTER_NAMES.has(words[end + 1]?.key ?? '')) &&
      joinedAt(text, words, end, end + 1)
    )
      end++
    const of = range(at, end).flatMap((each) => hits.get(each) ?? [])
    const own = of.filter((hit) => hit.own)
    const from = words[start]?.from ?? 0
    const to = words[end]?.to ?? 0
    const titled = start < at
    strikes.push({
      from,
      to,
      kind: 'person',
      why: own.length > 0 ? 'The supporter’s name' : 'A name',
      struck: true,
      must: own.some(({ sure }) => sure) || (own.length > 0 && titled),
    })
    at = end
  }
  return strikes
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, step) => from + step)
const isInitial = (word: TextWord | undefined) =>
  Boolean(word?.capital) && word?.key.length === 1 && word.key !== 'i'

/** "S.J." or "SJ": the initials alone. */
function initialsIn(
  text: string,
  words: readonly TextWord[],
  { initials, hits }: { initials: ReadonlySet<string>; hits: ReadonlyMap<number, Hit> },
): Strike[] {
  const found: Strike[] = []
  const strike = (from: number, to: number) =>
    found.push({ from, to, kind: 'person', why: 'Initials', struck: true, must: false })
  words.forEach((word, at) => {
    if (hits.has(at) || !word.capital) return
    const written = text.slice(word.from, word.to)
    if (word.key.length > 1 && initials.has(word.key) && written === written.toUpperCase()) {
      strike(word.from, word.to)
      return
    }
    if (word.key.length !== 1 || isInitial(words[at - 1])) return
    let end = at
    while (isInitial(words[end + 1]) && joinedAt(text, words, end, end + 1)) end++
    const letters = range(at, end).map((each) => words[each]?.key ?? '')
    const last = words[end]
    if (letters.length > 1 && last && !hits.has(end + 1) && initials.has(letters.join('')))
      strike(word.from, last.to)
  })
  return found
}

/** "Mrs Evans" of whom nothing is known: perhaps a constituent, perhaps a minister. */
function titledIn(
  text: string,
  words: readonly TextWord[],
  { hits, kept }: { hits: ReadonlyMap<number, Hit>; kept: ReadonlySet<number> },
): Strike[] {
  return words.flatMap((word, at): Strike[] => {
    const next = words[at + 1]
    if (!TITLES.has(word.key) || !word.capital || !next?.capital || !joined(text, word, next)) return []
    if (TITLES.has(next.key) || NOBODY.has(next.key) || hits.has(at + 1) || kept.has(at + 1)) return []
    let end = at + 1
    // Where another title stands, another name begins.
    const goesOn = (each: TextWord | undefined) => each?.capital && !each.opens && !TITLES.has(each.key)
    while (goesOn(words[end + 1]) && joinedAt(text, words, end, end + 1)) end++
    if (range(at, end).some((each) => hits.has(each) || kept.has(each))) return []
    const to = words[end]?.to ?? next.to
    return [{ from: word.from, to, kind: 'person', why: 'Somebody’s name', struck: false, must: false }]
  })
}
