import { describe, expect, it, test } from 'vitest'
import type { LetterFields } from './letter-fields.ts'
import { checkLetterTemplate, renderLetterTemplate, templateNames } from './letter-template.ts'

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
    ['as a filter’s argument', '{{ asks | join: mp_name }}'],
    ['with something of it', '{{ mp_name.names[0].first | join }}'],
    ['beside what a case is about', '{% case nation %}{% when mp_name %}{% endcase %}'],
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

const refused = (template: string) => {
  const checked = checkLetterTemplate(template)
  return checked.ok ? '' : checked.message
}
const filled = (template: string, some: Partial<LetterFields> = {}) => {
  expect(checkLetterTemplate(template), template).toEqual({ ok: true })
  return renderLetterTemplate(template, { ...fields, ...some })
}

describe('what a template may do', () => {
  it.each([
    ['{{ asks | join: ", " }}', 'one, two'],
    ['{{ asks.first }} {{ asks[1] }} {{ asks[9] }}{{ asks.size }}', 'one two 2'],
    ['{{ seat_name | upcase }} {{ nation | downcase }}', 'YNYS MÔN wales'],
    [
      '{% for ask in asks %}{{ forloop.index }} {{ ask }}{% unless forloop.last %}; {% endunless %}{% endfor %}',
      '1 one; 2 two',
    ],
    ['{% if asks.size >= 2 and nation == "Wales" %}yes{% else %}no{% endif %}', 'yes'],
    ['{% if nation == "England" %}E{% elsif nation == \'Wales\' %}W{% else %}?{% endif %}', 'W'],
    ['{% unless nation == "England" or nation == "Scotland" %}yes{% endunless %}', 'yes'],
    [
      '{% case member_kind %} not written {% when "minister", "speaker" %}M{% when "backbencher" %}B{% else %}?{% endcase %}',
      'B',
    ],
    ['{% if seat_name contains "Môn" %}yes{% endif %}{% if asks contains "three" %}no{% endif %}', 'yes'],
    [
      '{% if signatories == empty %}none{% endif %}{% if represented_name == blank %} at all{% endif %}',
      'none at all',
    ],
    ['A {%- if asks -%} B {%- endif -%} C {{- " D" }}', 'ABC D'],
    ['{{ "}}" }}{ {% if "%}" != "" %}}{% endif %}', '}}{ }'],
  ])('%s', (template, text) => {
    expect(filled(template)).toBe(text)
  })

  test('of an empty text: it is there, and is compared with ""', () => {
    expect(
      filled('{% if represented_name %}there{% endif %}{% if represented_name != "" %} and full{% endif %}'),
    ).toBe('there')
  })
})

