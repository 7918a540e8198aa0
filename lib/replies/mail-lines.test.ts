import { expect, test } from 'vitest'
import { readLines } from './mail-lines.ts'

test.each([
  ['> Dear Ann', 1, 'Dear Ann'],
  ['>> Dear Ann', 2, 'Dear Ann'],
  ['> > >Dear Ann', 3, 'Dear Ann'],
  ['  > Dear Ann', 1, 'Dear Ann'],
  ['>', 1, ''],
  ['| Dear Ann', 1, 'Dear Ann'],
  ['|', 1, ''],
  ['AO> Dear Ann', 1, 'Dear Ann'],
  ['Ann> Dear', 1, 'Dear'],
  ['| 2025 | 41 |', 0, '| 2025 | 41 |'],
  ['|a|', 0, '|a|'],
  ['>From April on', 0, 'From April on'],
  ['>50 per cent', 0, '>50 per cent'],
  ['a > b', 0, 'a > b'],
  ['        > far in', 0, '        > far in'],
])('%s is %i deep', (text, depth, bare) => {
  expect(readLines(text)[0]).toMatchObject({ depth, bare })
})

test('among marked lines every mark counts', () => {
  expect(readLines('>From April on\n>50 wait').map(({ depth }) => depth)).toEqual([1, 1])
})
