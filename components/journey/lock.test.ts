import { expect, test } from 'vitest'
import { lockWith } from './lock.ts'

const secret = Buffer.alloc(32, 7).toString('base64')
const other = Buffer.alloc(32, 8).toString('base64')
const words = 'On a bad day I cannot turn a key. 🧡'

test('what is locked opens with its key in its place, and nowhere else', async () => {
  const locked = (await lockWith(secret)?.close(words, 'here')) ?? ''
  expect(locked).not.toContain('bad day')
  expect(Buffer.from(locked, 'base64').toString()).not.toContain('bad day')
  expect(await lockWith(secret)?.open(locked, 'here')).toBe(words)
  expect(await lockWith(secret)?.open(locked, 'there')).toBeNull()
  expect(await lockWith(other)?.open(locked, 'here')).toBeNull()
})

test('what was never locked, such as words of an older page, does not open', async () => {
  for (const text of ['', '{"at":1,"values":{}}', 'AAAA']) {
    expect(await lockWith(secret)?.open(text, 'here')).toBeNull()
  }
})

test('without a key there is no lock, and nothing is kept', () => {
  expect(lockWith('')).toBeNull()
})
