import { describe, expect, test } from 'vitest'
import { readMessage } from './read-message.ts'
import { eml } from './testing/mail.ts'
import { attribute, der, listOf, property, signed, tnef } from './testing/wrappers.ts'

const read = async (type: string, body: string | Buffer, headers: Record<string, string> = {}) => {
  const raw = eml({ headers: { 'Content-Type': type, ...headers }, body })
  const reading = await readMessage(new Uint8Array(raw))
  if (!reading.ok) throw new Error(reading.reason)
  return reading.message
}
const INNER = 'Content-Type: text/plain; charset=utf-8\r\n\r\nI will sign the motion, ŵyr.\r\n'

const unbounded = (tag: number, ...content: Buffer[]) =>
  Buffer.concat([Buffer.from([tag, 0x80]), ...content, Buffer.from([0, 0])])

describe('a signed message is read', () => {
  const envelope = { 'Content-Transfer-Encoding': 'base64' }
  const type = 'application/pkcs7-mime; smime-type=signed-data; name="smime.p7m"'

  test.each([
    ['in one piece', der(0x04, Buffer.from(INNER))],
    [
      'in pieces',
      der(0x24, der(0x04, Buffer.from(INNER.slice(0, 50))), der(0x04, Buffer.from(INNER.slice(50)))),
    ],
    [
      'in pieces without a length',
      unbounded(0x24, der(0x04, Buffer.from(INNER.slice(0, 30))), der(0x04, Buffer.from(INNER.slice(30)))),
    ],
  ])('%s', async (_, octets) => {
    // Latin letters as latin1: the envelope's bytes are what counts.
    const raw = Buffer.from(signed(octets)).toString('base64')
    const { words, wordsFound } = await read(type, raw, envelope)
    expect(words).toMatch(/^I will sign the motion/)
    expect(wordsFound).toBe('some')
  })

  test.each([
    ['cut short', signed(der(0x04, Buffer.from(INNER))).subarray(0, 60)],
    ['of nothing', Buffer.from('3080308030803080', 'hex')],
    ['that claims to be huge', Buffer.from('3084ffffffff06', 'hex')],
  ])('and one %s is no empty answer', async (_, bytes) => {
    expect(await read(type, bytes.toString('base64'), envelope)).toMatchObject({
      words: '',
      wordsFound: 'only_files',
    })
  })
})

describe('what Outlook makes of a message is read', () => {
  const properties = (...all: Buffer[]) => attribute(1, 0x00069003, listOf(...all))
  const fixed = Buffer.from([3, 0, 0x17, 0, 1, 0, 0, 0])
  const body = (file: Buffer) =>
    `--b\nContent-Type: text/plain\n\n\n--b\nContent-Type: application/ms-tnef; name="winmail.dat"\nContent-Transfer-Encoding: base64\n\n${file.toString('base64')}\n--b--`
  const from = (file: Buffer) => read('multipart/mixed; boundary=b', body(file))

  test.each([
    ['as text', tnef(attribute(1, 0x0002800c, Buffer.from('I will sign it.\r\n\0')))],
    [
      'as a property',
      tnef(properties(fixed, property(0x1f, 0x1000, Buffer.from('I will sign it.\0', 'utf16le')))),
    ],
    ['as HTML', tnef(properties(property(0x102, 0x1013, Buffer.from('<p>I will sign it.'))))],
  ])('%s', async (_, file) => {
    expect((await from(file)).words).toBe('I will sign it.')
  })

  test('and where it holds none that we can read, there are no words', async () => {
    expect(await from(tnef())).toMatchObject({ words: '', wordsFound: 'only_files' })
    expect(await from(tnef(properties(fixed)).subarray(0, 30))).toMatchObject({ wordsFound: 'only_files' })
  })
})

