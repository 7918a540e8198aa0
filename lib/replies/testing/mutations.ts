import { randomBytes } from 'node:crypto'

/** Chance that comes again: the same seed gives the same numbers. */
export type Chance = {
  /** A whole number from 0 to below `below`. */
  below: (below: number) => number
  pick: <One>(among: readonly [One, ...One[]]) => One
}

/** A generator by Tommy Ettinger, as good as fixtures need (mulberry32). */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (most: number) => Math.floor(next() * most)
  return { below, pick: (among) => among[below(among.length)] ?? among[0] }
}

/** A seed for a run that nobody has seen before. */
export const newSeed = () => randomBytes(4).readUInt32LE(0)

/** A message as text in which each byte is a letter (Latin-1), what to break it with, and what else there is. */
type Broken = { mail: string; luck: Chance; other: string; tokens: readonly [string, ...string[]] }
type Mutation = (broken: Broken) => string

const END = '\r\n\r\n'
const headOf = (mail: string) => (mail.includes(END) ? mail.slice(0, mail.indexOf(END)) : mail)
const bodyOf = (mail: string) => (mail.includes(END) ? mail.slice(mail.indexOf(END) + END.length) : '')
const without = (head: string, name: string) =>
  head
    .split(/\r\n(?![ \t])/)
    .filter((line) => !line.toLowerCase().startsWith(`${name.toLowerCase()}:`))
    .join('\r\n')
/** The message with one header in the place of those of its name. */
const withHeader = (mail: string, name: string, value: string) =>
  `${name}: ${value}\r\n${without(headOf(mail), name)}${END}${bodyOf(mail)}`
const headerLine = ({ mail, luck }: Broken) => {
  const lines = headOf(mail).split(/\r\n(?![ \t])/)
  return { lines, at: luck.below(lines.length) }
}
const utf8 = (text: string) => Buffer.from(text).toString('latin1')
const bytes = (luck: Chance, many: number, from = 0) =>
  Array.from({ length: many }, () => String.fromCharCode(from + luck.below(256 - from))).join('')
const insert = (mail: string, at: number, what: string) => mail.slice(0, at) + what + mail.slice(at)

const CHARSETS = [
  'utf-7',
  'utf-16',
  'utf-16be',
  'iso-2022-jp',
  'koi8-r',
  'x-nobody',
  'utf-32',
  '"',
  'us-ascii',
  'gb18030',
] as const
const ENCODINGS = [
  'base64',
  'quoted-printable',
  '7bit',
  'x-uuencode',
  'binary',
  'BASE64 (really)',
  'base64;x=y',
  '',
] as const
const TYPES = [
  'message/rfc822',
  'multipart/report; report-type=delivery-status; boundary=b',
  'multipart/mixed',
  'multipart/alternative; boundary=""',
  'multipart/mixed; boundary="b',
  'application/ms-tnef; name=winmail.dat',
  'application/pkcs7-mime; smime-type=signed-data; name=smime.p7m',
  'text/calendar; method=REQUEST',
  'text/html',
  'message/delivery-status',
  'text/plain; format=flowed; delsp=yes',
  ';;;=',
] as const
const DATES = [
  'Mon, 1 Jan 0001 00:00:00 +0000',
  'Fri, 31 Dec 275760 99:99:99 +9999',
  '',
  'yesterday',
  '1e308',
] as const
const SIGNS = [
  '\u202e',
  '\u2066\u2069',
  '\u200b',
  '\ufeff',
  '\u{1f468}\u200d\u{1f469}',
  'e\u0301'.repeat(50),
  '\ud7ff',
  '\u0000',
  '\u0130',
] as const

