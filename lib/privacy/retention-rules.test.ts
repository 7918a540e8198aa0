import { expect, it } from 'vitest'
import { daysOf, retentionRules } from './retention-rules.ts'

it('keeps no letter longer than supporters are promised', () => {
  expect(daysOf('unconfirmed')).toBe(7)
  expect(daysOf('letter')).toBe(28)
  expect(daysOf('message')).toBe(28)
})

it('says of everything how long and why', () => {
  const ids = retentionRules.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { what, after, why } of retentionRules) {
    for (const { en, cy } of [what, after.from, why]) expect([en, cy]).not.toContain('')
  }
})
