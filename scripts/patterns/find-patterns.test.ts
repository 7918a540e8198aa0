import { describe, expect, test } from 'vitest'
import { findPatterns } from './find-patterns.ts'

const found = (text: string) => findPatterns('some.tsx', text)

describe('the patterns of a file', () => {
  test('are its literals, wherever they stand, and what is made of a text', () => {
    const { patterns, faults } = found(`
      const one = /a+/gi
      export const Two = () => <p title={'/no/'}>{text.split(/b/).join(\`/no/ \${/c/.exec(x)}\`)}</p>
      // /no/
      const three = new RegExp('d\\\\d', 'u')
      const four = RegExp(\`e\`)
    `)
    expect(patterns.map(({ line, source, flags }) => `${line} /${source}/${flags}`)).toEqual([
      '2 /a+/gi',
      '3 /b/',
      '3 /c/',
      '5 /d\\d/u',
      '6 /e/',
    ])
    expect(faults).toEqual([])
  })

  test('may not be made while the program runs', () => {
    const { faults } = found(
      'const one = new RegExp(`^a` + name)\nconst two = RegExp(words)\nnew RegExp("a", flags)',
    )
    expect(faults.map(({ line }) => line)).toEqual([1, 2, 3])
  })

  test('are joined by what else takes a text seconds', () => {
    const { faults } = found(
      "text.normalize('NFC')\ntext.normalize()\npath.normalize(folder)\ntext.normalize(form)",
    )
    expect(faults.map(({ line }) => line)).toEqual([1, 2, 4])
  })
})

describe('a comment with a reason', () => {
  test('allows the pattern below it', () => {
    const { patterns, faults } = found(`
      // bounded: a line has at most 300 characters here.
      const one =
        /a+$/
      const two = /b+$/ // bounded: of two letters at most.

      const three = /c+$/
    `)
    expect(patterns.map(({ source, allowed }) => [source, allowed])).toEqual([
      ['a+$', true],
      ['b+$', true],
      ['c+$', false],
    ])
    expect(faults).toEqual([])
  })

  test('must say something, and allow something', () => {
    const { faults } = found(
      '// bounded: yes\nconst one = /a+$/\n\n\n// bounded: there was a pattern here once.\nlet x',
    )
    expect(faults.map(({ line }) => line).toSorted()).toEqual([1, 5])
  })
})

test('a file that cannot be read is no file without patterns', () => {
  expect(() => found('const = /a/')).toThrow('some.tsx cannot be parsed')
})
