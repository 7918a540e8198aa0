import { expect, test } from 'vitest'
import { type Draft, emptyDraft, withTried } from './draft.ts'
import { aboutYouErrors, aboutYouFaults, senderOf } from './draft-errors.ts'
import { aboutYou } from './schema.ts'

const byMail = { byPost: false }
const sent = (draft: Partial<Draft> = {}) => withTried({ ...emptyDraft(), ...draft }, 'about-you', true)
const whole = {
  name: 'A Supporter',
  address: '1 The Street',
  email: 'a@b.example',
  consentToSend: true,
} satisfies Partial<Draft>
const faults = (draft: Partial<Draft>) => aboutYouFaults(sent({ ...whole, ...draft }), byMail)

test('a form that was never sent has no errors', () => {
  expect(aboutYouErrors(emptyDraft(), byMail, 'en')).toEqual({})
})

test('errors stand in the order of the page', () => {
  expect(Object.keys(aboutYouErrors(sent({ forOther: true }), byMail, 'en'))).toEqual([
    'representedName',
    'name',
    'address',
    'email',
    'consentToSend',
  ])
})

test('a member who takes letters by post needs a name and an address alone', () => {
  expect(aboutYouFaults(sent(), { byPost: true })).toEqual({
    name: 'name_missing',
    address: 'address_missing',
  })
})

test('the sign that cannot stand in an address is named', () => {
  const wrong = sent({ ...whole, email: 'sam(home)@b.example' })
  expect(aboutYouErrors(wrong, byMail, 'en').email).toContain('The sign ( cannot')
})

test('errors speak the language of the page, with the limit', () => {
  const long = sent({ ...whole, name: 'x'.repeat(5_000) })
  expect(aboutYouErrors(long, byMail, 'en').name).toBe('That name is too long. The most is 120 characters.')
  expect(aboutYouErrors(long, byMail, 'cy').name).toBe('Mae’r enw hwnnw’n rhy hir. Y mwyaf yw 120 nod.')
})

test.each([
  ['a name of 5,000 emoji', { name: '🌻'.repeat(5_000) }, { name: 'name_long' }],
  ['a name that nobody can see', { name: '\u200B\u2066\u202E\u00A0' }, { name: 'name_missing' }],
  ['no address', { email: ' ' }, { email: 'email_missing' }],
  ['an address without an at sign', { email: 'sam' }, { email: 'email_no_at' }],
  ['an address with a header in it', { email: 'a@b.example\nBcc: c@d.example' }, { email: 'email_two' }],
  ['a name that carries a link', { name: 'Win at evil.example/now' }, { name: 'name_web' }],
  [
    'somebody written for who does',
    { forOther: true, representedName: 'www.evil.example' },
    { representedName: 'name_web' },
  ],
  ['an e-mail address for a name', { name: 'sam@b.example' }, { name: 'name_email' }],
  ['the same, once they say that it is right', { name: 'sam@b.example', sureOfName: true }, {}],
  [
    'a long word for a relation',
    { forOther: true, representedName: 'Bea', relation: 'x'.repeat(61) },
    { relation: 'relation_long' },
  ],
  [
    'nobody written for',
    { forOther: true, representedName: ' \u202E' },
    { representedName: 'represented_missing' },
  ],
  ['a long name that no longer counts', { representedName: 'x'.repeat(500) }, {}],
])('%s is told by its fault', (_, draft, fault) => {
  expect(faults(draft)).toEqual(fault)
})

test('what is said of somebody else counts only while it is written for them', () => {
  const draft = { ...emptyDraft(), representedName: 'Bea', relation: 'her son' }
  expect(senderOf(draft)).toMatchObject({ representedName: '', relation: '' })
  expect(senderOf({ ...draft, forOther: true })).toMatchObject({
    representedName: 'Bea',
    relation: 'her son',
  })
})

test.each([
  ['line ends', 'Sam\r\nBcc: all@example.org', 'Sam Bcc: all@example.org'],
  ['a NUL', 'Sam\0 Field', 'Sam Field'],
  ['overrides and isolates', '\u202ESam\u202C \u2067Field\u2069', 'Sam Field'],
  ['right-to-left marks, which are kept', 'سمير\u200F Field\u200E', 'سمير\u200F Field\u200E'],
  ['an emoji made of several', '👩🏽‍🦽 Sam', '👩🏽‍🦽 Sam'],
  ['accents apart', 'Mo\u0302n', 'Môn'],
])('a name with %s is one clean line', (_, typed, kept) => {
  expect(aboutYou.shape.name.parse(typed)).toBe(kept)
})
