import { describe, expect, it } from 'vitest'
import { firstLetter } from '#lib/campaigns/first-letter.ts'
import { checkLetterTemplate } from '#lib/campaigns/letter-template.ts'
import { campaign } from '#prisma/seed/campaign.ts'
import { composeLetter, fittingAsks, withSender } from './compose-letter.ts'
import { salutation } from './salutation.ts'

const base = {
  campaign,
  coalitionName: 'BLAR',
  member: { name: 'Ann Example', kind: 'backbencher' as const },
  seat: { name: 'Ynys Môn', nation: 'wales' as const },
  ownWords: 'My hands hurt in the morning.',
  senderName: 'Sam Supporter',
  signatories: [],
}
const motion = /Early Day Motion/

describe('the letter for one member', () => {
  it('names the seat, holds the own words, and ends with the name', () => {
    const { subject, text } = composeLetter(base)
    expect(subject).toBe('Arthritis in Ynys Môn: please help people to be seen in three weeks')
    expect(text.startsWith('Dear Ann Example,\n\nI live in Ynys Môn')).toBe(true)
    expect(text).toContain('\n\nMy hands hurt in the morning.\n\n')
    expect(text.endsWith('Yours sincerely,\n\nSam Supporter')).toBe(true)
  })

  it('asks an English member for what is England’s, and a Welsh one for what is Wales’s', () => {
    const english = composeLetter({ ...base, seat: { name: 'Chorley', nation: 'england' } }).text
    expect(english).toContain('Secretary of State for Health')
    expect(composeLetter(base).text).not.toContain('Secretary of State for Health')
    expect(composeLetter(base).text).toContain('our nation’s own government')
  })

  it.each(['minister', 'speaker', 'abstentionist'] as const)('never asks a %s to sign a motion', (kind) => {
    expect(composeLetter({ ...base, member: { name: 'Ann Example', kind } }).text).not.toMatch(motion)
    expect(composeLetter(base).text).toMatch(motion)
  })

  it('reads well with one ask, and with none', () => {
    const one = composeLetter({ ...base, campaign: { ...campaign, asks: campaign.asks.slice(4) } }).text
    expect(one).toContain('Will you please visit the rheumatology service')
    const none = composeLetter({ ...base, campaign: { ...campaign, asks: [] } }).text
    expect(none).not.toContain('Will you please')
    expect(none).not.toMatch(/\n{3}/)
  })

  it('leaves no hole where no own words were written', () => {
    expect(composeLetter({ ...base, ownWords: '' }).text).not.toMatch(/\n{3}/)
  })

  it('keeps the order of the asks', () => {
    const asks = fittingAsks(campaign.asks, { nation: 'england', kind: 'backbencher' })
    expect(asks.map((ask) => campaign.asks.indexOf(ask))).toEqual([0, 3, 4])
  })

  it('shows the office where the constituent lives', () => {
    const whole = withSender('Text', {
      address: '1 High Street\nLlangefni',
      postcode: 'LL77 7AA',
      email: 'sam@supporter.example',
      reference: 'CH-0000-0000',
      campaignTitle: 'Seen',
      coalition: 'BLAR',
      senderName: 'Sam Supporter',
      answersGoTo: 'supporter_and_staff',
    })
    expect(whole).toContain('1 High Street\nLlangefni\nLL77 7AA\nsam@supporter.example')
    expect(whole).toContain('Reference: CH-0000-0000')
  })
})

describe('the form of address', () => {
  it.each([
    ['Sir Iain Duncan Smith', 'Dear Sir Iain'],
    ['Dame Meg Hillier', 'Dear Dame Meg'],
    ['Dr Rupa Huq', 'Dear Dr Huq'],
    ['Stephen Kinnock', 'Dear Stephen Kinnock'],
    ['Ms Solo', 'Dear Ms Solo'],
    ['Siân Berry', 'Dear Siân Berry'],
  ])('of %s is %s', (name, expected) => {
    expect(salutation({ name, kind: 'backbencher' })).toBe(expected)
  })

  it.each([
    ['Sir Iain Duncan Smith', 'Annwyl Syr Iain'],
    ['Dame Meg Hillier', 'Annwyl Fonesig Meg'],
    ['Dr Rupa Huq', 'Annwyl Dr Huq'],
    ['Siân Berry', 'Annwyl Siân Berry'],
    ['constructor Of Things', 'Annwyl constructor Of Things'],
  ])('of %s in Welsh is %s', (name, expected) => {
    expect(salutation({ name, kind: 'backbencher' }, 'cy')).toBe(expected)
  })

  it('of the Speaker is the office', () => {
    expect(salutation({ name: 'Sir Lindsay Hoyle', kind: 'speaker' })).toBe('Dear Mr Speaker')
    expect(salutation({ name: 'Sir Lindsay Hoyle', kind: 'speaker' }, 'cy')).toBe('Annwyl Lefarydd')
  })
})

describe('the letter to start from', () => {
  const first = { ...base, campaign: { ...campaign, ...firstLetter } }

  it('can be saved as it is', () => {
    for (const template of Object.values(firstLetter))
      expect(checkLetterTemplate(template)).toEqual({ ok: true })
  })

  it.each(['backbencher', 'minister', 'speaker', 'abstentionist'] as const)('reads well to a %s', (kind) => {
    const { text } = composeLetter({ ...first, member: { name: 'Ann Example', kind } })
    expect(text).toMatch(/^Dear [^\n]+,\n\nI live in Ynys Môn/)
    expect(text).toMatch(/\n\nI (would be glad|know that) [^\n]+\.\n\nYours sincerely,\n\nSam Supporter$/)
    expect(text).not.toMatch(/\n{3}/)
  })

  it('says for whom it is written', () => {
    expect(composeLetter({ ...first, representedName: 'Rhian Rees' }).text).toContain(
      'I am writing on behalf of Rhian Rees, who lives in Ynys Môn. You are their Member',
    )
  })
})
