import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answerWords } from './answer-words.ts'
import { readMessage } from './read-message.ts'
import { collectedMail, filled } from './testing/collected-mail.ts'

const folder = collectedMail()

const letter = {
  senderName: 'Wendy Tester',
  senderEmail: 'wendy.t@example.org',
  representedName: '',
  replyToken: '0123456789abcdefghjk',
  language: 'en' as const,
}
const address = 'wendy.tester.0123456789abcdefghjk@letters.invalid'
/** One letter that the collected messages quote, and one of which they quote next to nothing. */
const letters = {
  'the letter that is quoted': `Dear Dana Quill,

I live in Testham.
My hands hurt on most days, and I waited eleven months to be seen.

Will you sign the motion?

Will you visit the clinic?

Will you write to the Secretary of State?

Will you sign the Early Day Motion?

Will you visit the rheumatology service?

Yours sincerely,
Wendy Tester`,
  'another letter': `Dear Dana Quill,

People with arthritis in our town wait much longer than the three weeks that the guidelines ask for.

Please ask the Minister when that will end, and tell me what she says.

Yours sincerely,
Wendy Tester`,
}

const minister = (more: string) => `Forwarded: Ministerial Correspondence, ${more}`
const RAISE = 'I will raise it.'

/** What is right for each, word for word; null where nothing can be read and a person has to look. */
const WORDS: Record<string, string | null> = {
  '12-casework-reply-to': `Dear Wendy Tester,

Thank you for writing. I have asked the Minister how many people in our area wait longer than three weeks and will let you know what she says.

Your reference is DQ20417.

Dana Quill MP`,
  '13-pdf-letter': 'Please see attached.\n\nDana',
  '14-docx-letter-empty-body': null,
  '15-minister-letter-attached-eml': `Please see the attached reply from the Minister.

Forwarded: Ministerial Correspondence

From April every trust will publish how many people are seen within three weeks.`,
  '16-minister-letter-outlook': `Dear Wendy Tester,

Further to your email, please see below the reply I have now had from the Minister.

Best wishes,
Dana

${minister('23 November 2026 16:40')}

Dear Dana,

Thank you for your letter about waits for rheumatology. From April every trust will publish how many people are seen within three weeks.

Yours ever,
Minister of State`,
  '18-minister-letter-apple-only': `${minister('23 November 2026 at 16:40:00 GMT')}

Dear Dana,
From April every trust will publish how many people are seen within three weeks.`,
  '19-top-post-no-marks': 'I have signed the motion.\n\nDana',
  '20-answers-inside-quote': `Dear Wendy Tester, my answers are within your message below.

Dana

> Will you sign the motion?

[DQ] Yes, I signed it yesterday.

> Will you visit the clinic?

[DQ] Yes, on 4 December.`,
  '22-smime-opaque': null,
  '23-calendar-invite': `Invitation: Surgery appointment with Dana Quill MP
When: Friday 4 December 2026, 10:00 to 10:30
Where: Testham Library`,
  '24-winmail-only': null,
  '25-stub-plain-real-html':
    'Dear Wendy Tester,\n\nI do not support the motion because the Bill already covers it.\n\nDana Quill MP',
  '26-html-pre': `Dear Wendy Tester,

I will ask three things:
 1. how long people wait
 2. who is responsible
 3. when it ends

Dana Quill MP`,
  '27-html-entities':
    'Dear Zoë Llûr,\n\nI’ve asked for ½ of the £5m. Éire, Sìne, François, 20°, §4, ™.\n\nfirst\nsecond',
  '29-hidden-and-attribute-gt': 'I will sign.',
  '30-html-link-lost':
    'Dear Wendy Tester,\n\nI have signed Early Day Motion 214. See the motion here (https://edm.parliament.example/214).\n\nDana',
  '31-no-from': 'I will sign the motion.\n\nDana Quill MP',
  '32-bidi-override': 'عزيزي السيد، سأوقع على الاقتراح. Dana Quill MP gpj.exe',
  '35-you-wrote-no-marks': RAISE,
  '36-someone-wrote-no-date': RAISE,
  '37-starred-original-message': RAISE,
  '38-pipe-quoted': RAISE,
  '40-three-line-header': RAISE,
  '41-utf-7': 'The pôl is £5.',
  '42-undeclared-8bit': '£5 – café, fûr a pôl',
  '60-auto-generated-by-casework-crm':
    'Dear Pat,\n\nI have today written to the Secretary of State on your behalf.\n\nDana Quill MP',
  '60-cp1252-unlabelled': 'I’m happy to help – it costs £5.',
  '60-inline-answers': `> Will you write to the Secretary of State?
Yes.
> Will you sign the Early Day Motion?
No, ministers do not sign them.
> Will you visit the rheumatology service?
Gladly, in February.`,
  '60-pdf-only': 'Please find attached a letter from Hilary.',
  '60-placeholder-text': 'Dear Pat,\n\nHTML-REAL-ANSWER I shall raise this at Health Questions.',
  '60-sentence-wrote':
    'Dear Pat,\n\nOn 3 November I met the trust and wrote:\n\n"You must meet the standard." WROTE-SENTENCE They agreed.',
  '60-tnef': null,
}

describe.skipIf(folder === null).each(Object.entries(letters))('collected answers to %s', (_, body) => {
  test.each(Object.entries(WORDS))('%s', async (file, words) => {
    const named = {
      ADDRESS: address,
      NAME: letter.senderName,
      BODY: body,
      MSGID: 'a@letters.invalid',
      REF: 'CH-1',
    }
    const read = await readMessage(new Uint8Array(filled(folder ?? '', file, named)))
    if (!read.ok) throw new Error(read.reason)
    const { text, subject, from, wordsFound } = read.message
    expect(answerWords({ text, subject, from: from.address }, { ...letter, body })).toBe(words ?? '')
    expect(wordsFound === 'some').toBe(words !== null)
  })
})

test.skipIf(folder === null)('what is nothing but parts is held, and soon', async () => {
  const many = execFileSync(process.execPath, [join(folder ?? '', '54-many-parts.mjs'), '500000'], {
    maxBuffer: 50_000_000,
  })
  expect(await readMessage(new Uint8Array(many))).toEqual({
    ok: false,
    reason: expect.stringContaining('parts'),
  })
})
