import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerWords } from './answer-words.ts'
import { readMessage } from './read-message.ts'
import { eml } from './testing/mail.ts'
import { quotedAnswers } from './testing/quoted-answers.ts'
import { wrapped } from './testing/quoting-styles.ts'
import { letterWriter } from './testing/read-answer.ts'

const MOST_MS = 2_000
const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** What happens to mail on its way, and what people do to it: lines go, come twice, are marked, joined, broken. */
const change = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('drop', 'twice', 'mark', 'bar', 'join', 'break', 'empty', 'odd'),
  odd: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '>',
      '--b',
      '-----Original Message-----',
      'From: a@b.example',
      'wrote:',
      '<blockquote>',
      '=3D',
      '+AKM-',
      '>>> 1/1/26 10:00 >>>',
    ),
  ),
})
type Change = typeof change extends fc.Arbitrary<infer One> ? One : never

function changed(body: string, changes: readonly Change[]): string {
  const lines = body.split('\n')
  for (const { at, how, odd } of changes) {
    const line = at % lines.length
    const text = lines[line] ?? ''
    const half = Math.floor(text.length / 2)
    const put = {
      drop: [],
      twice: [text, text],
      mark: [`> ${text}`],
      bar: [`| ${text}`],
      join: [`${text} ${lines[line + 1] ?? ''}`],
      break: [text.slice(0, half), text.slice(half)],
      empty: [text, ''],
      odd: [text.slice(0, half) + odd + text.slice(half)],
    }[how]
    lines.splice(line, how === 'join' ? 2 : 1, ...put)
    if (lines.length === 0) lines.push('')
  }
  return lines.join('\n')
}

/** Lines run together, so that a date has no end: what is shown of it is no piece of a word. */
const DATE_WITHOUT_END: Change[] = [
  { at: 4, how: 'bar', odd: '' },
  { at: 3, how: 'join', odd: '' },
  { at: 3, how: 'join', odd: '' },
  { at: 3, how: 'odd', odd: '>>> 1/1/26 10:00 >>>' },
]
const ministersInWelsh = quotedAnswers.filter(
  ({ name }) => name === 'a minister’s letter in an answer, Welsh',
)

test('whatever is done to an answer, it is read soon, and no word comes from nowhere', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...quotedAnswers),
      fc.array(change, { maxLength: 12 }),
      async (answer, changes) => {
        const { body, headers = {}, letter } = answer
        const raw = eml({ body: changed(body, changes), headers })
        const began = performance.now()
        const read = await readMessage(new Uint8Array(raw))
        if (!read.ok) return expect(read.reason).not.toBe('')
        const { text, subject, from, words, wordsFound } = read.message
        const shown = answerWords({ text, subject, from: from.address }, { ...letterWriter, body: letter })
        expect(performance.now() - began).toBeLessThan(MOST_MS)
        const said = new Set([...wordsIn(text), 'forwarded'])
        expect([...wordsIn(words), ...wordsIn(shown)].filter((word) => !said.has(word))).toEqual([])
        expect(wordsFound === 'some').toBe(words !== '')
      },
    ),
    { numRuns: 400, examples: ministersInWelsh.map((answer) => [answer, DATE_WITHOUT_END]) },
  )
})

const word = fc.stringMatching(/^[a-zâêîôûŵŷ]{2,9}$/)
const sentence = (least: number) =>
  fc.array(word, { minLength: least, maxLength: 14 }).map((words) => `${words.join(' ')}.`)
const office = { subject: 'Re', from: 'office@mp.example' }

test('an answer that is put above any letter is what is new', () => {
  const text = fc
    .array(sentence(4), { minLength: 3, maxLength: 8 })
    .map((sentences) => sentences.join('\n\n'))
  const marks = fc.constantFrom('', '> ', '| ', '    ')
  fc.assert(
    fc.property(text, text, marks, fc.integer({ min: 20, max: 90 }), (answer, body, mark, width) => {
      const quoted = wrapped(body, width).replace(/^(?=.)/gm, mark)
      const shown = answerWords({ ...office, text: `${answer}\n\n${quoted}` }, { ...letterWriter, body })
      expect(wordsIn(shown)).toEqual(wordsIn(answer))
    }),
    { numRuns: 300 },
  )
})

test('answers between any paragraphs of any letter are shown, each below the paragraph it answers', () => {
  const part = fc.record({ said: sentence(7), answer: fc.option(sentence(1), { freq: 2 }) })
  const heads = fc.constantFrom(
    '',
    'On Tue, 24 Nov 2026 at 09:12, Ceri Lewis <ceri.lewis@example.org> wrote:',
    'From: Ceri Lewis <ceri.lewis@example.org>\nSent: 24 November 2026 09:12\nSubject: Waits',
    '-----Original Message-----',
  )
  const styles = fc.record({
    head: heads,
    mark: fc.constantFrom('', '> '),
    width: fc.constantFrom(40, 72, 900),
  })
  fc.assert(
    fc.property(fc.array(part, { minLength: 4, maxLength: 9 }), styles, (parts, { head, mark, width }) => {
      const body = parts.map(({ said }) => said).join('\n\n')
      // One without a paragraph below it stands below the letter, and answers all of it.
      const inside = parts.map(({ said, answer }, at) => ({
        said,
        answer: at < parts.length - 1 ? answer : null,
      }))
      // Words of the letter's own, said once more below it, are the letter to anybody who has no marks to go by.
      const inLetter = wordsIn(body).join(' ')
      fc.pre(inside.every(({ answer }) => answer === null || !inLetter.includes(wordsIn(answer).join(' '))))
      const quoted = inside.flatMap(({ said, answer }) => [
        wrapped(said, width).replace(/^/gm, mark),
        ...(answer === null ? [] : [answer]),
      ])
      const shown = answerWords(
        { ...office, text: [head, ...quoted].filter((one) => one !== '').join('\n\n') },
        { ...letterWriter, body },
      )
      const answered = inside.filter(({ answer }) => answer !== null)
      const expected = answered.flatMap(({ said, answer }) => [said, answer ?? ''])
      expect(wordsIn(shown)).toEqual(wordsIn(expected.join(' ')))
    }),
    { numRuns: 400 },
  )
})
