import { describe, expect, it } from 'vitest'
import { campaign as demo } from '#prisma/seed/campaign.ts'
import { arrangeAct, arrangeMiddle, withoutIdleEdits } from './arrange-middle.ts'
import { type Draft, emptyDraft } from './draft.ts'
import { letterErrors, READY_BACK } from './letter-errors.ts'
import { letterMiddle, type MiddleInput } from './letter-middle.ts'

const everywhere = demo.paragraphs[0]?.nations ?? []
const everyone = demo.paragraphs[0]?.kinds ?? []
const paragraph = (id: string, given: Partial<MiddleInput['campaign']['paragraphs'][number]> = {}) => ({
  id,
  text: `Paragraph ${id}.`,
  textCy: `Paragraff ${id}.`,
  nations: everywhere,
  kinds: everyone,
  ready: true,
  ...given,
})
const campaign = {
  letterSubjectCy: 'Pwnc',
  letterTemplateCy: '{{ own_words }}',
  asks: [],
  questions: [{ id: 'q1' }, { id: 'q2' }],
  paragraphs: [paragraph('a'), paragraph('b'), paragraph('c', { ready: false })],
}
function input(draft: Partial<Draft> = {}, given: Partial<MiddleInput> = {}): MiddleInput & { draft: Draft } {
  return {
    campaign,
    seat: { nation: 'england' },
    member: { kind: 'backbencher' },
    language: 'en',
    ...given,
    draft: { ...emptyDraft(), ...draft },
  }
}
const ids = (of: MiddleInput) => letterMiddle(of).parts.map(({ id }) => id)
const press = (before: MiddleInput & { draft: Draft }, button: string) => {
  const act = arrangeAct(button)
  if (!act) throw new Error(`no such button: ${button}`)
  return { ...before, draft: arrangeMiddle(before, act) }
}

describe('the middle of a letter', () => {
  it('is the ready paragraphs while nothing was written or chosen', () => {
    expect(letterMiddle(input()).text).toBe('Paragraph a.\n\nParagraph b.')
    expect(letterMiddle(input()).left.map(({ id }) => id)).toEqual(['c'])
  })

  it('begins with what was written: answers in their order, then the rest', () => {
    const middle = letterMiddle(input({ answers: { q2: 'Two.', q1: ' One. ' }, ownWords: 'Mine.' }))
    expect(middle.text).toBe('One.\n\nTwo.\n\nMine.\n\nParagraph a.\n\nParagraph b.')
    expect(middle.ownText).toBe('One.\n\nTwo.\n\nMine.')
  })

  it('stands in the order that was chosen', () => {
    const draft = { ownWords: 'Mine.', parts: ['c', 'own', 'a'] }
    expect(letterMiddle(input(draft)).text).toBe('Paragraph c.\n\nMine.\n\nParagraph a.')
    expect(letterMiddle(input(draft)).left.map(({ id }) => id)).toEqual(['b'])
  })

  it('takes in what was written after the order was chosen, behind what was written before', () => {
    expect(ids(input({ parts: ['a', 'b'], ownWords: 'Mine.' }))).toEqual(['own', 'a', 'b'])
    const draft = { parts: ['a', 'q1', 'b'], answers: { q1: 'One.', q2: 'Two.' } }
    expect(ids(input(draft))).toEqual(['a', 'q1', 'q2', 'b'])
  })

  it('forgets what is gone from the campaign, what is named twice, and boxes that were emptied', () => {
    expect(ids(input({ parts: ['gone', 'a', 'a', 'own', 'q1'], answers: { q1: '  ' } }))).toEqual(['a'])
  })

  it('offers nothing that does not fit the nation or the kind of member', () => {
    const paragraphs = [
      paragraph('wales', { nations: ['wales'] }),
      paragraph('minister', { kinds: ['minister'] }),
      paragraph('all'),
    ]
    const draft = { parts: ['wales', 'minister', 'all'] }
    expect(ids(input(draft, { campaign: { ...campaign, paragraphs } }))).toEqual(['all'])
  })

  it('keeps the answer to a question that staff took out meanwhile', () => {
    expect(letterMiddle(input({ answers: { removed: 'Not lost.' }, ownWords: 'Mine.' })).ownText).toBe(
      'Mine.\n\nNot lost.',
    )
  })

  it('is Welsh where the letter is, with the supporter’s words as they are', () => {
    const welsh = input({ ownWords: 'Fy ngeiriau.' }, { language: 'cy', seat: { nation: 'wales' } })
    expect(letterMiddle(welsh).text).toBe('Fy ngeiriau.\n\nParagraff a.\n\nParagraff b.')
    const elsewhere = input({}, { language: 'cy', seat: { nation: 'scotland' } })
    expect(letterMiddle(elsewhere).text).toBe('Paragraph a.\n\nParagraph b.')
  })

  it('leaves no hole for a paragraph whose words were deleted', () => {
    expect(letterMiddle(input({ edits: { a: ' \n ' } })).text).toBe('Paragraph b.')
  })

  it('holds no control characters and no run of blank lines, whatever was pasted', () => {
    expect(letterMiddle(input({ ownWords: 'a\u0007b\r\n\r\n\r\n\r\nc\u2028d', parts: [] })).text).toBe(
      'ab\n\nc\nd',
    )
  })
})

