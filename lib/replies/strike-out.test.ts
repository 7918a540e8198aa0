import { describe, expect, test } from 'vitest'
import { factsOfLetter, ownIn, strikeOut, suggestStrikes } from './strike-out.ts'
import type { StrikeFacts } from './strike-out-kinds.ts'

const letter = {
  senderName: 'Mrs Siân Angharad Jones-Evans',
  representedName: '',
  senderEmail: 'sian.je@supporter.example',
  senderAddress: 'Flat 2, 12 Mill Lane\nTestham',
  senderPostcode: 'CF10 1AA',
  reference: 'CH-7K3F-92QD',
  replyToken: 'abcd1234efgh5678jkmn',
  member: { name: 'Sir Stephen Jones' },
  seat: { name: 'Cardiff North' },
}
const facts = factsOfLetter(letter)
const struck = (text: string, of: Partial<StrikeFacts> = facts) => strikeOut(text, suggestStrikes(text, of))

describe('the supporter’s name is struck out', () => {
  test.each([
    ['Dear Siân,', 'Dear ▇▇▇,'],
    ['Dear Sian,', 'Dear ▇▇▇,'],
    ['Dear Mrs Jones-Evans', 'Dear ▇▇▇'],
    ['Dear Mrs Jones Evans,\nThank you.', 'Dear ▇▇▇,\nThank you.'],
    ['I met Siân Angharad Jones-Evans today.', 'I met ▇▇▇ today.'],
    ['I met SIÂN JONES-EVANS today.', 'I met ▇▇▇ today.'],
    ['mrs jones-evans wrote', '▇▇▇ wrote'],
    ['Mrs. S. A. Jones-Evans’s letter', '▇▇▇’s letter'],
    ['S Jones-Evans and S.A.J.E. agree', '▇▇▇ and ▇▇▇. agree'],
    ['My note on SJE is attached.', 'My note on ▇▇▇ is attached.'],
    ['Thank you, Siân, for this.', 'Thank you, ▇▇▇, for this.'],
    ['Mrs Jones-Evans MBE came.', '▇▇▇ came.'],
  ])('%s', (text, without) => {
    expect(struck(text)).toBe(without)
  })

  test('and so is that of whom they write for, and what they are to each other', () => {
    const of = factsOfLetter({ ...letter, representedName: 'Gwenllian Price' })
    expect(struck('I hope that Gwenllian, your mother, is seen.', of)).toBe(
      'I hope that ▇▇▇, your ▇▇▇, is seen.',
    )
  })

  test('in Welsh with the letters that Welsh changes', () => {
    const text =
      'Annwyl Fair,\nDiolch am eich llythyr. Yr wyf wedi ysgrifennu at y Gweinidog am Fair Morgan, ac mae Ms Forgan yn aros.'
    expect(struck(text, { names: ['Mair Morgan'] })).toBe(
      'Annwyl ▇▇▇,\nDiolch am eich llythyr. Yr wyf wedi ysgrifennu at y Gweinidog am ▇▇▇, ac mae ▇▇▇ yn aros.',
    )
  })

  test('whatever somebody else calls them', () => {
    expect(
      struck('Dear Maggie,\n\nThank you. As I told you, Maggie, I agree.', { names: ['Margaret Hill'] }),
    ).toBe('Dear ▇▇▇,\n\nThank you. As I told you, ▇▇▇, I agree.')
    expect(struck('I wrote for my constituent, Mrs Mary Smith, who waits.', {})).toBe(
      'I wrote for my constituent, ▇▇▇, who waits.',
    )
  })

  test('but a word that only reads like it stays', () => {
    const of = { names: ['May Will'] }
    expect(struck('May I say that I will ask? Will you wait until the debate?', of)).toBe(
      'May I say that I will ask? Will you wait until the debate?',
    )
    expect(struck('Dear May,\nI told Mrs Will and May.', of)).toBe('Dear ▇▇▇,\nI told ▇▇▇ and ▇▇▇.')
  })

  test('and so does the member’s own name, where a supporter has the same', () => {
    const of = factsOfLetter({ ...letter, senderName: 'Ann Jones' })
    expect(struck('Dear Ms Jones,\nI agree.\nSir Stephen Jones\nStephen Jones MP', of)).toBe(
      'Dear ▇▇▇,\nI agree.\nSir Stephen Jones\nStephen Jones MP',
    )
    expect(ownIn('Stephen Jones MP', of)).toEqual([])
  })
})

