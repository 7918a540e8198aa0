import { expect, test } from 'vitest'
import { statementJsonLd } from './statement-json-ld.ts'

const campaign = {
  id: '1',
  slug: 'seen',
  title: 'Seen </script><script>alert(1)',
  titleCy: 'Gweld',
  summary: 'Soon',
  imprint: '',
}
const clause = { clauseId: 'a', number: 1, text: 'See & be seen', textCy: 'Gweld' }
const version = {
  id: 'v',
  number: 2,
  sha256: 'ab'.repeat(32),
  publishedAt: new Date('2026-11-22'),
  clauses: [clause],
}
const signatory = {
  organisationId: 'o',
  slug: 'o',
  name: 'Ôpen',
  nameCy: null,
  kind: 'signs' as const,
  logoHash: null,
}
const signatories = [{ ...signatory, reservation: null, reasons: null }]
const said = { campaign, coalitionName: 'The Coalition', version, isPresent: true, signatories }

test('it names the text, its fingerprint and who stands under it', () => {
  expect(JSON.parse(statementJsonLd(said, 'https://c.example') ?? '')).toMatchObject({
    '@type': 'CreativeWork',
    '@id': `https://c.example/campaigns/seen/statement/${version.sha256}`,
    url: 'https://c.example/campaigns/seen/statement',
    inLanguage: ['en-GB', 'cy'],
    text: '1. See & be seen',
    author: [{ '@type': 'Organization', name: 'Ôpen' }],
  })
})

test('nothing in it ends the element it stands in', () => {
  expect(statementJsonLd(said, 'https://c.example')).not.toMatch(/[<>&]/)
})

test('there is none before something is published', () => {
  expect(statementJsonLd({ ...said, version: null }, 'https://c.example')).toBeNull()
})
