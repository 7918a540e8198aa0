import { english, type Tongue, welsh } from './quoted-letter.ts'
import { type Body, quotingStyles } from './quoting-styles.ts'

/** A message that answers the letter, and the words of it that are new. */
export type QuotedAnswer = Body & { name: string; letter: string; words: string }

const marked = (text: string) => text.replace(/^/gm, '> ')
const block = (of: Tongue, from: string, day = of.outlookDay) =>
  `${of.from}: ${from}\n${of.sent}: ${day}\n${of.to}: HALE, Morgan <morgan.hale.mp@parliament.invalid>\n${of.subject}: MC2026/04471`
const letterBlock = (of: Tongue) => block(of, `${of.writer} <${of.address}>`)
const MINISTER = 'Jo Sandford <mc@health.invalid>'
const handedOn = (of: Tongue) => `Forwarded: Jo Sandford, ${of.outlookDay}`

type Special = { says: (of: Tongue) => Body; words: (of: Tongue) => string }

const answered = ({ questions, answers }: Tongue) =>
  `> ${questions[0]}\n\n${answers[0]}\n\n> ${questions[1]}\n\n${answers[1]}`
/** The letter with an answer behind each question. */
const answeredInside = ({ letter, questions, answers }: Tongue, mark = '') =>
  letter
    .split('\n')
    .map((line) => (line === '' ? mark.trimEnd() : `${mark}${line}`))
    .join('\n')
    .replace(questions[0], (question) => `${question}\n\n${answers[0]}`)
    .replace(questions[1], (question) => `${question}\n\n${answers[1]}`)

/** "Yes, I will", and the question again. */
const again = ({ questions, language }: Tongue) =>
  `${language === 'Welsh' ? 'Gwnaf, ac yn fuan:' : 'Yes, I will, and soon:'} ${questions[0].split(' ').slice(2).join(' ').replace('?', '.')}`
const letterhead = ({ letter }: Tongue) => letter.split('\n').slice(-9, -4).join('\n').replace(/\n\n/g, '\n')

