import { describe, expect, it } from 'vitest'
import { campaign } from '#prisma/seed/campaign.ts'
import { letterLanguage } from './letter-language.ts'

const welsh = { language: 'cy', nation: 'wales', campaign } as const

describe('the language of a letter', () => {
  it('is Welsh from a Welsh page to a seat in Wales', () => {
    expect(letterLanguage(welsh)).toBe('cy')
  })

  it('is English from an English page, and to every other nation', () => {
    expect(letterLanguage({ ...welsh, language: 'en' })).toBe('en')
    for (const nation of ['england', 'scotland', 'northern_ireland'] as const) {
      expect(letterLanguage({ ...welsh, nation })).toBe('en')
    }
  })

  it.each([
    ['subject', { letterSubjectCy: '' }],
    ['text', { letterTemplateCy: '' }],
    ['ask', { asks: [{ nations: ['wales' as const], textCy: null }] }],
    ['paragraph', { paragraphs: [{ nations: ['wales' as const], textCy: '' }] }],
  ])('is English while the Welsh %s is missing: no letter is half of each', (_, missing) => {
    expect(letterLanguage({ ...welsh, campaign: { ...campaign, ...missing } })).toBe('en')
  })

  it('needs no Welsh of what is not for Wales', () => {
    const asks = [{ nations: ['england' as const], textCy: null }]
    expect(letterLanguage({ ...welsh, campaign: { ...campaign, asks } })).toBe('cy')
  })
})
