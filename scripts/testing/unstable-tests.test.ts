import { expect, test } from 'vitest'
import { findUnstable } from './unstable-tests.ts'

test('what fails now and then is unstable, with the seeds to see it again; what always fails is broken', () => {
  const turns = [
    { seed: 7, failing: ['a.test.ts › now and then', 'b.test.ts › always'] },
    { seed: 8, failing: ['b.test.ts › always', 'b.test.ts › always'] },
    { seed: 9, failing: ['b.test.ts › always', 'a.test.ts › now and then'] },
  ]
  expect(findUnstable(turns)).toEqual({
    unstable: [{ name: 'a.test.ts › now and then', seeds: [7, 9] }],
    broken: ['b.test.ts › always'],
  })
})

test('nothing that failed is nothing to name', () => {
  expect(findUnstable([{ seed: 1, failing: [] }])).toEqual({ unstable: [], broken: [] })
})
