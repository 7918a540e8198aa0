import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answersIn, measureWords, ownAnswers } from './measure-words.ts'

test('of our own fixtures at least 95 in 100 come out word for word, and no word is lost', async () => {
  const { messages, exact, wordsLost } = await measureWords(ownAnswers())
  expect(messages).toBeGreaterThanOrEqual(60)
  expect(exact).toBeGreaterThanOrEqual(95)
  expect(wordsLost).toBe(0)
})

test('a folder’s messages are measured against the words beside them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chorus-answers-'))
  const letter =
    'Dear Jane Doe,\nI waited eleven months to see a specialist about my hands, and I am not alone.\n'
  const files = {
    'letter.txt': letter,
    'right.eml': `From: a@mp.invalid\n\nI will sign it.\n\n${letter}`,
    'right.txt': 'I will sign it.\n',
    'wrong.eml': 'From: a@mp.invalid\n\nI will sign it today.\n',
    'wrong.txt': 'I will sign it soon, I hope.',
    'without-words.eml': 'From: a@mp.invalid\n\nHello',
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const measured = await measureWords(answersIn(folder))
  rmSync(folder, { recursive: true })
  expect(measured).toMatchObject({
    ...{ messages: 2, exact: 50, wordsLost: 3, quoteLeft: 1 },
    wrong: ['wrong: 3 words lost, 1 left'],
  })
})
