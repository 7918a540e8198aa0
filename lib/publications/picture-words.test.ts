import { expect, test } from 'vitest'
import { pictureWords } from './picture-words.ts'

test('letters of Europe stay, accents too', () => {
  expect(pictureWords('Ynys Môn: “ŵ ŷ”, Αθήνα – 3 weeks!', 80)).toBe('Ynys Môn: “ŵ ŷ”, Αθήνα – 3 weeks!')
})

test('what no font of ours can draw is left out, so that none is fetched', () => {
  expect(pictureWords('Joints 👩‍🔬 first ❤️ 関節 now 1️⃣', 80)).toBe('Joints first now')
  expect(pictureWords('関節', 80)).toBe('')
})

test('a long text is cut between words', () => {
  expect(pictureWords('one two three four', 12)).toBe('one two…')
  expect(pictureWords('x'.repeat(40), 10)).toBe(`${'x'.repeat(9)}…`)
})
