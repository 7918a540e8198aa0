import { expect, test } from 'vitest'
import type { z } from 'zod'
import { invitationInput } from '#lib/accounts/schema.ts'
import { coalitionInput } from '#lib/coalition/coalition-form.ts'
import { memberInput } from '#lib/parliament/schema.ts'
import { jointLetterWords } from '#lib/publications/schema.ts'
import { typedAddress } from './typed-address.ts'

const words = (result: { success: boolean; error?: z.ZodError }) =>
  result.error?.issues.map(({ message }) => message)

test('an address is read as people paste it, and said once where it is none', () => {
  const address = typedAddress('No address.')
  expect(address.parse(' mailto:Ann/Wales@bücher.example. ')).toBe('Ann/Wales@bücher.example')
  expect(words(address.safeParse('ann'))).toEqual(['No address.'])
  expect(words(address.safeParse(''))).toEqual(['No address.'])
})

test('what is missing has its own sentence, and what is wrong may be named', () => {
  const address = typedAddress((fault) => `It is wrong: ${fault}.`, { missing: 'Type one.' })
  expect(words(address.safeParse(' '))).toEqual(['Type one.'])
  expect(words(address.safeParse(undefined))).toEqual(['Type one.'])
  expect(words(address.safeParse('ann..field@example.org'))).toEqual(['It is wrong: dots.'])
})

test('none at all is an empty text, where it may be left out', () => {
  const address = typedAddress('No address.', { mayBeEmpty: true })
  expect(address.parse('  ')).toBe('')
  expect(address.parse('ann@example.org')).toBe('ann@example.org')
  expect(words(address.safeParse('ann@'))).toEqual(['No address.'])
})

const forms = {
  'a member of Parliament': memberInput.shape.email,
  'the coalition’s own': coalitionInput.in.shape.email,
  'the coalition’s for privacy': coalitionInput.in.shape.privacyEmail,
  'the minister a letter goes to': jointLetterWords.shape.recipientEmail,
}

test.each(Object.entries(forms))('every form takes the addresses people have: %s', (_, address) => {
  for (const typed of [
    'ann&bob@example.org',
    'siân@ysgol.cymru',
    'ann@bücher.example',
    "o'brien/mp@example.org",
  ])
    expect(address.parse(typed)).toBe(typed)
  expect(address.parse('Ann Field <ann@example.org>,')).toBe('ann@example.org')
  expect(address.safeParse('ann@localhost').success).toBe(false)
  expect(address.safeParse('').success).toBe(true)
})

test('an account has the address as it is compared, and only one it can sign in with', () => {
  const { email } = invitationInput.shape
  expect(email.parse('Ann Field <Ann.Field@Bücher.example>')).toBe('ann.field@xn--bcher-kva.example')
  expect(words(email.safeParse(''))).toEqual(['Type an email address.'])
  expect(words(email.safeParse('ann'))).toEqual(['Type an email address such as name@example.org.'])
  expect(words(email.safeParse('ann&bob@example.org'))).toEqual([
    'Accounts take plain addresses alone: letters, digits, and . _ + - before the @. Use another address.',
  ])
})