describe('the buttons', () => {
  it('move a part up and down, and no further than the ends', () => {
    const start = input({ ownWords: 'Mine.' })
    expect(ids(press(start, 'up:b'))).toEqual(['own', 'b', 'a'])
    expect(ids(press(start, 'down:own'))).toEqual(['a', 'own', 'b'])
    expect(ids(press(start, 'up:own'))).toEqual(['own', 'a', 'b'])
    expect(ids(press(start, 'down:b'))).toEqual(['own', 'a', 'b'])
  })

  it('leave a paragraph out and put it in again at the end', () => {
    const without = press(input(), 'leave:a')
    expect(ids(without)).toEqual(['b'])
    expect(ids(press(without, 'take:a'))).toEqual(['b', 'a'])
    expect(ids(press(without, 'take:c'))).toEqual(['b', 'c'])
  })

  it('never take out what was written', () => {
    expect(ids(press(input({ ownWords: 'Mine.' }), 'leave:own'))).toEqual(['own', 'a', 'b'])
  })

  it('count a changed paragraph as written, and give our words back', () => {
    const written = press(input({ edits: { a: 'In my words.' } }), 'keep:a')
    expect(letterMiddle(written)).toMatchObject({
      text: 'In my words.\n\nParagraph b.',
      ownText: 'In my words.',
    })
    expect(letterMiddle(press(written, 'back:a')).text).toBe('Paragraph a.\n\nParagraph b.')
  })

  it('put the ready paragraphs back', () => {
    expect(ids(press(input({ parts: [] }), 'ready'))).toEqual(['a', 'b'])
  })

  it.each(['up:gone', 'take:gone', 'keep:gone', 'keep:own', 'back:gone', 'leave:gone'])(
    'change nothing when %s is pressed',
    (button) => {
      const start = input({ ownWords: 'Mine.' })
      expect(letterMiddle(press(start, button))).toEqual(letterMiddle(start))
    },
  )

  it.each(['', 'up', 'up:', 'fly:a', 'constructor:a'])('know nothing of %j', (text) => {
    expect(arrangeAct(text)).toBeNull()
  })

  it('ask the questions again, and put out no word for it', () => {
    const asked = press(input({ asked: 3, ownWords: 'Mine.' }), 'ask')
    expect(asked.draft).toMatchObject({ asked: 0, ownWords: 'Mine.' })
  })
})

describe('changes that change nothing', () => {
  it('are forgotten, in either language', () => {
    const edits = { a: 'Paragraph a.', b: 'Mine.', c: 'Paragraff c.' }
    expect(withoutIdleEdits(input({ edits })).edits).toEqual({ b: 'Mine.' })
  })

  it('leave a paragraph out when its box was emptied, and offer it again', () => {
    const emptied = input()
    emptied.draft = withoutIdleEdits(input({ edits: { a: ' \n', c: '' } }))
    expect(ids(emptied)).toEqual(['b'])
    expect(letterMiddle(emptied).left.map(({ text }) => text)).toEqual(['Paragraph a.', 'Paragraph c.'])
  })
})

describe('a middle with nothing in it', () => {
  it('is empty where the campaign offers paragraphs', () => {
    expect(letterMiddle(input({ parts: [] })).empty).toBe(true)
    expect(letterMiddle(input({ edits: { a: '', b: ' ' } })).empty).toBe(true)
    expect(letterMiddle(input({ parts: [], ownWords: 'Mine.' })).empty).toBe(false)
  })

  it('is as it should be where the campaign has its whole letter in its template', () => {
    expect(letterMiddle(input({}, { campaign: { ...campaign, paragraphs: [] } })).empty).toBe(false)
  })
})

describe('what has to be put right', () => {
  it('is said where it can be put right', () => {
    expect(letterErrors(input())).toEqual({})
    expect(Object.keys(letterErrors(input({ parts: [] })))).toEqual([READY_BACK])
  })

  it('is more than 5,000 characters of one’s own, wherever they were written, and says how many', () => {
    const written = (ownWords: string) =>
      input({ answers: { q1: 'x'.repeat(2_000) }, ownWords, edits: { a: 'z'.repeat(996) } })
    expect(letterErrors(written('y'.repeat(2_000)))).toEqual({})
    expect(letterErrors(written('y'.repeat(2_012))).ownWords).toContain('12 characters too long')
  })
})
