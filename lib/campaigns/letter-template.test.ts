import { describe, expect, it } from 'vitest'
import { checkLetterTemplate, type LetterFields, renderLetterTemplate } from './letter-template.ts'

const fields: LetterFields = {
  salutation: 'Dear Ann Example',
  member_name: 'Ann Example',
  member_kind: 'backbencher',
  seat_name: 'Ynys Môn',
  nation: 'Wales',
  asks: ['one', 'two'],
  own_words: '{{ salutation }} & <b>mine</b>',
  sender_name: 'Sam',
  represented_name: '',
  campaign_title: 'Seen',
  coalition_name: 'BLAR',
  signatories: [],
}

describe('a letter’s template', () => {
  it('is saved when every field is known', () => {
    expect(checkLetterTemplate('{{ salutation }}, {% for ask in asks %}{{ ask }}{% endfor %}')).toEqual({
      ok: true,
    })
  })

  it.each([
    ['in plain sight', '{{ mp_name }}'],
    ['in a branch that the sample does not take', '{% if nation == "Wales" %}{{ mp_name }}{% endif %}'],
    ['inside a loop', '{% for ask in asks %}{{ mp_name }}{% endfor %}'],
    ['as what is looped over', '{% for x in mp_name %}{{ x }}{% endfor %}'],
    ['as a filter’s argument', '{{ salutation | append: mp_name }}'],
  ])('is refused when it names an unknown field %s', (_where, template) => {
    const checked = checkLetterTemplate(template)
    expect(checked).toMatchObject({ ok: false, reason: 'unknown_field' })
    expect(checked.ok ? '' : checked.message).toContain('mp_name')
  })

  it.each([
    ['a tag that does not end', '{% if nation %}'],
    ['a filter that does not exist', '{{ salutation | shout }}'],
    ['another file', '{% include "secrets" %}'],
  ])('is refused when it holds %s', (_what, template) => {
    expect(checkLetterTemplate(template).ok).toBe(false)
  })

  it('is refused when it is too long', () => {
    expect(checkLetterTemplate('a'.repeat(20_001))).toMatchObject({ ok: false, reason: 'too_long' })
  })

  it('leaves the supporter’s words as they are: they are no template', () => {
    expect(renderLetterTemplate('{{ own_words }}', fields)).toBe('{{ salutation }} & <b>mine</b>')
  })

  it('makes one blank line of many, and none at the ends', () => {
    expect(renderLetterTemplate('\n\nA \n\n\n\n{{ sender_name }}\n', fields)).toBe('A\n\nSam')
  })
})
