import { expect, test } from 'vitest'
import type { VisibleCampaign } from '#lib/campaigns/data.ts'
import { emptyDraft } from './draft.ts'
import { letterOnPaper } from './letter-on-paper.ts'

const now = new Date('2026-11-22T12:00:00Z')
const member = {
  id: 1,
  name: 'Ann Member',
  party: 'A party',
  kind: 'backbencher' as const,
  email: null,
  emailSuspect: false,
  postOnly: true,
}
const seat = { gssCode: 'E14000001', name: 'A Seat', nameCy: null, nation: 'england' as const, member }
const TEMPLATE = '{{ salutation }},\n\n{{ own_words }}\n\nYours sincerely,\n\n{{ sender_name }}'
const campaign = (letterTemplate = TEMPLATE): VisibleCampaign => ({
  id: 'c',
  slug: 'c',
  title: 'A campaign',
  titleCy: null,
  summary: '',
  summaryCy: null,
  aim: '',
  aimCy: null,
  nations: ['england'],
  regulatedPeriod: false,
  whenSignatoriesChange: 'hold',
  answersGoTo: 'supporter_and_staff',
  state: 'live',
  opensOn: null,
  closesOn: null,
  closedAt: null,
  imprint: '',
  quote: '',
  quoteCy: null,
  quoteName: '',
  quoteAgreed: false,
  figure: '',
  figureCy: null,
  figureMeans: '',
  figureMeansCy: null,
  figureSource: '',
  figureUrl: null,
  goalSeats: null,
  picture: null,
  letterSubject: 'Please help',
  letterTemplate,
  letterSubjectCy: '',
  letterTemplateCy: '',
  call: 1,
  callOpenedAt: null,
  leadOrganisationId: 'o',
  createdAt: now,
  updatedAt: now,
  asks: [],
  questions: [],
  paragraphs: [],
  leadOrganisation: { id: 'o', slug: 'o', name: 'O', nameCy: null },
})
const draft = {
  ...emptyDraft(),
  ownWords: 'I cannot open a jar.',
  name: 'Sam Field',
  address: '1 The Street\nTestham',
}
const print = (given: Partial<Parameters<typeof letterOnPaper>[0]> = {}) =>
  letterOnPaper({
    campaign: campaign(),
    coalitionName: 'The League',
    seat,
    member,
    signatories: [],
    draft,
    postcode: 'SW1A 1AA',
    language: 'en',
    now,
    ...given,
  })

test('a letter on paper has its day, room to sign, and the address of its writer, and nothing of a mail', () => {
  expect(print()).toEqual({
    language: 'en',
    from: '1 The Street\nTestham\nSW1A 1AA',
    date: '22 November 2026',
    subject: 'Please help',
    text: 'Dear Ann Member,\n\nI cannot open a jar.',
    ending: 'Yours sincerely,\n\n\n\nSam Field',
  })
})

test('the name of the person it is written for stands above their address', () => {
  const letter = print({ draft: { ...draft, forOther: true, representedName: 'Bea Field' } })
  expect(letter?.from).toMatch(/^Bea Field\n1 The Street/)
  expect(letter?.text).toContain('on behalf of Bea Field')
})

test('a voter abroad gives both homes, the last in the UK above the postcode that decides the seat', () => {
  const letter = print({ draft: { ...draft, abroadAddress: '4 Rue Verte\nLyon' } })
  expect(letter?.from).toBe(
    '4 Rue Verte\nLyon\n\nI vote from abroad. My last address in the UK:\n1 The Street\nTestham\nSW1A 1AA',
  )
})

test('a template that names nobody at its end is signed all the same', () => {
  const letter = print({ campaign: campaign('{{ salutation }},\n\n{{ own_words }}') })
  expect(letter?.text).toBe('Dear Ann Member,\n\nI cannot open a jar.')
  expect(letter?.ending).toMatch(/^\n+Sam Field$/)
})

test('without a name or an address there is no letter yet', () => {
  expect(print({ draft: { ...draft, name: '' } })).toBeNull()
  expect(print({ draft: { ...draft, address: '' } })).toBeNull()
})
