import { expect, test } from 'vitest'
import { choicesInput, readChoices, writeChoices } from './choices.ts'

const kept = (cookies: readonly string[]) => {
  const jar = new Map(cookies.map((cookie) => cookie.split(';')[0]?.split('=') as [string, string]))
  return readChoices((name) => jar.get(name))
}

test('what is chosen is what is read, and what is not chosen stays as usual', () => {
  expect(kept([])).toEqual({ density: 'compact', keys: true, closed: [] })
  const made = choicesInput.parse({ density: 'comfortable', keys: 'off', closed: 'answers.coalition' })
  expect(kept(writeChoices(made, { secure: true }))).toEqual({
    density: 'comfortable',
    keys: false,
    closed: ['answers', 'coalition'],
  })
  expect(writeChoices({ keys: 'on' }, { secure: true })).toEqual([
    'chorus-keys=on; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure',
  ])
})

test('a cookie that says nothing we know changes nothing, and nothing else gets into one', () => {
  expect(kept(['chorus-density=huge', 'chorus-closed=today.elsewhere'])).toEqual({
    density: 'compact',
    keys: true,
    closed: ['today'],
  })
  expect(choicesInput.parse({ closed: 'today.x; Path=/evil' }).closed).toBe('today')
  expect(choicesInput.safeParse({ density: 'x; Domain=elsewhere' }).success).toBe(false)
})