describe('an invitation says what, when and where', () => {
  const event = (lines: string, method = 'REQUEST') =>
    `BEGIN:VCALENDAR\nMETHOD:${method}\nBEGIN:VEVENT\n${lines}\nEND:VEVENT\nEND:VCALENDAR`
  const said = async (calendar: string, type = 'text/calendar; charset=utf-8') =>
    (await read(type, calendar)).words

  test.each([
    [
      'in summer',
      'SUMMARY:Surgery\nDTSTART:20270604T090000Z\nDTEND:20270604T093000Z',
      'Invitation: Surgery\nWhen: Friday 4 June 2027, 10:00 to 10:30',
    ],
    [
      'for a whole day',
      'SUMMARY:Open day\nDTSTART;VALUE=DATE:20270604\nLOCATION:The clinic\\, Leeds',
      'Invitation: Open day\nWhen: Friday 4 June 2027\nWhere: The clinic, Leeds',
    ],
    [
      'over midnight',
      'SUMMARY:Vigil\nDTSTART:20261204T220000Z\nDTEND:20261205T060000Z',
      'Invitation: Vigil\nWhen: Friday 4 December 2026, 22:00 to Saturday 5 December 2026, 06:00',
    ],
    [
      'by clocks elsewhere',
      'SUMMARY:Call\nDTSTART;TZID=Europe/Brussels:20261204T110000',
      'Invitation: Call\nWhen: Friday 4 December 2026, 11:00 (Europe/Brussels)',
    ],
    [
      'again and again, with a note',
      'SUMMARY:Call\nDTSTART:20261204T110000Z\nRRULE:FREQ=WEEKLY\nDESCRIPTION:Bring\\n your letter.\nBEGIN:VALARM\nDESCRIPTION:Alarm\nEND:VALARM',
      'Invitation: Call\nWhen: Friday 4 December 2026, 11:00\nIt repeats.\n\nBring\n your letter.',
    ],
    ['without a name', 'DTSTART:someday', 'Invitation: a meeting\nWhen: someday'],
  ])('%s', async (_, lines, words) => {
    expect(await said(event(lines))).toBe(words)
  })

  test('that is called off, or answered', async () => {
    expect(await said(event('SUMMARY:Surgery', 'CANCEL'))).toBe('Cancelled: Surgery')
    expect(
      await said(event('SUMMARY:Surgery\nATTENDEE;CN="A: B";PARTSTAT=DECLINED:mailto:a@b.example', 'REPLY')),
    ).toBe('Declined: Surgery')
  })

  test('as a file beside the text, and not twice', async () => {
    const mail = (text: string) =>
      `--b\nContent-Type: text/plain\n\n${text}\n--b\nContent-Type: application/ics; name="invite.ics"\nContent-Disposition: attachment; filename="invite.ics"\n\n${event('SUMMARY:Surgery')}\n--b--`
    expect((await read('multipart/mixed; boundary=b', mail('Do come.'))).words).toBe(
      'Do come.\n\nInvitation: Surgery',
    )
    expect((await read('multipart/mixed; boundary=b', mail('Invitation to my Surgery'))).words).toBe(
      'Invitation to my Surgery',
    )
  })
})

describe('of two renderings the one that says it is read', () => {
  const both = (plain: string, html: string) =>
    read(
      'multipart/alternative; boundary=b',
      `--b\nContent-Type: text/plain; charset=utf-8\n\n${plain}\n--b\nContent-Type: text/html; charset=utf-8\n\n${html}\n--b--`,
    )

  test.each([
    ['the plain one', 'I will sign it.', '<p>I will sign <b>it</b>.', 'I will sign it.'],
    ['the HTML one where the other is empty', ' ', '<p>I will sign it.', 'I will sign it.'],
    [
      'the HTML one where the other asks for HTML',
      'Your mail program does not support HTML.',
      '<p>No.',
      'No.',
    ],
    [
      'the HTML one where the other lost most of it',
      'Dear Ann',
      '<p>Dear Ann</p><p>I will sign it, and I will ask the Minister when it ends.',
      'Dear Ann\n\nI will sign it, and I will ask the Minister when it ends.',
    ],
    [
      'the plain one where it speaks of HTML',
      'I cannot read your html leaflet.',
      '<p>I cannot read your html leaflet.',
      'I cannot read your html leaflet.',
    ],
  ])('%s', async (_, plain, html, words) => {
    expect((await both(plain, html)).words).toBe(words)
  })
})

test('nothing that hides or turns text is kept', async () => {
  const { words, subject } = await read(
    'text/plain; charset=utf-8',
    'I will\u202e sign\u200b it.\u0007\u2066',
    {
      Subject: '=?utf-8?B?YeKArmI=?=',
    },
  )
  expect(words).toBe('I will sign it.')
  expect(subject).toBe('ab')
})
