import { expect, test } from 'vitest'
import { judgePattern } from './judge-pattern.ts'

const judge = ({ source, flags }: RegExp) => judgePattern({ source, flags })

test.each([
  ['spaces at line ends', /[^\S\n]+$/gm],
  ['a comment that does not end', /\/\*[\s\S]*?\*\//g],
  ['a bracket that does not close', /\[[^\]]*\]\(/g],
  ['two that take from one another', /^\s*(.*)\s*$/],
  ['one within another', /^(a+)+$/],
])('%s are refused', (_, pattern) => {
  expect(judge(pattern)).toMatch(/takes (polynomial|exponential) time/)
})

test.each([
  ['runs of line ends', /\n{3,}/g],
  ['spaces at line ends, tried once for each run', /(?<![^\S\n])[^\S\n]+$/gm],
  ['a word', /[\p{L}\p{N}]+/gu],
  ['an anchored line', /^Ar .{6}/i],
])('%s are fine', (_, pattern) => {
  expect(judge(pattern)).toBeNull()
})

test('what cannot be judged is refused', () => {
  expect(judgePattern({ source: '[a--b]', flags: 'v' })).toMatch('cannot be judged')
})
