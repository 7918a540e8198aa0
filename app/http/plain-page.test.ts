import { expect, test } from 'vitest'
import { plainPage } from './plain-page.ts'

test('what was typed is shown as text, never as markup', async () => {
  const request = new Request('http://localhost/', { headers: { 'x-nonce': 'abc' } })
  const typed = '</textarea><script>alert(1)</script>'
  const response = plainPage(request, {
    status: 413,
    title: 'Too much',
    lines: ['a < b'],
    back: { href: '/?a="b"', label: 'Back' },
    form: {
      action: '/save',
      button: 'Save',
      fields: [{ name: 'ownWords', label: 'Your own words', value: typed }],
    },
  })
  const html = await response.text()
  expect(response.status).toBe(413)
  expect(html).not.toContain('<script>')
  expect(html).toContain('&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(html).toContain('href="/?a=&quot;b&quot;"')
})