describe('where they live is struck out', () => {
  test.each([
    ['You live at Flat 2, 12 Mill Lane, Testham.', 'You live at ▇▇▇.'],
    ['Near 12 Mill Ln and Mill Lane', 'Near ▇▇▇ and ▇▇▇'],
    ['in Testham I heard', 'in ▇▇▇ I heard'],
    ['CF10 1AA, CF101AA and cf10 1aa', '▇▇▇ and ▇▇▇'],
    ['Her postcode is CF24 4QQ.', 'Her postcode is ▇▇▇.'],
    ['of 7 Station Road', 'of ▇▇▇'],
  ])('%s', (text, without) => {
    expect(struck(text)).toBe(without)
  })

  test.each([
    'People in Cardiff North wait. House of Commons, London SW1A 0AA',
    'The 10 Year Plan, and 3 in 4 people.',
    'In England 18 weeks are the rule.',
  ])('this stays: %s', (text) => {
    expect(struck(text)).toBe(text)
  })
})

describe('numbers and addresses are struck out', () => {
  test.each([
    ['Write to sian.je@supporter.example or someone.else@office.example.', 'Write to ▇▇▇ or ▇▇▇.'],
    ['Ring 07700 900123, +44 7700 900 123 or (029) 2018 0000.', 'Ring ▇▇▇ or ▇▇▇.'],
    ['Your letter CH-7K3F-92QD', 'Your letter ▇▇▇'],
    ['Our ref: SJ12345/AB', 'Our ref: ▇▇▇'],
    ['(Case Ref: ZA44321)', '(Case Ref: ▇▇▇)'],
    ['Hospital number: RX123456.', 'Hospital number: ▇▇▇.'],
    ['NHS number 943 476 5919', 'NHS number ▇▇▇'],
    ['QQ 12 34 56 C and AB 12 34 56 C', 'QQ 12 34 56 C and ▇▇▇'],
    ['date of birth: 3 May 1961', 'date of birth: ▇▇▇'],
    ['DOB 03/05/1961', 'DOB ▇▇▇'],
    ['by sian.abcd1234efgh5678jkmn@letters.invalid', 'by ▇▇▇'],
    ['by abcd1234efgh5678jkmn', 'by ▇▇▇'],
    ['See https://letters.invalid/yours/abcdefghijklmnopqrstuvwx', 'See ▇▇▇'],
  ])('%s', (text, without) => {
    expect(struck(text)).toBe(without)
  })

  test.each([
    'Ring 020 7219 3000 or write to stephen.jones.mp@parliament.uk.',
    'See https://www.parliament.uk/debates and reference to the report of 2024.',
    'In 2025/26 the budget was 1,234,567,890 pounds.',
  ])('this stays: %s', (text) => {
    expect(struck(text)).toBe(text)
  })
})

describe('health', () => {
  test('said of the reader is struck out', () => {
    expect(struck('I was sorry to hear of your recent hip replacement and your mother’s asthma.')).toBe(
      'I was sorry to hear of your recent ▇▇▇ and your ▇▇▇’s ▇▇▇.',
    )
  })

  test('of everybody is offered, and stays until somebody strikes it', () => {
    const text = 'People with rheumatoid arthritis wait. Thank you for your letter about arthritis.'
    const offered = suggestStrikes(text, facts)
    expect(offered.map(({ from, to }) => text.slice(from, to))).toEqual(['rheumatoid arthritis', 'arthritis'])
    expect(offered.every(({ kind, struck }) => kind === 'health' && !struck)).toBe(true)
    expect(strikeOut(text, offered)).toBe(text)
    expect(
      strikeOut(
        text,
        offered.map((each) => ({ ...each, struck: true })),
      ),
    ).toBe('People with ▇▇▇ wait. Thank you for your letter about ▇▇▇.')
  })
})

test('what is the supporter’s own may not stay; what only may be somebody’s may', () => {
  const own = (text: string) => ownIn(text, facts).map(({ from, to }) => text.slice(from, to))
  expect(own('Dear Siân, of 12 Mill Lane, CF10 1AA, sian.je@supporter.example, CH-7K3F-92QD')).toEqual([
    'Siân',
    '12 Mill Lane',
    'CF10 1AA',
    'sian.je@supporter.example',
    'CH-7K3F-92QD',
  ])
  expect(own('Mr Streeting of 7 Station Road in Testham, on 07700 900123')).toEqual([])
})

test('what is struck is apart and in order, and what was struck once has nothing left to strike', () => {
  const text =
    'Dear Mrs Jones-Evans of 12 Mill Lane, Testham, CF10 1AA (CH-7K3F-92QD), your arthritis matters.'
  const strikes = suggestStrikes(text, facts)
  for (const [at, { from }] of strikes.entries())
    expect(from).toBeGreaterThanOrEqual(strikes[at - 1]?.to ?? 0)
  const out = strikeOut(text, strikes)
  expect(suggestStrikes(out, facts)).toEqual([])
})

test('a letter that was cleared has nothing to look for', () => {
  const empty = { senderName: '', senderEmail: '', senderAddress: '', senderPostcode: '' }
  expect(struck('Thank you for your letter.', factsOfLetter({ ...letter, ...empty }))).toBe(
    'Thank you for your letter.',
  )
})
