import { describe, expect, test } from 'vitest'
import { NEARLY_THE_SAME, ownWording, sameness } from './stack-compare.ts'
import { shapeOf, wordingOf } from './stack-shape.ts'

const answer = `Dear Mrs Jones,

Thank you for your email about how long people wait to see a specialist.
I know how much this matters, and I have raised it with the Minister at the Department of Health.
The Government has a plan to bring waiting times down, and I will keep pressing for it to be carried out in full.
Please do not hesitate to contact me again if there is anything further that I can do to help.

Yours sincerely,
Ann Example MP`
const other = `Dear Sam,

I cannot sign the Early Day Motion, because members of the Government do not sign them by convention.
I am very willing to meet you at one of my surgeries to talk about services in our constituency.`
const welsh = `Annwyl Mrs Jones,

Diolch am eich e-bost ynghylch pa mor hir y mae pobl yn aros i weld arbenigwr.
Gwn faint y mae hyn yn ei olygu, ac rwyf wedi codi'r mater gyda'r Gweinidog yn yr Adran Iechyd.
Mae gan y Llywodraeth gynllun i leihau amseroedd aros, a byddaf yn parhau i bwyso am ei weithredu'n llawn.`

const same = (one: string, two: string) => sameness(wordingOf(one), wordingOf(two))
const shared = (one: string, two: string) =>
  shapeOf(one)?.filter((band) => shapeOf(two)?.includes(band)).length ?? 0

describe('nearly the same', () => {
  test.each([
    ['another’s name', answer.replace('Mrs Jones', 'Mr Patel of Testham')],
    ['another member’s', answer.replace('Ann Example', 'Zoë Other')],
    ['another day and number', answer.replace('see a specialist', 'see a specialist (ref 12345, 3 May)')],
    ['a sentence more', `${answer}\nI have also written to the trust here about its clinic.`],
    [
      'a sentence turned round',
      answer.replace('I will keep pressing for it to be', 'I am against its being'),
    ],
    [
      'in capitals, and broken into other lines',
      answer.replace(/,\s+and/g, '\nand').replace('Thank you', 'THANK YOU'),
    ],
  ])('%s', (_, variant) => {
    expect(same(answer, variant)).toBeGreaterThanOrEqual(NEARLY_THE_SAME)
    expect(shared(answer, variant)).toBeGreaterThan(0)
  })

  test('and what is not: another answer, another language, half of it', () => {
    expect(same(answer, other)).toBeLessThan(NEARLY_THE_SAME)
    expect(same(answer, welsh)).toBeLessThan(NEARLY_THE_SAME)
    expect(same(answer, answer.slice(0, answer.length / 2))).toBeLessThan(NEARLY_THE_SAME)
    expect(shared(answer, other)).toBe(0)
    expect(shared(answer, welsh)).toBe(0)
  })

  test('in Welsh as in English', () => {
    const variant = welsh.replace('Mrs Jones', 'Megan').replace('yn yr Adran Iechyd', 'yn Llundain')
    expect(same(welsh, variant)).toBeGreaterThanOrEqual(NEARLY_THE_SAME)
    expect(shared(welsh, variant)).toBeGreaterThan(0)
  })

  test('a few words are too few', () => {
    expect(shapeOf('Thank you for your email.')).toBeNull()
    expect(shapeOf('')).toBeNull()
  })
})

describe('what an answer says of its own', () => {
  test('nothing, where only names and references are others', () => {
    const first = `${answer}\nOur ref: AE/2026/001`
    const variant = first
      .replace('Mrs Jones', 'Mr Patel')
      .replace('Ann Example', 'Zoë Other')
      .replace('AE/2026/001', 'ZO/2026/417')
    expect(ownWording(first, variant)).toEqual({ adds: [], leavesOut: [] })
  })

  test('what it adds, and what it leaves out, each as it stands there', () => {
    const variant = answer
      .replace('I will keep pressing for it to be carried out in full', 'I think that no more is needed')
      .replace('Yours sincerely', 'I can meet you on 12 March.\n\nYours sincerely')
    const { adds, leavesOut } = ownWording(answer, variant)
    expect(adds.join(' / ')).toMatch(/think that no more is needed/)
    expect(adds.join(' / ')).toMatch(/can meet you on 12/)
    expect(leavesOut.join(' / ')).toMatch(/will keep pressing for it to be carried out in full/)
  })

  test('a number that is another', () => {
    const of = (weeks: number) => `${answer}\nThe wait is ${weeks} weeks.`
    expect(ownWording(of(3), of(18))).toEqual({ adds: ['18'], leavesOut: ['3'] })
  })
})
