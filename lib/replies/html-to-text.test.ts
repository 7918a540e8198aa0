import { describe, expect, test } from 'vitest'
import { growth, MOST_GROWTH } from './../platform/testing/growth.ts'
import { htmlToText } from './html-to-text.ts'

describe('what a reader of the message sees is its text', () => {
  test.each([
    ['a > inside an attribute', '<p title="a > b">Hello', 'Hello'],
    ['entities with a name', 'M&uuml;ller 20&deg; &frac12; Zo&euml;', 'Müller 20° ½ Zoë'],
    ['entities that differ only in case', '&Eacute;&eacute;', 'Éé'],
    ['entities that mean windows-1252', 'It&#146;s &#150; fine', 'It’s – fine'],
    ['entities without their semicolon', 'fish &amp chips &lt 5', 'fish & chips < 5'],
    ['a lone bracket', 'fewer than < 3 weeks, 2 <3', 'fewer than < 3 weeks, 2 <3'],
    ['spaces that do not break', 'three&nbsp;weeks', 'three weeks'],
    ['spaces over many tags', '<b>a </b> <i> b</i>\n c', 'a b c'],
    [
      'the lines of pre',
      '<p>Dear Ann,</p><pre>\nFirst line\n  second line\n\nlast</pre>Yours',
      'Dear Ann,\n\nFirst line\n  second line\n\nlast\nYours',
    ],
    ['a quotation', '<p>Yes.</p><blockquote>Will <br>you?</blockquote>', 'Yes.\n\n> Will\n> you?'],
    [
      'a link',
      'See <a href="https://edm.example/214">the motion</a>.',
      'See the motion (https://edm.example/214).',
    ],
    ['a link that says where it leads', '<a href="https://www.a.example/">a.example</a>', 'a.example'],
    ['a link to write to', '<a href="mailto:jo@a.example">Jo</a>', 'Jo (mailto:jo@a.example)'],
    [
      'a link to nothing we name',
      '<a href="javascript:alert(1)">Press</a>, <a name="x">here</a>',
      'Press, here',
    ],
    [
      'a link through a machine',
      '<a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2Fb&amp;data=1">this</a>',
      'this (https://a.example/b)',
    ],
    [
      'a line down the side',
      'Yes.<div style="border:none;border-left:solid blue 1.5pt"><div>Will you?</div></div>So',
      'Yes.\n> Will you?\nSo',
    ],
    [
      'words that are only set in',
      '<blockquote style="margin:0 0 0 40px;border:none">I will.</blockquote>',
      'I will.',
    ],
    ['a capital tag', '<P>One</P><DIV>two</DIV>', 'One\n\ntwo'],
  ])('%s', (_, html, text) => {
    expect(htmlToText(html)).toBe(text)
  })
})

describe('what no reader sees is left out', () => {
  test.each([
    ['display:none', '<div style="display:none">Peep<div>bo</div></div>Hello'],
    ['with other rules around it', "<div style='color: red; DISPLAY : none !important'>Peep</div>Hello"],
    ['the hidden attribute', '<span hidden>Peep</span>Hello'],
    ['hidden from Outlook', '<div style="mso-hide:all">Peep</div>Hello'],
    ['written with an entity', '<div style="display&#58;none">Peep</div>Hello'],
    ['a paragraph without its end', '<p style="display:none">Peep<p>Hello'],
    ['head, scripts and styles', '<head><title>Peep</title><style>p{}</style></head><script>1</script>Hello'],
    ['a head without its end', '<head><meta charset=utf-8><body>Hello'],
    ['no height', '<div style="max-height:0;overflow:hidden">Peep</div>Hello'],
    ['no opacity', '<div style="opacity:0">Peep</div>Hello'],
    ['a comment', '<!-- <p>Peep</p> -->Hello'],
    ['a hidden picture', '<img style="display:none" alt="Peep">Hello'],
    ['a drawing', '<svg/><svg><text>Peep</text></svg>Hello'],
  ])('%s', (_, html) => {
    expect(htmlToText(html)).toBe('Hello')
  })

  test('but nothing is lost when the hidden part never ends', () => {
    expect(htmlToText('<div style="display:none">One<p>two')).toBe('One\ntwo')
  })

  test('and words about hiding hide nothing', () => {
    expect(htmlToText('<p title="display:none">Hello</p>')).toBe('Hello')
    expect(htmlToText('<p style="font-family: display:none">Hello</p>')).toBe('Hello')
  })
})

describe('sixteen times the input takes about sixteen times as long', () => {
  test.each<[string, (size: number) => string]>([
    ['half closing tags', (size) => `<style>${'</style'.repeat(size / 7)}`],
    ['lone brackets', (size) => '< '.repeat(size / 2)],
    ['elements in elements', (size) => '<div>'.repeat(size / 5)],
    ['closing tags of nothing', (size) => `${'<i>'.repeat(size / 6)}${'</b>'.repeat(size / 8)}`],
    ['hidden elements in elements', (size) => '<div hidden>'.repeat(size / 12)],
    ['one huge attribute', (size) => `<p title="${'x> '.repeat(size / 3)}`],
    ['many attributes', (size) => `<p ${'a=b '.repeat(size / 4)}>x`],
    ['comments that do not end', (size) => '<!-- '.repeat(size / 5)],
    ['half entities', (size) => '&#x'.repeat(size / 3)],
    ['spaces before paragraphs', (size) => `${' '.repeat(size / 2)}${'<p>'.repeat(size / 6)}`],
    ['spaces between tags', (size) => ' <i>'.repeat(size / 4)],
    ['quotations in quotations', (size) => '<blockquote><br>'.repeat(size / 16)],
    ['links', (size) => '<a href="https://a.example">b</a>'.repeat(size / 34)],
    ['links in links', (size) => '<a href="https://a.example">b'.repeat(size / 30)],
    ['lines down the side', (size) => '<div style="border-left:solid">x'.repeat(size / 33)],
    ['pre in pre', (size) => '<pre>\n'.repeat(size / 6)],
  ])('%s', (_, make) => {
    expect(growth(htmlToText, make, [30_000, 480_000])).toBeLessThan(MOST_GROWTH)
  })
})
