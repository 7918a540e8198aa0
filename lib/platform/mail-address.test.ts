import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressToCompare, addressToSend, readMailAddress } from './mail-address.ts'

const address = (typed: string) => {
  const read = readMailAddress(typed)
  return read.ok ? read.address : read
}

describe('an address is kept as it was written:', () => {
  test.each([
    'ann@example.org',
    'Ann.Field@Example.ORG',
    'ann&bob@example.org',
    'ann/wales@example.org',
    'ann%bob@example.org',
    '#ann=bob!?@example.org',
    "o'brien@example.org",
    '{ann}|~`^*$_@example.org',
    '"ann field"@example.org',
    '"ann@home, or away;"@example.org',
    '"an \\" escaped \\\\ one"@example.org',
    '""@example.org',
    '用户@例子.example',
    'siân.ŵyn@ysgol.cymru',
    'ann@bücher.example',
    'ann@xn--bcher-kva.example',
    'ann@sub-domain.nhs.uk',
    `${'a'.repeat(64)}@example.org`,
  ])('%s', (typed) => {
    expect(address(typed)).toBe(typed)
  })
})

describe('what a clipboard adds is tidied:', () => {
  test.each([
    ['  ann@example.org\u00A0', 'ann@example.org'],
    ['mailto:ann@example.org', 'ann@example.org'],
    ['MAILTO:ann%26bob@example.org?subject=Hello', 'ann&bob@example.org'],
    ['mailto:ann%@example.org', 'ann%@example.org'],
    ['mailto:ann?@example.org', 'ann?@example.org'],
    ['<ann@example.org>', 'ann@example.org'],
    ['Ann Field <ann@example.org>,', 'ann@example.org'],
    ['"Field, Ann" <ann@example.org>', 'ann@example.org'],
    ['\u200Bann\uFEFF@exam\u00ADple.org\u202C', 'ann@example.org'],
    ['o’brien@example.org', "o'brien@example.org"],
    ['ann@example.org.', 'ann@example.org'],
    ['(ann@example.org).', 'ann@example.org'],
    ['“ann@example.org”', 'ann@example.org'],
    ["'ann@example.org'", 'ann@example.org'],
    ['ann @ example.org', 'ann@example.org'],
    ['ann＠example。org', 'ann@example.org'],
    ['sia\u0302n@example.org', 'siân@example.org'],
  ])('%j', (typed, tidy) => {
    expect(address(typed)).toBe(tidy)
  })
})

describe('what is refused is named:', () => {
  test.each([
    ['', 'no_at'],
    ['ann', 'no_at'],
    ['@example.org', 'no_name'],
    ['ann@', 'no_domain'],
    ['ann@b.example, bob@b.example', 'two'],
    ['ann@b.example bob@b.example', 'two'],
    ['ann field@example.org', 'space'],
    ['ann@exam ple.org', 'space'],
    ['ann..field@example.org', 'dots'],
    ['.ann@example.org', 'dots'],
    ['ann@example..org', 'dots'],
    ['"ann@example.org', 'quotes'],
    ['"a<b"@example.org', 'quotes'],
    ['ann@localhost', 'ending'],
    ['ann@example.o', 'ending'],
    ['ann@10.0.0.1', 'ending'],
    ['ann@-example.org', 'domain'],
    [`ann@${'a'.repeat(64)}.org`, 'domain'],
    [`${'a'.repeat(65)}@example.org`, 'long'],
    [`ann@${'a.'.repeat(130)}org`, 'long'],
    ['ann@b.example\nBcc: c@d.example', 'two'],
  ])('%j', (typed, fault) => {
    expect(readMailAddress(typed)).toEqual({ ok: false, fault })
  })

  test.each([
    ['ann(home)@example.org', '('],
    ['ann\\b@example.org', '\\'],
    ['ann@exam_ple.org', '_'],
    ['ann@[10.0.0.1', '['],
    ['ann:b@example.org', ':'],
  ])('%j, with its sign', (typed, sign) => {
    expect(readMailAddress(typed)).toEqual({ ok: false, fault: 'sign', sign })
  })
})

test('of what is far too long nothing is looked at', () => {
  expect(readMailAddress('a@'.repeat(50_000))).toEqual({ ok: false, fault: 'long' })
})

test('a domain is told in ASCII, and what stands before the @ as it is', () => {
  expect(addressToSend('Ann@Bücher.example')).toBe('Ann@xn--bcher-kva.example')
  expect(addressToSend('用户@例子.example')).toBe('用户@xn--fsqu00a.example')
  expect(addressToSend('"a@b"@Example.org')).toBe('"a@b"@example.org')
})

test('two ways to write one mailbox compare as one', () => {
  expect(addressToCompare('Ann@BÜCHER.example')).toBe(addressToCompare('ann@xn--bcher-kva.example'))
  expect(addressToCompare('"a\\nn"@example.org')).toBe('ann@example.org')
  expect(addressToCompare('"victim@a.example|sam"@b.example')).toBe('"victim@a.example|sam"@b.example')
})

test('whatever is typed: what is read is read the same again, ends no line and no bracket', () => {
  const signs = fc.constantFrom(...'ab.@<>"\\ ,;:()[]\'’-é例\u0301\u200B%?&#\r\n\0=')
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: signs, maxLength: 30 }).map((text) => `${text}@example.org`),
    fc.string({ unit: signs, maxLength: 30 }).map((text) => `"${text}"@b.${text}`),
  )
  fc.assert(
    fc.property(texts, (typed) => {
      const read = readMailAddress(typed)
      if (!read.ok) return
      expect(readMailAddress(read.address)).toEqual(read)
      for (const text of [read.address, addressToSend(read.address)]) {
        expect(text).not.toMatch(/[\p{Cc}<>]/u)
        expect(text.replace(/"(?:[^"\\]|\\.)*"/, 'x')).toMatch(/^[^\s,;"@]+@[^\s,;"@]+$/)
      }
    }),
    { numRuns: 500 },
  )
})
