import { describe, expect, it } from 'vitest'
import { type AdviceFacts, helpToCome, welshToCome } from './campaign-advice.ts'

const whom = { nations: ['england', 'wales'], kinds: ['backbencher'] } as const
const whole: AdviceFacts = {
  nations: ['england', 'wales'],
  titleCy: 'Teitl',
  summaryCy: 'Crynodeb',
  aimCy: 'Nod',
  letterSubjectCy: 'Pwnc',
  letterTemplateCy: '{{ own_words }}',
  asks: [{ text: 'sign', textCy: 'llofnodi', ...whom }],
  questions: [{ text: 'What?', textCy: 'Beth?', starter: 'I', starterCy: 'Rwyf' }],
  paragraphs: [{ text: 'I wait.', textCy: 'Rwy’n aros.', ready: true, ...whom }],
}
const english = { text: 'English', textCy: null }

describe('what is still to come in Welsh', () => {
  it('is nothing when all is there, or when the campaign does not name Wales', () => {
    expect(welshToCome(whole)).toEqual([])
    expect(welshToCome({ ...whole, nations: ['england'], titleCy: null, letterSubjectCy: '' })).toEqual([])
  })

  it('is told page by page', () => {
    const facts: AdviceFacts = {
      ...whole,
      titleCy: null,
      aimCy: null,
      letterTemplateCy: '',
      asks: [{ ...english, ...whom }],
      questions: [{ ...english, starter: '', starterCy: null }, ...whole.questions],
      paragraphs: [1, 2].map(() => ({ ...english, ready: true, ...whom })),
    }
    expect(welshToCome(facts)).toEqual([
      { what: 'the title and the aim', page: 'details' },
      { what: 'one ask', page: 'asks' },
      { what: 'the letter’s text', page: 'letter' },
      { what: 'one question', page: 'letter/questions' },
      { what: '2 paragraphs', page: 'letter/paragraphs' },
    ])
  })

  it('leaves out what no MP in Wales gets, and beginnings there are not', () => {
    const elsewhere = { ...english, ...whom, nations: ['scotland'] as const }
    const paragraphs = [...whole.paragraphs, { ...elsewhere, ready: true }]
    expect(welshToCome({ ...whole, asks: [elsewhere], paragraphs })).toEqual([])
    const [question] = whole.questions
    if (!question) throw new Error('there is no question')
    const told = welshToCome({ ...whole, questions: [{ ...question, starterCy: null }] })
    expect(told.map(({ page }) => page)).toEqual(['letter/questions'])
    expect(welshToCome({ ...whole, questions: [{ ...question, starter: '', starterCy: null }] })).toEqual([])
  })
})

describe('what would help supporters to begin', () => {
  it('is nothing with a question and a ready paragraph for every nation', () => {
    expect(helpToCome(whole)).toEqual([])
  })

  it('is a question, and a ready paragraph where a backbencher’s letter would be empty', () => {
    const pages = (facts: Partial<AdviceFacts>) => helpToCome({ ...whole, ...facts }).map(({ page }) => page)
    expect(pages({ questions: [] })).toEqual(['letter/questions'])
    expect(pages({ paragraphs: [] })).toEqual(['letter/paragraphs'])
    const [paragraph] = whole.paragraphs
    if (!paragraph) throw new Error('there is no paragraph')
    expect(pages({ paragraphs: [{ ...paragraph, ready: false }] })).toEqual(['letter/paragraphs'])
    expect(pages({ paragraphs: [{ ...paragraph, kinds: ['minister'] }] })).toEqual(['letter/paragraphs'])
    const [one] = helpToCome({ ...whole, paragraphs: [{ ...paragraph, nations: ['england'] }] })
    expect(one?.what).toMatch(/in Wales$/)
  })
})
