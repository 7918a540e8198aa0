import { expect, test } from 'vitest'
import { openingOf } from './opening-of.ts'

const THREE = 'Joints inflame. The first weeks decide. Far too many wait for months.'

test('as many whole sentences as fit stand first, and at least one', () => {
  expect(openingOf(THREE, 40)).toEqual({
    first: 'Joints inflame. The first weeks decide.',
    rest: 'Far too many wait for months.',
  })
  expect(openingOf(THREE, 3).first).toBe('Joints inflame.')
  expect(openingOf(THREE, 400)).toEqual({ first: THREE, rest: '' })
  expect(openingOf('', 40)).toEqual({ first: '', rest: '' })
})
