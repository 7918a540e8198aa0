import { expect, test } from 'vitest'
import { z } from 'zod'
import { rawLimit, typed } from './typed.ts'

const words = (result: { success: boolean; error?: z.ZodError }) =>
  result.error?.issues.map(({ message }) => message)

test('what people type is tidied', () => {
  expect(typed(10, 'Too long.').parse('  one \r\n two\u00AD ')).toBe('one\n two')
})

test('what is far too long is told so before anything is done with it', () => {
  let tidied = 0
  const tidy = (text: string) => {
    tidied += 1
    return text.trim()
  }
  const schema = typed(10, 'Too long.', { tidy })
  expect(words(schema.safeParse(' '.repeat(rawLimit(10) + 1)))).toEqual(['Too long.'])
  expect(tidied).toBe(0)
  expect(words(schema.safeParse('x'.repeat(11)))).toEqual(['Too long.'])
  expect(schema.parse(` ${'x'.repeat(10)} `)).toHaveLength(10)
  expect(tidied).toBe(2)
})

test('what must be there says so once', () => {
  const schema = typed(10, 'Too long.', { missing: 'Write it.' })
  expect(words(schema.safeParse(' \u00A0 '))).toEqual(['Write it.'])
  expect(words(schema.safeParse(undefined))).toEqual(['Write it.'])
  expect(typed(10, 'Too long.').parse('')).toBe('')
})

test('the sentence may say by how much', () => {
  const schema = typed(10, (length) => `Shorten it by ${length - 10}.`)
  expect(words(schema.safeParse('x'.repeat(12)))).toEqual(['Shorten it by 2.'])
})

test('it may be followed by what the text has to be', () => {
  const schema = typed(20, 'Too long.').pipe(z.string().includes('@', 'No address.'))
  expect(words(schema.safeParse('x'.repeat(5_000)))).toEqual(['Too long.'])
  expect(words(schema.safeParse('sam'))).toEqual(['No address.'])
  expect(schema.parse(' a@b.example ')).toBe('a@b.example')
})
