/** Beginnings whose spelling hides how they are said. What follows is counted by rule. */
const SAID_OTHERWISE: readonly (readonly [RegExp, number])[] = [
  [/^every/, 2],
  [/^anyone/, 3],
  [/^business/, 2],
  [/^different/, 2],
  [/^evening/, 2],
  [/^hundred/, 2],
  [/^ireland/, 2],
  [/^maybe/, 2],
  [/^wednesday/, 2],
  [/^element/, 3],
]

/** A silent e inside a word, before one of these: "statement", "somewhere". "Settlement" and "cement" have none. */
const SILENT_INSIDE =
  /(?<=[aeiouy].*(?:[^aeiouyl]|[aeiouy]l))e(?=(?:ly|ment|ful|fully|less|ness|where|thing|one|self|time|body|line|name|hold|wise|page|work|book|fore|ty)s?$)/

/** At most one of these endings is silent; what stands before it has a vowel of its own. */
const SILENT_ENDINGS: readonly RegExp[] = [
  // Silent in "names" and "cities"; heard in "pages", "boxes", "tables", "centres".
  /(?<=[aeiouy].*(?<!c|g|s|x|z|ch|sh|e|[bcdfgkpstz][lr]))es$/,
  // Silent in "asked", "called" and "carried"; heard in "wanted" and "handled".
  /(?<=[aeiouy].*(?<!t|d|e|[bcdfgkpstz]l))ed$/,
  // Silent in "league" and "unique".
  /(?<=[aeiouy][gq])ues?$/,
  // Silent in "care"; heard in "table" and "centre".
  /(?<=[aeiouy].*[^aeiouy])(?<![bcdfgkpstz][lr])e$/,
]

/** Vowels that stand together and are said apart, and "-ism": each pattern that is found adds a syllable. */
const SAID_APART: readonly RegExp[] = [
  /[aeiouy]ing/,
  /[aeou]y(?=[aou]|e.)/,
  /(?<![cgstx])ia(?!ge|ment)/,
  /(?:^[^aeiou]*|[bdfhkmprvwz])io(?!ur)/,
  /iu/,
  /(?<=[aeiou].*[^aeiou])ie(?:r|st)$|iet/,
  /(?:[^cti]|sc)ien[tc]/,
  /creat|idea|area|rea(?:lit|ct)|theat/,
  /eo(?=[gl]|ry|$)/,
  /eum|oe[mt]|uou|co(?=alit|ord|op[ei])/,
  /(?<![gq])ua(?!de)/,
  /(?<![gq])ue(?=nt|nc|l$)/,
  /(?<![gq])ui(?=t[iy]|ne?$|d$)/,
  /(?:[aiy]s|th)ms?$/,
]

const CAPITALS = /^(\p{Lu}{2,4})s?$/u
const SHORTENED_NOT = /^(?:is|was|does|did|has|had|have|could|would|should|must|need)n['’]t$/
const SHORTENED = /(?:n['’]t|['’](?:s|re|ve|ll|d|m)?)$/

/**
 * The syllables of an English word by its spelling, at least one. What has a figure or an @ in it counts one: it is
 * taken in at a glance. Capitals alone ("MP", "UK") are said letter by letter.
 */
export function countSyllables(word: string): number {
  if (/[\d@]/.test(word)) return 1
  const parts = word.split(/[-–/]/).filter((part) => /\p{L}/u.test(part))
  return Math.max(
    1,
    parts.reduce((sum, part) => sum + ofPart(part), 0),
  )
}

function ofPart(part: string): number {
  if (SHORTENED_NOT.test(part.toLowerCase())) return 2
  const said = part.replace(SHORTENED, '')
  const capitals = CAPITALS.exec(said)?.[1]
  if (capitals) return capitals.length
  const letters = said
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
  const [start, known = 0] = SAID_OTHERWISE.find(([pattern]) => pattern.test(letters)) ?? []
  return start ? known + byRule(letters.replace(start, '')) : Math.max(1, byRule(letters))
}

function byRule(letters: string): number {
  const inner = letters
    .replace(/^y(?=[aeiou])/, '')
    .replace(/ically$/, 'icly')
    .replace(SILENT_INSIDE, '')
  const silent = SILENT_ENDINGS.find((ending) => ending.test(inner))
  const heard = silent ? inner.replace(silent, '') : inner
  const groups = heard.match(/[aeiouy]+/g)?.length ?? 0
  return groups + SAID_APART.filter((pattern) => pattern.test(heard)).length
}
