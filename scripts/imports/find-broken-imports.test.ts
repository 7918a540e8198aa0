import { describe, expect, test } from 'vitest'
import { findBrokenImports } from './find-broken-imports.ts'
import { readImports } from './read-imports.ts'

/** Files by path, each with its text; an imported file that is not among them counts as there. */
function broken(texts: Record<string, string>, exists = () => true): string[] {
  const files = Object.entries(texts).map(([path, text]) => readImports(path, text))
  return findBrokenImports(files, exists).map(({ path, line, says }) => `${path}:${line} ${says}`)
}

describe('allowed', () => {
  test.each([
    [
      'a page imports a component and a read',
      'app/page.tsx',
      "import '#components/ui/button.tsx'\nimport '#lib/letters/data.ts'",
    ],
    ['letters know campaigns', 'lib/letters/submit-letter.ts', "import '#lib/campaigns/data.ts'"],
    ['every domain knows the platform', 'lib/outbox/sender.ts', "import '#lib/platform/log.ts'"],
    ['the dashboard reads all', 'lib/dashboard/data.ts', "import '#lib/replies/data.ts'"],
    [
      'a verb names the type of the database',
      'lib/letters/submit-letter.ts',
      "import type { Database } from '#lib/platform/database.ts'",
    ],
    [
      'a read reaches the database',
      'lib/letters/data.ts',
      "import { database } from '#lib/platform/database.ts'",
    ],
    ['a helper for tests helps tests', 'lib/outbox/sender.test.ts', "import './testing/mail.ts'"],
    ['a test arranges through the seed', 'lib/outbox/sender.test.ts', "import '#prisma/seed/factories.ts'"],
    [
      'queries.ts speaks react-query',
      'lib/letters/queries.ts',
      "import { queryOptions } from '@tanstack/react-query'",
    ],
    [
      'a client component uses a pure file',
      'components/letters/form.tsx',
      "'use client'\nimport '#lib/letters/letter-states.ts'",
    ],
  ])('%s', (_why, path, text) => {
    expect(broken({ [path]: text })).toEqual([])
  })
})

describe('broken', () => {
  test.each([
    ['lib/letters/a.ts', "import '#components/ui/button.tsx'", 'lib may not import components'],
    ['components/ui/a.tsx', "import '#app/page.tsx'", 'components may not import app'],
    ['components/ui/a.tsx', "import '#prisma/seed/seed.ts'", 'components may not import prisma'],
    ['lib/platform/a.ts', "import '#lib/letters/data.ts'", 'lib/platform may not import lib/letters'],
    [
      'lib/outbox/a.ts',
      "import type { Letter } from '#lib/letters/data.ts'",
      'lib/outbox may not import lib/letters',
    ],
    ['lib/letters/a.ts', "import '#lib/replies/data.ts'", 'lib/letters may not import lib/replies'],
    ['lib/weather/a.ts', "import '#lib/platform/log.ts'", 'which import-rules.ts does not know'],
    ['lib/letters/compose-letter.ts', "import { database } from '#lib/platform/database.ts'", 'as a value'],
    ['components/letters/a.tsx', "import { database } from '#lib/platform/database.ts'", 'as a value'],
    ['lib/letters/a.ts', "import { cookies } from 'next/headers'", 'lib knows no page'],
    ['lib/letters/a.ts', "import { queryOptions } from '@tanstack/react-query'", 'only queries.ts'],
    ['lib/letters/a.ts', "import '#lib/letters/testing/letters.ts'", 'only tests may import their helpers'],
    ['app/a/b/c/page.tsx', "import '../../../d.ts'", 'climbs three folders: name it #app/d.ts'],
    ['lib/letters/index.ts', '', 'is a barrel'],
    ['lib/letters/submitLetter.ts', '', 'kebab-case'],
    ['components/ui/a.tsx', "'use client'\nimport 'node:fs'", 'reaches node:fs'],
    ['components/ui/a.tsx', "'use client'\nimport 'fs'", 'reaches fs'],
    [
      'components/ui/a.tsx',
      "'use client'\nconst a = import('#lib/platform/config.ts')",
      'reaches lib/platform/config.ts',
    ],
  ])('%s: %s', (path, text, says) => {
    expect(broken({ [path]: text })).toEqual([expect.stringContaining(says)])
  })

  test('a client component that reaches the server through others, with the way there', () => {
    const texts = {
      'components/a.tsx': "'use client'\nimport './b.ts'",
      'components/b.ts': "import '#lib/letters/c.ts'",
      'lib/letters/c.ts': "import 'node:crypto'",
    }
    expect(broken(texts)).toEqual([
      'components/a.tsx:2 runs in the browser, but reaches components/b.ts → lib/letters/c.ts → node:crypto',
    ])
  })

  test('a circle, told once; one of types alone is none', () => {
    const circle = { 'lib/letters/a.ts': "import './b.ts'", 'lib/letters/b.ts': "import './a.ts'" }
    expect(broken(circle)).toEqual([
      'lib/letters/b.ts:1 closes a circle: lib/letters/a.ts → lib/letters/b.ts → lib/letters/a.ts',
    ])
    expect(broken({ ...circle, 'lib/letters/b.ts': "import type { A } from './a.ts'" })).toEqual([])
  })

  test('an import of nothing', () => {
    expect(broken({ 'lib/letters/a.ts': "import './gone.ts'" }, () => false)).toEqual([
      'lib/letters/a.ts:1 names lib/letters/gone.ts, which is not there',
    ])
  })
})
