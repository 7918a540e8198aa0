import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { organisationSlug } from '#lib/coalition/organisation-slug.ts'

const pages = readdirSync(join(import.meta.dirname, '..'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('['))
  .map(({ name }) => name)

test('there are pages beside an organisation’s', () => {
  expect(pages).toEqual(expect.arrayContaining(['letter', 'mp', 'save', 'statement']))
})

test.each(pages)('no organisation is called %s, whatever its name: its page would not be found', (page) => {
  expect(organisationSlug(page)).not.toBe(page)
})
