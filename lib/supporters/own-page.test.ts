import { expect, test } from 'vitest'
import { uuid7 } from '#lib/platform/uuid7.ts'
import { ownPageAddress, ownPageToken, supporterOfToken } from './own-page.ts'

test('a token leads to its supporter, as a mail program hands it over too', () => {
  const id = uuid7()
  const token = ownPageToken(id)
  expect(token).toMatch(/^[a-z2-7]{52}$/)
  expect(supporterOfToken(token)).toBe(id)
  expect(supporterOfToken(`${token.toUpperCase()}).`)).toBe(id)
})

test('nobody makes one: another supporter’s id, a changed sign and half a token lead nowhere', () => {
  const [mine, other] = [ownPageToken(uuid7()), ownPageToken(uuid7())]
  for (const token of [other.slice(0, 26) + mine.slice(26), mine.slice(0, 40), '', `${mine}a`, 'x!'])
    expect(supporterOfToken(token)).toBeNull()
})

test('its address is for people: in their language, letters and digits', () => {
  expect(ownPageAddress('cy', uuid7())).toMatch(/\/cy\/yours\/[a-z2-7]{52}$/)
})