/** What is no plain quotation: answers inside the letter, what was handed on, and sentences that look like a head. */
const specials: Record<string, Special> = {
  'answers below marked lines': {
    says: (of) => ({ body: `${of.gmailLine}\n${answeredInside(of, '> ')}` }),
    words: answered,
  },
  'answers below marked questions alone': {
    says: ({ questions, answers }) => ({
      body: `> ${questions[0]}\n${answers[0]}\n> ${questions[1]}\n${answers[1]}`,
    }),
    words: ({ questions, answers }) => `> ${questions[0]}\n${answers[0]}\n> ${questions[1]}\n${answers[1]}`,
  },
  'answers inside a letter below a block': {
    says: (of) => ({ body: `${of.answer}\n\n${letterBlock(of)}\n\n${answeredInside(of)}` }),
    words: (of) => `${of.answer}\n\n${answered(of)}`,
  },
  'answers inside a letter that was pasted': {
    says: (of) => ({ body: answeredInside(of) }),
    words: answered,
  },
  'answers inside a quotation in HTML': {
    says: (of) => ({
      body: `<p>${of.answer.replace(/\n\n/g, '</p><p>')}</p><blockquote type="cite"><p>${answeredInside(of).replace(/\n\n/g, '</p><p>')}</p></blockquote>`,
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
    }),
    words: (of) => `${of.answer}\n\n${answered(of)}`,
  },
  'an answer behind a question on its line': {
    says: (of) => ({
      body: `${of.gmailLine}\n${of.letter.replace(of.questions[1], (question) => `${question} ${of.answers[1]}`)}`,
    }),
    words: ({ questions, answers }) => `> ${questions[1]}\n${answers[1]}`,
  },
  'answers in a question’s own words': {
    says: (of) => ({
      body: `${of.gmailLine}\n${marked(of.letter).replace(`> ${of.questions[0]}`, `> ${of.questions[0]}\n${again(of)}`)}`,
    }),
    words: (of) => `> ${of.questions[0]}\n${again(of)}`,
  },
  'answers in a question’s own words, below a block': {
    says: (of) => ({
      body: `${letterBlock(of)}\n\n${of.letter.replace(of.questions[0], `${of.questions[0]}\n\n${again(of)}`)}`,
    }),
    words: (of) => `> ${of.questions[0]}\n\n${again(of)}`,
  },
  'their address above it': {
    says: (of) => ({ body: `${letterhead(of)}\n\n${of.answer}\n\n${of.gmailLine}\n${marked(of.letter)}` }),
    words: (of) => `${letterhead(of)}\n\n${of.answer}`,
  },
  'their address above it, and the letter pasted below': {
    says: (of) => ({ body: `${letterhead(of)}\n\n${of.answer}\n\n${of.letter}` }),
    words: (of) => `${letterhead(of)}\n\n${of.answer}`,
  },
  'a minister’s letter below a block': {
    says: (of) => ({
      headers: { Subject: 'FW: MC2026/04471' },
      body: `${of.announced}\n\nMorgan\n\n${block(of, MINISTER)}\n\n${of.minister}`,
    }),
    words: (of) => `${of.announced}\n\nMorgan\n\n${handedOn(of)}\n\n${of.minister}`,
  },
  'a minister’s letter with ours below it': {
    says: (of) => ({
      headers: { Subject: 'FW: MC2026/04471' },
      body: `${of.announced}\n\n${block(of, MINISTER)}\n\n${of.minister}\n\n${letterBlock(of)}\n\n${of.letter}`,
    }),
    words: (of) => `${of.announced}\n\n${handedOn(of)}\n\n${of.minister}`,
  },
  'a minister’s letter in an answer': {
    says: (of) => ({ body: `${of.announced}\n\n${block(of, MINISTER)}\n\n${of.minister}` }),
    words: (of) => `${of.announced}\n\n${handedOn(of)}\n\n${of.minister}`,
  },
  'a minister’s letter, marked': {
    says: (of) => ({
      headers: { Subject: 'Fwd: MC2026/04471' },
      body: `---------- ${of.forwarded} ----------\n${marked(`${block(of, MINISTER)}\n\n${of.minister}`)}`,
    }),
    words: (of) => `${handedOn(of)}\n\n${of.minister}`,
  },
  'a minister’s letter, attached': {
    says: (of) => ({
      headers: { 'Content-Type': 'multipart/mixed; boundary=b' },
      body: `--b\nContent-Type: text/plain; charset=utf-8\n\n${of.announced}\n--b\nContent-Type: message/rfc822\n\nFrom: ${MINISTER}\nDate: Tue, 24 Nov 2026 09:12:00 +0000\nSubject: MC2026/04471\nContent-Type: text/plain; charset=utf-8\n\n${of.minister}\n--b--`,
    }),
    words: (of) =>
      `${of.announced}\n\nForwarded: Jo Sandford, Tue, 24 Nov 2026 09:12:00 +0000\n\n${of.minister}`,
  },
  'times of day': {
    says: ({ answer, from, to }) => ({ body: `${answer}\n\n${from}: 10.00\n${to}: 12.00` }),
    words: ({ answer, from, to }) => `${answer}\n\n${from}: 10.00\n${to}: 12.00`,
  },
  'a sentence that ends in “wrote:”': {
    says: ({ answer, minister }) => ({
      body: `${answer}\n\nOn 3 November 2026 I met the trust and wrote:\n\n${minister}`,
    }),
    words: ({ answer, minister }) =>
      `${answer}\n\nOn 3 November 2026 I met the trust and wrote:\n\n${minister}`,
  },
  'a question of the letter, taken up': {
    says: ({ questions, answer }) => ({ body: `You ask: “${questions[0]}” Yes.\n\n${answer}` }),
    words: ({ questions, answer }) => `You ask: “${questions[0]}” Yes.\n\n${answer}`,
  },
  'a table': {
    says: ({ answer }) => ({ body: `${answer}\n\n| 2025 | 41 |\n| 2026 | 39 |` }),
    words: ({ answer }) => `${answer}\n\n| 2025 | 41 |\n| 2026 | 39 |`,
  },
  'an invitation beside it': {
    says: (of) => ({
      headers: { 'Content-Type': 'multipart/alternative; boundary=b' },
      body: `--b\nContent-Type: text/plain; charset=utf-8\n\n${of.answer}\n--b\nContent-Type: text/calendar; charset=utf-8; method=REQUEST\n\nBEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nSUMMARY:${of.topic}\nDTSTART;TZID="GMT Standard Time":20261204T100000\nDTEND;TZID="GMT Standard Time":20261204T103000\nLOCATION:4 Lôn y Felin\\, Aberwen\n nol\nEND:VEVENT\nEND:VCALENDAR\n--b--`,
    }),
    words: (of) =>
      `${of.answer}\n\nInvitation: ${of.topic}\nWhen: Friday 4 December 2026, 10:00 to 10:30\nWhere: 4 Lôn y Felin, Aberwennol`,
  },
  'a plain part that says nothing': {
    says: (of) => ({
      headers: { 'Content-Type': 'multipart/alternative; boundary=b' },
      body: `--b\nContent-Type: text/plain\n\nThis message needs a mail program that shows HTML.\n--b\nContent-Type: text/html; charset=utf-8\n\n<p>${of.answer.replace(/\n\n/g, '</p><p>')}</p>\n--b--`,
    }),
    words: ({ answer }) => answer,
  },
}

/** All our own fixtures: each style in each language. */
export const quotedAnswers: readonly QuotedAnswer[] = [english, welsh].flatMap((of) => [
  ...Object.entries(quotingStyles).map(([name, says]) => ({
    ...says(of),
    name: `${name}, ${of.language}`,
    letter: of.letter,
    words: of.answer,
  })),
  ...Object.entries(specials).map(([name, { says, words }]) => ({
    ...says(of),
    name: `${name}, ${of.language}`,
    letter: of.letter,
    words: words(of),
  })),
])