/** What is done to a message, by name: all that mail systems, programs and people of ill will do to one. */
export const mutations: Readonly<Record<string, Mutation>> = {
  'a boundary is cut': ({ mail, luck }) => {
    const boundary = /boundary="?([^"\r\n;]+)/i.exec(mail)?.[1] ?? 'b'
    const parts = mail.split(`--${boundary}`)
    const place = 1 + luck.below(Math.max(1, parts.length - 1))
    const at = place < parts.length ? parts.slice(0, place).join(`--${boundary}`).length : undefined
    return at === undefined ? mail : mail.slice(0, at + 1) + mail.slice(at + 2 + luck.below(boundary.length))
  },
  'parts lie in parts': ({ mail, luck }) => {
    const deep = 1 + luck.below(200)
    const open = Array.from(
      { length: deep },
      (_, at) => `Content-Type: multipart/mixed; boundary=n${at}${END}--n${at}\r\n`,
    )
    return `${without(headOf(mail), 'content-type')}\r\n${open.join('')}\r\n${bodyOf(mail)}`
  },
  'a message lies in messages': ({ mail, luck }) =>
    'Content-Type: message/rfc822\r\n\r\n'.repeat(1 + luck.below(60)) + mail,
  'there are thousands of parts': ({ mail, luck }) =>
    withHeader(mail, 'Content-Type', 'multipart/mixed; boundary=b') +
    '\r\n--b\r\n\r\nx'.repeat(1 + luck.below(3_000)),
  'headers are folded': ({ mail }) => headOf(mail).replace(/ /g, '\r\n\t \r\n ') + END + bodyOf(mail),
  'a header comes often': (broken) => {
    const { lines, at } = headerLine(broken)
    const often = Array.from({ length: 1 + broken.luck.below(300) }, () => lines[at] ?? '')
    return [...lines, ...often].join('\r\n') + END + bodyOf(broken.mail)
  },
  'a header is missing': (broken) => {
    const { lines, at } = headerLine(broken)
    return lines.toSpliced(at, 1).join('\r\n') + END + bodyOf(broken.mail)
  },
  'a header is endless': ({ mail, luck }) =>
    withHeader(
      mail,
      luck.pick(['Subject', 'From', 'References', 'Content-Type', 'Received', 'X-Y']),
      luck.pick(['a', '<a@b> ', '=?utf-8?q?=41?= ', '"', ';x=y']).repeat(1 + luck.below(60_000)),
    ),
  'a header has no end': ({ mail, luck }) =>
    insert(mail, luck.below(headOf(mail).length), luck.pick([':', '\r\n:', '\r\n \r\n', '\r\n\t', '\0'])),
  'a charset lies': ({ mail, luck }) =>
    /charset=/i.test(mail)
      ? mail.replace(/charset="?[\w-]*"?/gi, `charset=${luck.pick(CHARSETS)}`)
      : withHeader(mail, 'Content-Type', `text/plain; charset=${luck.pick(CHARSETS)}`),
  'an encoding lies': ({ mail, luck }) => withHeader(mail, 'Content-Transfer-Encoding', luck.pick(ENCODINGS)),
  'a type lies': ({ mail, luck }) => withHeader(mail, 'Content-Type', luck.pick(TYPES)),
  'it breaks off': ({ mail, luck }) => mail.slice(0, luck.below(mail.length)),
  'it begins late': ({ mail, luck }) => mail.slice(luck.below(mail.length)),
  'there are noughts in it': ({ mail, luck }) =>
    insert(mail, luck.below(mail.length), '\0'.repeat(1 + luck.below(500))),
  'its lines end otherwise': ({ mail, luck }) =>
    mail.replaceAll('\r\n', luck.pick(['\n', '\r', '\n\r', '\r\r\n', '\u0085'])),
  'some lines end otherwise': ({ mail, luck }) =>
    mail.replace(/\r\n/g, () => luck.pick(['\r\n', '\n', '\r', '\r\n'])),
  'there are letters beyond ASCII': ({ mail, luck }) =>
    insert(mail, luck.below(mail.length), bytes(luck, 1 + luck.below(200), 128)),
  'a piece is chance': ({ mail, luck }) => {
    const at = luck.below(mail.length)
    const long = luck.below(2_000)
    return mail.slice(0, at) + bytes(luck, long) + mail.slice(at + long)
  },
  'a line has no end': ({ mail, luck }) =>
    mail +
    luck
      .pick(['a', '>', '> ', 'On Mon wrote: ', '<', '&', '@', '=', '-', '*', '|', '.a@', 'https://'])
      .repeat(1 + luck.below(90_000)),
  'it goes to thousands': ({ mail, luck }) =>
    withHeader(
      mail,
      luck.pick(['To', 'Cc', 'Reply-To', 'From']),
      Array.from({ length: 1 + luck.below(4_000) }, (_, at) => `N ${at} <n${at}@x.invalid>`).join(', '),
    ),
  'its day is far off': ({ mail, luck }) => withHeader(mail, 'Date', luck.pick(DATES)),
  'another secret is in it': ({ mail, luck, tokens }) =>
    insert(mail, luck.below(mail.length), ` <x.${luck.pick(tokens)}@letters.invalid> `),
  'its secret is doubled': ({ mail, luck, tokens }) => {
    const token = luck.pick(tokens)
    return withHeader(
      mail,
      luck.pick(['To', 'Delivered-To', 'References', 'In-Reply-To']),
      `<${token}${token}@letters.invalid>, <${token}.${token}@letters.invalid>`,
    )
  },
  'its quoted-printable is cut': ({ mail, luck }) =>
    `Content-Transfer-Encoding: quoted-printable\r\n${without(headOf(mail), 'content-transfer-encoding')}${END}${bodyOf(mail).replace(/[e-m]/g, (letter) => luck.pick(['=', '=3', '=ZZ', '=\r\n', '=3D', letter, letter, letter]))}`,
  'its base64 is soiled': ({ mail, luck }) => {
    const packed = Buffer.from(bodyOf(mail), 'latin1').toString('base64')
    const at = luck.below(packed.length + 1)
    return withHeader(
      `${headOf(mail)}${END}${insert(packed, at, luck.pick(['=', '====', '\0', '-_', '\r\n\r\n', '*&^', bytes(luck, 40)]))}`,
      'Content-Transfer-Encoding',
      'base64',
    )
  },
  'a name is in pieces': ({ mail, luck }) =>
    withHeader(
      mail,
      'Content-Disposition',
      `attachment; filename*${luck.below(3)}*=${luck.pick(["utf-8''", "x'y'", '', "''"])}%${luck.pick(['41', 'ZZ', '', '00'])}; filename*1=b; filename*9999999=c; filename*=utf-8''%E2%80%AE`,
    ),
  'comments lie in comments': ({ mail, luck }) =>
    withHeader(
      mail,
      luck.pick(['From', 'To', 'Message-ID', 'Date', 'Content-Type']),
      `${'('.repeat(1 + luck.below(20_000))}x${luck.pick([')', '', '\\)'])} a@b.invalid`,
    ),
  'a name turns round': ({ mail, luck }) =>
    withHeader(
      mail,
      luck.pick(['From', 'Subject', 'To']),
      utf8(`${luck.pick(SIGNS)}Ann${luck.pick(SIGNS)} <ann${luck.pick(SIGNS)}@mp.invalid>`),
    ),
  'a word is packed wrongly': ({ mail, luck }) =>
    withHeader(
      mail,
      luck.pick(['Subject', 'From']),
      luck.pick([
        '=?utf-8?b?4piD4?=',
        '=?x?q??=',
        '=?utf-8?q?=?=',
        '=?iso-2022-jp?b?GyRC?=',
        `=?utf-8?b?${'A'.repeat(5_000)}?=`,
      ]),
    ),
  'its parts are another’s': ({ mail, other }) => `${headOf(mail)}${END}${bodyOf(other)}`,
  'its head is another’s too': ({ mail, other }) =>
    `${headOf(mail)}\r\n${headOf(other)}${END}${bodyOf(mail)}`,
  'its HTML has no end': ({ mail, luck }) =>
    `${withHeader(mail, 'Content-Type', 'text/html')}${luck.pick(['<div>', '<blockquote>', '<!--', '<style>', '</', '<a href="', '&#x', '<td', '<![CDATA[']).repeat(1 + luck.below(30_000))}`,
  'it says again what it says': ({ mail, luck }) =>
    `${headOf(mail)}${END}${`${bodyOf(mail)}\r\n`.repeat(1 + luck.below(20))}`,
  'it is marked deeply': ({ mail, luck }) =>
    `${headOf(mail)}${END}${bodyOf(mail).replace(/^/gm, '>'.repeat(1 + luck.below(400)))}`,
  'there is nothing': () => '',
}

const names = Object.keys(mutations)

/** Does one to four things to a message. @returns its bytes, and what was done */
export function mutated(
  mail: Buffer,
  { luck, other, tokens }: { luck: Chance; other: Buffer; tokens: readonly [string, ...string[]] },
): { raw: Buffer; done: string[] } {
  let text = mail.toString('latin1')
  const done: string[] = []
  for (let left = 1 + luck.below(4); left > 0; left -= 1) {
    const name = names[luck.below(names.length)] ?? ''
    text = mutations[name]?.({ mail: text, luck, other: other.toString('latin1'), tokens }) ?? text
    done.push(name)
  }
  return { raw: Buffer.from(text, 'latin1'), done }
}
