import { describe, expect, it } from 'vitest'
import { type Belongs, mayStaffRead } from './may-staff-read.ts'

const [both, alone] = ['supporter_and_staff', 'supporter_alone'] as const
const nothing: Belongs = {
  cameTo: null,
  placedWith: null,
  pointsTo: [],
  holdsCopy: false,
  report: false,
}
const may = (known: Partial<Belongs>) => mayStaffRead({ ...nothing, ...known })

describe('staff may read', () => {
  it.each<[string, Partial<Belongs>]>([
    ['what belongs to no letter', {}],
    ['what came to a letter whose answers they read', { cameTo: both, placedWith: both }],
    ['what points to such letters alone', { pointsTo: [both, both] }],
    [
      'what points to both kinds, once it is placed with such a letter',
      { pointsTo: [both, alone], placedWith: both },
    ],
    [
      'what a mail system reports of a letter of either kind',
      { cameTo: alone, pointsTo: [alone], report: true },
    ],
  ])('%s', (_, known) => {
    expect(may(known)).toBe(true)
  })
})

describe('nobody here may read', () => {
  it.each<[string, Partial<Belongs>]>([
    ['an answer for the supporter alone', { cameTo: alone, placedWith: alone }],
    ['one that waits for a person', { cameTo: alone }],
    ['what points to such a letter', { pointsTo: [alone] }],
    ['what points to both kinds, until it is placed', { pointsTo: [both, alone] }],
    ['what a person placed with such a letter', { pointsTo: [both], placedWith: alone }],
    ['what came to such a letter, placed with another', { cameTo: alone, placedWith: both }],
    ['a copy of such an answer, wherever it comes back', { holdsCopy: true }],
    ['a copy that a mail system returns', { holdsCopy: true, report: true }],
  ])('%s', (_, known) => {
    expect(may(known)).toBe(false)
  })
})
