import { describe, expect, test } from 'vitest'
import { readImports } from './read-imports.ts'

const importsOf = (source: string) => readImports('some.tsx', source).imports
const specifiers = (source: string) => importsOf(source).map(({ specifier }) => specifier)

describe('what is read', () => {
  test.each([
    ["import a from './a.ts'", { specifier: './a.ts', typeOnly: false, dynamic: false }],
    ["import './a.css'", { specifier: './a.css', typeOnly: false, dynamic: false }],
    ["import type { A } from './a.ts'", { specifier: './a.ts', typeOnly: true, dynamic: false }],
    ["import { type A } from './a.ts'", { specifier: './a.ts', typeOnly: false, dynamic: false }],
    ["import type from './a.ts'", { specifier: './a.ts', typeOnly: false, dynamic: false }],
    ["import * as a from './a.ts'", { specifier: './a.ts', typeOnly: false, dynamic: false }],
    ["import a, { b as c } from './a.ts'", { specifier: './a.ts', typeOnly: false, dynamic: false }],
    ["export { a } from './a.ts'", { specifier: './a.ts', typeOnly: false, dynamic: false }],
    ["export * from './a.ts'", { specifier: './a.ts', typeOnly: false, dynamic: false }],
    ["export type { A } from './a.ts'", { specifier: './a.ts', typeOnly: true, dynamic: false }],
    ["const a = await import('./a.ts')", { specifier: './a.ts', typeOnly: false, dynamic: true }],
    ["type A = typeof import('./a.ts')", { specifier: './a.ts', typeOnly: true, dynamic: true }],
  ])('%s', (source, expected) => {
    expect(importsOf(source)).toEqual([{ ...expected, line: 1 }])
  })

  test('an import over several lines, with its own line number', () => {
    const source = "// first\nimport {\n  a, // not from './b.ts'\n  type B,\n} from './a.ts'\n"
    expect(importsOf(source)).toEqual([{ specifier: './a.ts', typeOnly: false, dynamic: false, line: 2 }])
  })

  test('what follows a regular expression, a template or JSX text with quotes in it', () => {
    expect(specifiers("const quote = /['\"`]/g\nimport './a.ts'")).toEqual(['./a.ts'])
    expect(specifiers("const half = a / b / c\nimport './a.ts'")).toEqual(['./a.ts'])
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a program, not a template of this one
    expect(specifiers("const t = `${b ? `'${c}` : '}'} it's`\nimport './a.ts'")).toEqual(['./a.ts'])
    expect(specifiers("const p = <p>Don't stop</p>\nconst a = import('./a.ts')")).toEqual(['./a.ts'])
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a program, not a template of this one
    expect(specifiers("const t = `${await import('./a.ts')}`")).toEqual(['./a.ts'])
  })
})

test.each([
  ['a comment', "// import './a.ts'\n/* import './b.ts' */"],
  ['a string', `const a = "import './a.ts'"`],
  ['a template', "const a = `\nimport './a.ts'\n`"],
  ['import.meta', 'const a = import.meta.url'],
  ['an export of its own', "export const from = 'a'\nexport { from }\nconst b = 'c'"],
  ['a property', "const a = { import: 'x' }\na.import('./a.ts')"],
])('nothing is read from %s', (_what, source) => {
  expect(importsOf(source)).toEqual([])
})

test('a client file says so first', () => {
  expect(readImports('some.tsx', "// why\n'use client'\n\nimport './a.ts'").client).toBe(true)
  expect(readImports('some.tsx', "import './a.ts'\n'use client'").client).toBe(false)
})