describe('what a template may not do', () => {
  it.each([
    ['go round for ever', '{% tablerow i in (1..900000) %}{% endtablerow %}', 'no tag called “tablerow”'],
    [
      'hide that in a branch never taken',
      '{% if false %}{% tablerow i in (1..900000) %}{% endtablerow %}{% endif %}',
      'no tag called “tablerow”',
    ],
    ['go over a range', '{% for i in (1..900000) %}{% endfor %}', 'goes over a whole list'],
    ['write a range', '{{ (1..900000) | join }}', '“(1..900000) | join” cannot stand there'],
    [
      'go round in a round',
      '{% for a in asks %}{% for b in asks %}{% endfor %}{% endfor %}',
      'a “for” cannot stand in another',
    ],
    ['go round with a limit', '{% for a in asks limit: 999999999 %}{% endfor %}', 'goes over a whole list'],
    ['go over a text', '{% for a in own_words %}{% endfor %}', '“own_words” is no list'],
    ['make a text longer and longer', '{{ "a" | append: "b" }}', 'no filter called “append”'],
    ['take a text apart', '{{ own_words | split: "" }}', 'no filter called “split”'],
    ['count', '{{ 9 | times: 9 }}', 'no filter called “times”'],
    ['keep something', '{% assign a = "b" %}', 'no tag called “assign”'],
    ['catch something', '{% capture a %}{% endcapture %}', 'no tag called “capture”'],
    ['write raw', '{% raw %}{{ x }}{% endraw %}', 'no tag called “raw”'],
    ['hide words', '{% comment %}{% endcomment %}', 'no tag called “comment”'],
    ['put tags on lines', '{% liquid\n echo asks %}', 'no tag called “liquid”'],
    ['echo', '{% echo asks %}', 'no tag called “echo”'],
    ['number', '{% increment a %}', 'no tag called “increment”'],
    ['say nothing in a tag', '{% %}', 'no tag called “”'],
    ['mix and with or', '{% if nation and asks or nation %}{% endif %}', '“and” and “or”'],
    ['look at what every object has', '{{ constructor }}', '“constructor”'],
    ['look into it', '{{ asks.constructor }}', '“.constructor” is not there'],
    ['go on after else', '{% if nation %}{% else %}{% elsif asks %}{% endif %}', '“else” is the last part'],
    ['end what did not begin', 'one\n{% endif %}', 'Line 2: “endif” cannot stand there'],
    [
      'end something else',
      '{% if nation %}\n{% endfor %}',
      'Line 2: “endfor” cannot stand in “if”, which begins in line 1',
    ],
    ['not end', '\n{% if nation %}', 'Line 2: “if” is not closed: put {% endif %}'],
    ['not close', '\n\n{{ nation }', 'Line 3: “{{” is not closed'],
    ['give a field’s name to an item', '{% for asks in asks %}{% endfor %}', '“asks” is a field'],
  ])('%s', (_, template, says) => {
    expect(refused(template)).toContain(says)
  })

  it.each([
    ['10,000 tags in one another', '{%if asks%}'.repeat(1_800)],
    ['11 tags in one another, all ended', '{%if asks%}'.repeat(11) + '{%endif%}'.repeat(11)],
    ['a thousand fields and one', '{{nation}}'.repeat(1_001)],
    ['own words over and over', '{{own_words}}'.repeat(20)],
    ['own words with each organisation', '{% for s in signatories %}{{ own_words }}{% endfor %}'],
    ['capitals of capitals', `{{ own_words${'|upcase'.repeat(1_000)}|size }}`],
    [
      'a search through own words over and over',
      `{% for s in signatories %}{% if own_words contains "a"${' or own_words contains s'.repeat(800)} %}{% endif %}{% endfor %}`,
    ],
    ['brackets in brackets', `{{ asks${'[asks'.repeat(3_000)} }}`],
    ['quotation marks', `{{ ${'"'.repeat(19_000)}`],
    ['spaces', `{{ ${' '.repeat(19_000)}`],
  ])('hold %s', (_, template) => {
    expect(checkLetterTemplate(template).ok).toBe(false)
  })

  it('is not run where it was saved before the rules', () => {
    expect(() => renderLetterTemplate('{% tablerow i in (1..900000) %}{% endtablerow %}', fields)).toThrow(
      'A letter’s template was not filled in. The letter cannot be read. Line 1: there is no tag called “tablerow”',
    )
  })
})

test('no letter comes out longer than was reckoned when its template was saved', () => {
  const long: LetterFields = {
    ...fields,
    own_words: 'ß'.repeat(30_000),
    asks: Array.from({ length: 20 }, () => 'a'.repeat(500)),
    signatories: Array.from({ length: 100 }, () => 's'.repeat(120)),
  }
  const text = filled(
    '{{ own_words | upcase }}{% for ask in asks %}{{ ask }}{% endfor %}{{ signatories | join: ", " }}',
    long,
  )
  expect(text.length).toBe(60_000 + 10_000 + 12_000 + 198)
})

test('a template names what stands in any of its branches', () => {
  expect(
    templateNames(
      '{% if nation == "Wales" %}{% unless asks %}{{ own_words }}{% endunless %}{% endif %}',
      'own_words',
    ),
  ).toBe(true)
  expect(templateNames('{% if nation == "own_words" %}own_words{% endif %}', 'own_words')).toBe(false)
})
