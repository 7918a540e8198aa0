import { describe, expect, test } from 'vitest'
import { eml } from './testing/mail.ts'
import { quotedAnswers } from './testing/quoted-answers.ts'
import { letterWriter, readAnswer } from './testing/read-answer.ts'

describe('of an answer its new words are shown, whoever quotes the letter and however', () => {
  test.each(quotedAnswers.map((answer) => [answer.name, answer] as const))('%s', async (_, answer) => {
    const { body, headers = {}, letter, words } = answer
    const raw = eml({
      body,
      headers: { From: 'HALE, Morgan <morgan.hale.mp@parliament.invalid>', ...headers },
    })
    expect(await readAnswer(raw, { ...letterWriter, body: letter })).toBe(words)
  })
})
