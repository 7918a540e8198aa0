import type { Strike, StrikeFacts } from './strike-out-kinds.ts'
import { inShort, type TextWord, wordsOf } from './strike-out-words.ts'

const STREETS = new Set(
  'st rd ave ln dr cl cres gdns ct ter pl sq way row walk hill mews grove park green parade view rise ffordd heol stryd'.split(
    ' ',
  ),
)
const NO_PLACE = new Set('uk england wales scotland cymru gb'.split(' '))
const PHRASES_OF_MANY = new Set(['united kingdom', 'great britain', 'northern ireland'])
const FLATS = new Set('flat unit apartment apt fflat room the'.split(' '))
const MOST_WORDS = 8

type Phrase = { keys: readonly string[]; must: boolean }

/**
 * Where the supporter lives: each line of their address, with and without the number of the house, in whatever spelling of
 * its last word; and whatever reads like an address.
 */
export function strikePlaces(words: readonly TextWord[], facts: StrikeFacts): Strike[] {
  const short = words.map(({ key }) => inShort(key))
  const seats = facts.keeps.map((each) => ` ${keysOf(each).join(' ')} `)
  const phrases = facts.addresses.flatMap((address) => phrasesOf(address, seats))
  const byFirst = Map.groupBy(phrases, ({ keys }) => keys[0])
  const strikes: Strike[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!word) continue
    const fits = (byFirst.get(short[at]) ?? []).filter(({ keys }) =>
      keys.every((key, step) => short[at + step] === key),
    )
    const longest = fits.toSorted((a, b) => b.keys.length - a.keys.length)[0]
    const end = longest && words[at + longest.keys.length - 1]
    if (longest && end && (longest.must || word.capital)) {
      strikes.push({ from: word.from, to: end.to, ...ADDRESS, must: longest.must })
      continue
    }
    const like = looksLikeAddress(words, short, at)
    if (like) strikes.push({ from: word.from, to: like.to, ...LIKE_ADDRESS })
  }
  return strikes
}

const ADDRESS = { kind: 'place', why: 'Where the supporter lives', struck: true } as const
const LIKE_ADDRESS = { kind: 'place', why: 'An address', struck: true, must: false } as const

const keysOf = (line: string) => wordsOf(line).map(({ key }) => inShort(key))

function phrasesOf(address: string, seats: readonly string[]): Phrase[] {
  return address.split(/[\n,;]/).flatMap((line): Phrase[] => {
    const keys = keysOf(line).slice(0, MOST_WORDS)
    const whole = keys.join(' ')
    if (keys.length === 0 || seats.some((seat) => seat.includes(` ${whole} `)) || PHRASES_OF_MANY.has(whole))
      return []
    if (keys.length === 1 && (NO_PLACE.has(whole) || /^\d/.test(whole))) return []
    const bare = keys.filter((key, at) => !(/^\d/.test(key) || FLATS.has(key)) || at === keys.length - 1)
    const exact = /\d/.test(whole) || (bare.length > 1 && STREETS.has(bare.at(-1) ?? ''))
    const shorter = bare.length > 1 && bare.length < keys.length ? [{ keys: bare, must: exact }] : []
    return [{ keys, must: exact }, ...shorter]
  })
}

const NUMBER = /^\d{1,4}[a-z]?$/

/** "12 Mill Lane", "Flat 3, 4 High Street": a number, names, and what streets are called. */
function looksLikeAddress(words: readonly TextWord[], short: readonly string[], at: number): TextWord | null {
  if (!NUMBER.test(short[at] ?? '')) return null
  for (let next = at + 1; next <= at + 4; next++) {
    const word = words[next]
    if (!word?.capital || (word.first && next > at + 1)) return null
    if (next > at + 1 && STREETS.has(short[next] ?? '')) return word
  }
  return null
}
