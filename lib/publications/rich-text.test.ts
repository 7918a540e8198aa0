import { expect, test } from 'vitest'
import { richText } from './rich-text.ts'

test('emphasis, links and line ends become stretches of one look', () => {
  expect(richText('See **all** of [the *page*](https://example.org/).\nNow.')).toEqual([
    {
      depth: 0,
      marker: '',
      runs: [
        { text: 'See ' },
        { text: 'all', bold: true },
        { text: ' of ' },
        { text: 'the ', link: 'https://example.org/' },
        { text: 'page', link: 'https://example.org/', italic: true },
        { text: '.' },
        { text: '\n' },
        { text: 'Now.' },
      ],
    },
  ])
})

test('lists in lists keep their depth and their numbers', () => {
  const blocks = richText('We ask for:\n\n3. one\n4. two\n   - deeper')
  expect(blocks.map(({ depth, marker }) => `${depth}${marker}`)).toEqual(['0', '13.', '14.', '2•'])
})

test('what is not the small Markdown stays as it was written', () => {
  expect(richText('<b>no</b> # no')).toEqual([{ depth: 0, marker: '', runs: [{ text: '<b>no</b> # no' }] }])
})
