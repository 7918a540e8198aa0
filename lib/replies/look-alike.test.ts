import { domainToASCII } from 'node:url'
import { expect, test } from 'vitest'
import { looksLike } from './look-alike.ts'

const known = ['parliament.uk', 'jane-doe-mp.org.uk', 'mp.invalid']

test.each([
  'parliarnent.uk',
  'parl1ament.uk',
  'pariiament.uk',
  'parlament.uk',
  'parlaiment.uk',
  'parliament.co.uk',
  'parliament.org',
  'parliament-uk.com',
  'parliament.uk.mail.example',
  'uk.parliament.com',
  'раrliаment.uk',
  'parlíament.uk',
  domainToASCII('parlïament.uk'),
  'PARLlAMENT.UK',
  'jane-doe-mp.co.uk',
  'janedoemp.org.uk',
])('%s is made to look like a domain we know', (domain) => {
  expect(looksLike(domain, known)).toBe(true)
})

test.each([
  'parliament.uk',
  'PARLIAMENT.UK',
  'mail.parliament.uk',
  'parliament.invalid',
  'parliament.example',
  'casedesk.example',
  'mp.example',
  'my.invalid',
  'gmail.com',
  'senedd.wales',
  '',
])('“%s” is not', (domain) => {
  expect(looksLike(domain, known)).toBe(false)
})
