/** More marks than any writing puts on one letter: Unicode's own bound (UAX #15, stream-safe text). */
const MOST_MARKS = 30
/** The last two are letters that a compatibility form turns into marks. */
const MARKS = /[\p{M}\uFF9E\uFF9F]+/gu
/** None is among the letters and punctuation of Western Europe, which most texts are made of. */
const MAY_BE_MARKS = /[\u0300-\u1FFF\u20D0-\uFFFF]/

/**
 * A text in a normal form of Unicode's, in time that grows with its length and no faster. `normalize` alone moves each mark
 * on a letter past the others, one by one: 64 KB of marks in the wrong order stop a server for seconds. Of a heap of marks
 * the first 30 stay. Doing it twice changes nothing.
 */
export function normalForm(text: string, form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD'): string {
  const few = MAY_BE_MARKS.test(text) ? withoutHeaps(text) : text
  // bounded: no letter of this text has more than 30 marks.
  const normal = few.normalize(form)
  return few === text && normal === text ? text : withoutHeaps(normal)
}

const withoutHeaps = (text: string): string =>
  text.replace(MARKS, (heap) => (heap.length > MOST_MARKS ? [...heap].slice(0, MOST_MARKS).join('') : heap))
