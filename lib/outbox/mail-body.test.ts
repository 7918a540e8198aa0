import { expect, test } from 'vitest'
import { type MailBlock, mailHtml, mailText } from './mail-body.ts'

const body: MailBlock[] = [
  'Hello Ann,',
  { heading: 'What is next' },
  { button: 'Look & send', href: 'https://x.example/confirm/a?b=1&c=2' },
  { link: 'This was not me', href: 'https://x.example/yours/t' },
  { list: ['One', 'Two'] },
  { quoted: 'Dear MP,\n\n<script>x</script>\nsee https://evil.example/ "now"', from: 'Ann', language: 'en' },
]
const mail = { title: 'Un <peth> arall', language: 'cy', body, footer: ['Pam'] } as const

test('plain text says all that the HTML says, with each address', () => {
  const text = mailText(mail)
  const said = mailHtml(mail)
    .replace(/<head>[\s\S]*<\/head>|<h1[\s\S]*<\/h1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
  for (const word of said.split(/\s+/)) expect(text).toContain(word)
  expect(text).toContain('Look & send:\nhttps://x.example/confirm/a?b=1&c=2\n\n')
})

test('HTML names its language and title, and fetches nothing', () => {
  const html = mailHtml(mail)
  expect(html).toContain('<html lang="cy-GB">')
  expect(html).toContain('<title>Un &lt;peth&gt; arall</title>')
  expect(html).toContain('<blockquote lang="en-GB"')
  expect(html).not.toMatch(/<(?:img|link|style|script|iframe|form)\b|src=|url\(|@import|\son\w+=/i)
})

test('somebody else’s words are words: none of them can be pressed', () => {
  const html = mailHtml({ ...mail, body: body.slice(-1) })
  expect(html).toContain('&lt;script&gt;x&lt;/script&gt;<br>\nsee https://evil.example/ &quot;now&quot;')
  expect(html).not.toContain('<a ')
})
