import { expect, test } from 'vitest'
import { jointLetterMail, jointLetterText } from './joint-letter-mail.ts'
import { letterOf } from './testing/joint-letter.ts'

const mailOf = async (...given: Parameters<typeof letterOf>) =>
  jointLetterMail(await letterOf(...given), { reference: 'CJ-7K3F-92QD' })

test('text and HTML say the same, in the order of a letter, with letterhead and signatures', async () => {
  const letter = await letterOf(7)
  const { text, html } = jointLetterMail(letter, { reference: 'CJ-7K3F-92QD' })
  const order = [
    letter.sender,
    '1 Example Street',
    '22 November 2026',
    '39 Victoria Street',
    'Dear Secretary of State,',
    'Seen in three weeks',
    'We write together.',
    'Our statement',
    'Clause 1 ',
    'Clause 5 ',
    'Yours sincerely,',
    'Signed by 7 organisations',
    'Signed with a reservation',
    'Reservation 3',
    letter.address,
    letter.sha256,
    'CJ-7K3F-92QD',
  ]
  for (const said of [text, html]) {
    let from = 0
    for (const words of order) {
      const at = said.indexOf(words, from)
      expect(at, words).toBeGreaterThanOrEqual(from)
      from = at
    }
  }
})

test('the statement’s marks are drawn, never shown', async () => {
  const { text, html } = await mailOf(2)
  expect(text).not.toContain('**')
  expect(text).not.toMatch(/\]\(/)
  expect(text).toContain(
    [
      '2. Clause 2 asks that every service:',
      '   • says how long, at the register (https://example.org/r)',
      '   • tells people',
      '     1. whom to ring',
      '     2. when',
    ].join('\n'),
  )
  expect(html).toContain('<li value="2"')
  expect(html).toContain('<strong>every</strong>')
  expect(html).toContain('<a href="https://example.org/r">')
})

test('nothing that is typed is markup', async () => {
  const { html } = await mailOf(1, { covering: ['R & D <script>alert("x")</script>'] })
  expect(html).toContain('R &amp; D &lt;script&gt;')
})

test('what all mails say has neither greeting nor reference', async () => {
  const text = jointLetterText(await letterOf(2))
  expect(text).toContain('Our statement')
  expect(text).not.toMatch(/Dear|CJ-/)
})
