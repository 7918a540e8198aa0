import { expect, test } from 'vitest'
import { likelyAddress } from './likely-address.ts'

test.each([
  ['sam@gmial.com', 'sam@gmail.com'],
  ['Sam.Field@GMAIL.CON', 'Sam.Field@gmail.com'],
  ['sam@gmail.co', 'sam@gmail.com'],
  ['sam@hotmial.co.uk', 'sam@hotmail.co.uk'],
  ['sam@hotmail.couk', 'sam@hotmail.co.uk'],
  ['sam@outlok.com', 'sam@outlook.com'],
  ['sam@btinterent.com', 'sam@btinternet.com'],
  ['sam@yaho.co.uk', 'sam@yahoo.co.uk'],
  ['sam@virginmeda.con', 'sam@virginmedia.com'],
  ['sam@charity.co.ik', 'sam@charity.co.uk'],
  ['"a@b"@iclould.com', '"a@b"@icloud.com'],
])('%s was likely meant for %s', (typed, meant) => {
  expect(likelyAddress(typed)).toBe(meant)
})

test.each([
  'sam@gmail.com',
  'sam@ymail.com',
  'sam@email.com',
  'sam@mail.com',
  'sam@gmx.com',
  'sam@yahoo.fr',
  'sam@supporter.example',
  'sam@leeds.ac.uk',
  'sam@nhs.uk',
  'sam@me.uk',
  'sam@例子.example',
  'gmial.com',
  '',
  `sam@${'gmail.'.repeat(100)}com`,
])('%s is as it is', (typed) => {
  expect(likelyAddress(typed)).toBeNull()
})
