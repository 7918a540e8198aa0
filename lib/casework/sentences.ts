/** As many sentences as anybody looks through, and as long as one may be. */
const MOST = 60
const LONGEST = 600
/** What ends with a full stop and ends no sentence. */
const SHORTENED = /(?:^|\s)(?:mr|mrs|ms|dr|prof|sir|rt|hon|st|no|e\.g|i\.e|etc)\.$/i

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

/**
 * The sentences of an answer, in their order, to choose one as evidence. The same text always gives the same list, so that a
 * form can name one by its place, from 0.
 */
export function sentencesOf(text: string): string[] {
  const found: string[] = []
  for (const paragraph of text.split(/\n{2,}/)) {
    let held = ''
    for (const { segment } of segmenter.segment(paragraph.replace(/\s+/g, ' ').trim())) {
      held = `${held} ${segment.trim()}`.trim()
      if (held.length < LONGEST && SHORTENED.test(held)) continue
      found.push(held)
      held = ''
    }
    if (held !== '') found.push(held)
    if (found.length > 2 * MOST) break
  }
  return found
    .filter((sentence) => /\p{L}{2}/u.test(sentence))
    .slice(0, MOST)
    .map((sentence) => (sentence.length > LONGEST ? `${sentence.slice(0, LONGEST)}…` : sentence))
}

/** Words in which people promise something. */
const PROMISING =
  /\b(?:i|we)(?:[’']ll| will| shall| am going to| intend to| have agreed to| promise to| would be (?:happy|glad|pleased|delighted) to| am (?:happy|glad|pleased|writing) to)\b/i
/** Words in which people say where they stand. */
const STANDING =
  /\b(?:support|agree|share your|in favour|back(?:ing)? (?:this|your|the)|oppose|disagree|against|cannot|unable to|do not (?:believe|think)|not persuaded)/i

/** The place of the first sentence that reads like a promise; null where none does. */
export const likelyPromise = (sentences: readonly string[]): number | null =>
  placeOf(sentences, (sentence) => PROMISING.test(sentence))

/** The place of the first sentence that says where somebody stands; null where none does. */
export const likelyStance = (sentences: readonly string[]): number | null =>
  placeOf(sentences, (sentence) => STANDING.test(sentence))

function placeOf(sentences: readonly string[], fits: (sentence: string) => boolean): number | null {
  const at = sentences.findIndex(fits)
  return at < 0 ? null : at
}

/** What is promised most, in our words; the first whose pattern is in the sentence is offered. */
const PROMISED: readonly [RegExp, string][] = [
  // bounded: a sentence has 600 characters at most.
  [
    /\bwrit\w*\b.*\b(?:minister|secretary of state|department)|\b(?:minister|secretary of state)\b.*\bwrit/i,
    'Write to the minister',
  ],
  // bounded: a sentence has 600 characters at most.
  [/\b(?:rais\w+|ask\w*|speak\w*)\b.*\b(?:minister|secretary of state)/i, 'Raise it with the minister'],
  [
    /\b(?:parliamentary|written|oral) question|\btabl\w+ (?:a |the )?question/i,
    'Table a parliamentary question',
  ],
  [/\b(?:sign\w*|add\w* my name)\b|\bearly day motion|\bEDM\b/i, 'Sign the motion'],
  [/\bmeet|\bmeeting\b/i, 'Meet the group'],
  [/\bvot(?:e|ing)\b/i, 'Vote for it'],
  [/\bdebate\b|\bspeak\b/i, 'Speak in the debate'],
  [/\bvisit\b/i, 'Visit a service'],
]

/** What people promise most, to choose from while typing. */
export const oftenPromised = PROMISED.map(([, words]) => words)

/** A sentence of theirs as what they will do, in our words; empty where no pattern fits. */
export const promisedIn = (sentence: string): string =>
  PROMISED.find(([pattern]) => pattern.test(sentence))?.[1] ?? ''
