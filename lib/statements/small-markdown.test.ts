import { describe, expect, test } from 'vitest'
import { type Block, type Inline, isSafeLink, smallMarkdown } from './small-markdown.ts'

const inlineWords = (inline: Inline): string => {
  if (inline.kind === 'text') return inline.text
  return inline.kind === 'break' ? '\n' : inline.children.map(inlineWords).join('')
}
const words = (blocks: Block[]): string =>
  blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? block.children.map(inlineWords).join('')
        : block.items.map(words).join('\n'),
    )
    .join('\n')
const paragraph = (...children: Inline[]): Block => ({ kind: 'paragraph', children })
const text = (of: string): Inline => ({ kind: 'text', text: of })

test('paragraphs, line breaks, emphasis and links', () => {
  expect(smallMarkdown('So *it* is **now**\nhere.\n\nSee [the guide](https://example.org/a_b).')).toEqual([
    paragraph(
      text('So '),
      { kind: 'emphasis', children: [text('it')] },
      text(' is '),
      { kind: 'strong', children: [text('now')] },
      { kind: 'break' },
      text('here.'),
    ),
    paragraph(
      text('See '),
      { kind: 'link', href: 'https://example.org/a_b', children: [text('the guide')] },
      text('.'),
    ),
  ])
})

test('lists in lists, and numbers that start where they are told', () => {
  expect(smallMarkdown('- one\n  - two\n- three\n\n4. four\n5. five')).toEqual([
    {
      kind: 'list',
      ordered: false,
      start: 1,
      items: [
        [
          paragraph(text('one')),
          { kind: 'list', ordered: false, start: 1, items: [[paragraph(text('two'))]] },
        ],
        [paragraph(text('three'))],
      ],
    },
    {
      kind: 'list',
      ordered: true,
      start: 4,
      items: [[paragraph(text('four'))], [paragraph(text('five'))]],
    },
  ])
})

describe('what is not of the small Markdown stays as it was written', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '&lt;b&gt; &amp; &#x6a;',
    '# no heading',
    '> no quotation',
    '`no code`',
    '    no block of code',
    '![no picture](https://example.org/a.png)'.replace('!', ''),
    'a | b\n--- | ---',
    '<https://example.org>',
  ])('%s', (written) => {
    expect(words(smallMarkdown(written)).replace('no picture', '')).not.toMatch(/undefined/)
    if (!written.includes('](')) expect(words(smallMarkdown(written))).toBe(written.trim())
  })
})

describe('links that do something else are text', () => {
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\u0000script:alert(1)',
    'data:text/html,hi',
    'vbscript:x',
    'file:///etc/passwd',
    '//example.org',
    '/account',
    'ftp://example.org',
    'javascript&#58;alert(1)',
    'blob:https://example.org/1',
  ])('%s', (href) => {
    expect(JSON.stringify(smallMarkdown(`[press](${href})`))).not.toContain('"link"')
    expect(isSafeLink(href)).toBe(false)
  })
  test.each(['https://example.org', 'http://example.org/?a=1&b=2', 'mailto:a@example.org'])(
    '%s is a link',
    (href) => {
      expect(JSON.stringify(smallMarkdown(`[press](${href})`))).toContain(JSON.stringify(href))
    },
  )
})

test('right-to-left text, emoji and accents come out as they went in', () => {
  const written = 'שלום *עולם* 👩\u200D⚕\uFE0F café \u200F(1)'
  expect(words(smallMarkdown(written))).toBe(written.replaceAll('*', ''))
})

test('lists deeper than anyone reads lose no words', () => {
  const written = Array.from({ length: 60 }, (_, at) => `${'  '.repeat(at)}- word${at}`).join('\n')
  const shown = words(smallMarkdown(written))
  for (let at = 0; at < 60; at++) expect(shown).toContain(`word${at}`)
  expect(words(smallMarkdown(`${'- '.repeat(4000)}end`))).toContain('end')
  expect(words(smallMarkdown(`${'*'.repeat(4000)}end${'*'.repeat(4000)}`))).toContain('end')
  expect(words(smallMarkdown(`${'['.repeat(2000)}end`))).toContain('end')
})
