import { expect, test } from 'vitest'
import { withoutLinks } from './without-links.ts'

test.each([
  ['See https://elsewhere.example/login?x=1.', 'See elsewhere[.]example/login?x=1.'],
  ['HTTPS://User:pw@Elsewhere.example:8080', 'User:pw@Elsewhere[.]example:8080'],
  [
    'www.elsewhere.example and elsewhere.co.uk/a.html',
    'www[.]elsewhere[.]example and elsewhere[.]co[.]uk/a[.]html',
  ],
  ['http://192.0.2.77/pay', '192.0.2.77/pay'],
  ['Write to mailto:jane@elsewhere.example', 'Write to jane@elsewhere[.]example'],
  ['javascript:alert(1)', 'alert(1)'],
  ['https://еxample.укр', 'еxample[.]укр'],
])('in “%s” nothing can be pressed', (text, plain) => {
  expect(withoutLinks(text)).toBe(plain)
})

test.each([
  'I will sign. Thank you for writing.',
  'It costs £3.50, e.g. in Leeds.',
  'At 10.30 a.m. on 3.5.2026',
])('“%s” stays as it is', (text) => {
  expect(withoutLinks(text)).toBe(text)
})
