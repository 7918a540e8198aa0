import { expect, test } from 'vitest'
import { readForms, textOf } from './read-forms.ts'

test('a form goes as a browser without scripts would send it', () => {
  const page = `
    <form method="post" action="/save?a=1&amp;b=2">
      <input type="hidden" name="token" value="t&quot;1"/>
      <label for="name">Full <b>name</b></label><input type="text" id="name" name="name" value="Sam"/>
      <label for="words">Your own words</label><textarea id="words" name="words">
It&#x27;s &lt;hard&gt;</textarea>
      <label for="yes"><input type="checkbox" id="yes" name="yes" value="y"/><span>I agree</span></label>
      <input type="radio" id="a" name="kind" value="a" checked=""/>
      <input type="radio" id="b" name="kind" value="b"/>
      <button type="submit"><svg></svg>Save and go on</button>
      <button name="do" value="skip" formaction="/skip">Skip</button>
    </form>`
  expect(readForms(page)).toEqual([
    {
      method: 'post',
      action: '/save?a=1&b=2',
      buttons: [
        { says: 'Save and go on', name: '', value: '', action: '' },
        { says: 'Skip', name: 'do', value: 'skip', action: '/skip' },
      ],
      values: [
        ['token', 't"1'],
        ['name', 'Sam'],
        ['words', "It's <hard>"],
        ['kind', 'a'],
      ],
      controls: [
        { label: 'Full name', name: 'name', type: 'text', value: 'Sam' },
        { label: 'Your own words', name: 'words', type: 'textarea', value: "It's <hard>" },
        { label: 'I agree', name: 'yes', type: 'checkbox', value: 'y' },
        { label: '', name: 'kind', type: 'radio', value: 'a' },
        { label: '', name: 'kind', type: 'radio', value: 'b' },
      ],
    },
  ])
})

test('the text of a page has neither tags nor scripts', () => {
  expect(textOf('<h1>Your MP<!-- --> is</h1><script>let a = "<b>"</script> <b>Kim</b>')).toBe(
    'Your MP is Kim',
  )
})
