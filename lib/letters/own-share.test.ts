import { describe, expect, test } from 'vitest'
import { growth, MOST_GROWTH } from '#lib/platform/testing/growth.ts'
import { ownShare } from './own-share.ts'
import { shareInWords } from './share-in-words.ts'

/** `count` words that stand nowhere else, in lines of 25. */
function words(prefix: string, count: number): string {
  const all = Array.from({ length: count }, (_, at) => `${prefix}${at}`)
  return all.map((word, at) => word + (at % 25 === 24 ? '.\n\n' : ' ')).join('')
}
const template = words('template', 250)

describe('how much of a letter is one’s own', () => {
  test('of the same text nothing is', () => {
    expect(ownShare(template, [template])).toEqual({ ownWords: 0, words: 250, percent: 0 })
  })

  test('of a text of one’s own everything is', () => {
    expect(ownShare(words('mine', 120), [template])).toEqual({ ownWords: 120, words: 120, percent: 100 })
  })

  test('200 own words before a template of 250 are about 44 per cent', () => {
    const share = ownShare(`${words('mine', 200)}\n\n${template}`, [template])
    expect(share).toEqual({ ownWords: 200, words: 450, percent: 44 })
  })

  test('one word in ten swapped counts those words, and no others', () => {
    const swapped = template.replace(/template\d*5\b/g, 'changed')
    expect(ownShare(swapped, [template])).toMatchObject({ ownWords: 25, percent: 10 })
  })

  test('what is left between two swapped words counts where fewer than four are left', () => {
    const line = 'a b c d e f g h i j'
    expect(ownShare('a b c X e f g h Y j', [line]).ownWords).toBe(6)
    expect(ownShare('a b c d X f g h i Y', [line]).ownWords).toBe(2)
  })

  test('the order of paragraphs changes nothing', () => {
    const paragraphs = `${words('mine', 60)}\n\n${template}`.split('\n\n')
    const share = ownShare(paragraphs.join('\n\n'), [template])
    expect(ownShare(paragraphs.toReversed().join('\n\n'), [template])).toEqual(share)
  })

  test('case, accents, apostrophes, punctuation and line breaks of another kind do not make words one’s own', () => {
    const shared = 'We can’t wait for Ynys Môn’s clinic to open.'
    for (const same of [
      "WE CAN'T WAIT FOR YNYS MÔN'S CLINIC TO OPEN!",
      'We cant wait — for “Ynys Mo\u0302n’s” clinic … to open',
      'We\u00a0can’t wait for Ynys Mon’s\u200b clinic to open',
    ]) {
      expect(ownShare(same, [shared]).ownWords, same).toBe(0)
    }
  })

  test('a short line that is the campaign’s is shared as a whole, and its words elsewhere are one’s own', () => {
    expect(ownShare('Yours sincerely,', ['Yours sincerely,\n\nSam'])).toMatchObject({ ownWords: 0 })
    expect(ownShare('I am sincerely tired', ['Yours sincerely,'])).toMatchObject({ ownWords: 4 })
  })

  test('the last words of one shared line and the first of another are no run', () => {
    expect(ownShare('c d e f', ['a b c d', 'e f g h']).ownWords).toBe(4)
  })

  test('one word of one’s own is never rounded to nothing', () => {
    expect(ownShare(`mine\n\n${words('template', 900)}`, [words('template', 900)]).percent).toBe(1)
  })

  test('a text without words has none, and is no fault', () => {
    for (const text of ['', ' \n ', '🧡🧡 … —', '\u200f']) {
      expect(ownShare(text, [template])).toEqual({ ownWords: 0, words: 0, percent: 0 })
    }
  })

  test('emoji, text from right to left, and scripts without spaces are counted and break nothing', () => {
    expect(ownShare('My 👩🏽‍🦽 hands 🧡 hurt', [])).toMatchObject({ words: 3 })
    expect(ownShare('\u202bידיים כואבות לי בבוקר\u202c', [])).toMatchObject({ words: 4 })
    expect(ownShare('手がとても痛い', [])).toMatchObject({ words: 7, percent: 100 })
    expect(ownShare('手がとても痛い', ['朝は手がとても痛いです'])).toMatchObject({ ownWords: 0 })
    expect(ownShare('\ud800 broken half', [])).toMatchObject({ words: 2 })
  })

  test('the time grows with the length, not with its square', () => {
    const sizes = [4_000, 40_000]
    const same = (text: string) => expect(ownShare(text, [text]).ownWords).toBe(0)
    expect(growth(same, (size) => words('mine', size), sizes)).toBeLessThan(MOST_GROWTH)
    const nearly = (text: string) => expect(ownShare(text, [`${text}b`]).ownWords).toBe(0)
    expect(growth(nearly, (size) => 'a '.repeat(size), sizes)).toBeLessThan(MOST_GROWTH)
  })
})

describe('the words a campaign lends to begin with', () => {
  const lent = [
    'On a bad day I cannot …',
    'It took … to be seen, and in that time …',
    'Yes … is what I want to say',
  ]
  const own = (text: string, shared: string[] = []) => ownShare(text, shared, lent).ownWords

  test.each([
    ['On a bad day I cannot button my shirt', 9],
    ['Since May I wait. On a bad day I cannot sit.', 11],
    ['It took nine weeks to be seen, and in that time I lost my job.', 15],
    ['I waited nine weeks to be seen, and in that time I fell.', 13],
    ['On a bad day my wrists lock', 7],
  ])('“%s” is one’s own', (text, count) => {
    expect(own(text)).toBe(count)
  })

  test.each([
    ['On a bad day I cannot …', 0],
    ['On a bad day I cannot', 0],
    ['On a bad day', 0],
    ['It took … to be seen, and in that time …', 0],
    ['It took nine weeks to be seen, and in that time', 4],
    ['I get up. On a bad day I cannot', 3],
  ])('“%s” is not finished', (text, count) => {
    expect(own(text)).toBe(count)
  })

  test('finished with the campaign’s own words it is not one’s own, nor is what stands behind the last gap', () => {
    const paragraph = 'The first weeks matter more than all the rest'
    expect(own(`On a bad day I cannot ${paragraph}`, [paragraph])).toBe(0)
    expect(own('Yes rest is what I want to say')).toBe(2)
  })
})

test('every share has its sentence, and more never sounds like less', () => {
  const sentences = Array.from({ length: 101 }, (_, percent) => String(shareInWords(percent).en))
  expect(sentences[0]).toMatch(/^None/)
  expect(sentences[1]).toMatch(/^A few words/)
  expect(sentences[10]).toMatch(/tenth/)
  expect(sentences[20]).toMatch(/fifth/)
  expect(sentences[25]).toMatch(/quarter/)
  expect(sentences[33]).toMatch(/third/)
  expect(sentences[50]).toMatch(/half/)
  expect(sentences[100]).toMatch(/^Most/)
  const changes = sentences.filter((sentence, at) => sentence !== sentences[at - 1])
  expect(new Set(changes).size).toBe(changes.length)
})
