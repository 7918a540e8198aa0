import { describe, expect, test } from 'vitest'
import { opening } from './opening.ts'
import type { DeliveryReport } from './read-delivery-report.ts'
import { type VoiceFacts, whoSpeaks } from './who-speaks.ts'

type Given = Partial<Omit<VoiceFacts, 'headers' | 'opening'>> & {
  headers?: Record<string, string>
  words?: string
}

const voiceOf = ({
  headers = {},
  words = 'Thank you for writing. I will sign the motion.',
  ...given
}: Given) =>
  whoSpeaks({
    from: { name: 'Office of Jane Doe', address: 'office@parliament.invalid' },
    subject: 'RE: Rheumatology in Leeds',
    nullSender: false,
    report: null,
    receipt: false,
    ownMark: null,
    ownMessageId: false,
    ownAddress: false,
    answersSupportersMail: false,
    supporters: [{ name: 'Ann Other', email: 'Ann@Home.example' }],
    ...given,
    opening: opening(words),
    headers: new Map(Object.entries(headers).map(([name, value]) => [name, [value]])),
  })

const failed: DeliveryReport = { form: 'standard', result: 'failed', about: [] }

describe('a machine speaks', () => {
  test.each([
    'Automatic reply: Rheumatology in Leeds',
    'Automatic reply',
    'AUTO-REPLY: your e-mail',
    'Autoreply: thanks',
    'Automated Response - Jane Doe MP',
    '[Automated reply] Thank you',
    'Auto: Rheumatology',
    'Automatic reply / Ateb awtomatig: Rheumatology',
    'Out of office: RE: Rheumatology in Leeds',
    'Out of Office AutoReply: Rheumatology',
    'Out of the office until 4 May',
    'OOO: Rheumatology',
    'Away from my desk until Monday',
    'On annual leave: Rheumatology',
    'Thank you for your e-mail [automatic response]',
    'Ateb awtomatig: Rheumatology',
    'Ymateb Awtomatig | Automated response',
    'Neges awtomatig - Swyddfa Jane Doe',
    'Allan o’r swyddfa: Rheumatology',
    "I ffwrdd o'r swyddfa tan ddydd Llun",
    'Ar wyliau tan 4 Mai',
  ])('by the subject “%s”', (subject) => {
    expect(voiceOf({ subject })).toEqual({ speaker: 'machine', rule: 'machine_subject' })
  })

  test.each<Record<string, string>>([
    { 'auto-submitted': 'auto-replied' },
    { 'auto-submitted': 'Auto-Replied; owner-email="office@parliament.invalid"' },
    { precedence: 'auto_reply' },
    { 'x-autoreply': 'yes' },
    { 'x-autorespond': '' },
    { 'x-autoresponder': 'yes' },
    { 'x-auto-reply': 'true' },
    { 'x-fc-machinegenerated': 'true' },
    { 'x-post-messageclass': '9; Autoresponder' },
    { 'x-ms-exchange-inbox-rules-loop': 'office@parliament.invalid' },
    { 'x-mailer': 'Desk autoresponder 2' },
  ])('by the header %o', (headers) => {
    expect(voiceOf({ headers })).toEqual({ speaker: 'machine', rule: 'machine_header' })
  })

  test.each([
    'Thank you for getting in touch. This is an automated response to say that it has arrived.',
    'Dear Ann,\n\nThank you.\n\nPlease note this is an automatic reply from my office.',
    'Dear Ann,\nThank you for your e-mail, this is an automated\nacknowledgement.',
    'AUTOMATED RESPONSE\n\nThank you for writing to Jane Doe MP.',
    'This e-mail has been automatically generated. We will be in touch.',
    'You are receiving this automated message because you wrote to Jane Doe MP.',
    'Diolch am eich neges. Ateb awtomatig yw hwn.',
    'Annwyl Ann,\n\nMae hon yn neges awtomatig.',
  ])('by its first words: %s', (words) => {
    expect(voiceOf({ words })).toEqual({ speaker: 'machine', rule: 'machine_opening' })
  })

  test.each<[string, Given]>([
    [
      'absence_note',
      {
        words:
          'I am out of the office until 4 May with limited access to e-mail. For urgent matters ring my office.',
      },
    ],
    ['absence_note', { words: 'Rwyf ar wyliau. Os yw’n fater ar frys, ffoniwch fy swyddfa.' }],
    ['read_receipt', { receipt: true }],
    [
      'read_receipt',
      { headers: { 'content-type': 'multipart/report; report-type=disposition-notification; boundary=x' } },
    ],
    [
      'read_receipt',
      {
        subject: 'Read: Rheumatology in Leeds',
        words: 'Your message\n\n   To: Jane Doe\n\nwas read on 4 May 2026 10:00.',
      },
    ],
    [
      'recall',
      {
        subject: 'Recall: Rheumatology in Leeds',
        words: 'DOE, Jane would like to recall the message, "Rheumatology in Leeds".',
      },
    ],
    [
      'challenge',
      {
        subject: 'Please verify your e-mail to office',
        words: 'This mailbox keeps out spam. Click https://guard.example/1 to deliver your message.',
      },
    ],
    [
      'challenge',
      {
        subject: 'Action needed',
        words:
          'Your message to Jane Doe is being held. To show that you are a person and not a robot, reply to this e-mail.',
      },
    ],
    [
      'case_opened',
      {
        headers: { 'auto-submitted': 'auto-generated' },
        words: 'Dear Ann,\n\nYour enquiry (no. 7) has been logged. We answer within 20 working days.',
      },
    ],
    ['other_report', { headers: { 'content-type': 'multipart/report; report-type=feedback-report' } }],
    ['null_sender', { nullSender: true, headers: { 'auto-submitted': 'no' } }],
    ['null_sender', { nullSender: true, from: { name: 'Ann Other', address: 'ann@home.example' } }],
  ])('by the rule %s', (rule, given) => {
    expect(voiceOf(given)).toEqual({ speaker: 'machine', rule })
  })
})

describe('a person speaks', () => {
  test.each([
    'RE: Rheumatology in Leeds',
    'Automatic number plates',
    'Automatic replies are no answer',
    'Automatic response times of ambulances',
    'RE: Automatic reply: why machines answer',
    'RE: 999 calls - automated response',
    'Away from the debate',
    'Away from home: young carers',
    'Out of office politics',
    'Out of hours care',
    'Annual leave for carers',
    'Autonomy of the devolved nations',
    'Ateb awtomatig i gwestiynau: pam?',
    'Ar waith yn y gymuned',
    'Recall: petitions to recall an MP',
    'Read: our report on arthritis',
    'Please confirm your address',
    'Undelivered promises on arthritis',
  ])('though the subject is “%s”', (subject) => {
    expect(voiceOf({ subject })).toEqual({ speaker: 'person', rule: 'no_sign' })
  })

  test.each([
    'I am sorry that you had an automated response from my office before.',
    'This is not an automated response: I have read your letter.',
    'Automatic replies help nobody, so I write myself.',
    'I am out of the office until Monday, but I will sign the motion when I am back. For urgent matters ring us.',
    'I am away from Westminster this week and will answer on my return.',
    'Please send me your full name and postal address to confirm your message is from a constituent.',
    'I will sign the motion.\n\nJane Doe MP\n\nThis e-mail was sent automatically by our case system.',
    'Nid neges awtomatig yw hon: fi sy’n ysgrifennu.',
  ])('and writes: %s', (words) => {
    expect(voiceOf({ words })).toEqual({ speaker: 'person', rule: 'no_sign' })
  })

  test('of a case system that names the case and says what they did', () => {
    const words = 'We have received your letter, and I have today written to the minister. Your case is 7.'
    expect(voiceOf({ words, headers: { 'auto-submitted': 'auto-generated' } }).speaker).toBe('person')
  })

  test('who says only that a letter came', () => {
    expect(voiceOf({ words: 'I have received your letter and will think about it.' }).speaker).toBe('person')
  })

  test.each<Record<string, string>>([
    { 'auto-submitted': 'auto-generated' },
    { 'auto-submitted': 'no' },
    { 'x-auto-response-suppress': 'All' },
    { precedence: 'bulk' },
    { 'x-autoreply': 'no' },
    { 'x-mailer': 'Microsoft Outlook 16.0' },
  ])('with the header %o of their case or mail system', (headers) => {
    expect(voiceOf({ headers }).speaker).toBe('person')
  })
})

describe('a report', () => {
  test.each<[string, Given]>([
    ['delivery_report', { report: failed }],
    [
      'report_in_words',
      { report: { ...failed, form: 'words' }, headers: { 'auto-submitted': 'auto-replied' } },
    ],
    ['own_mark_returned', { ownMark: 'returned', nullSender: true }],
    ['own_mark_returned', { ownMark: 'returned', report: failed }],
  ])('by the rule %s', (rule, given) => {
    expect(voiceOf(given)).toEqual({ speaker: 'report', rule })
  })
})

describe('we ourselves', () => {
  test.each<[string, Given]>([
    ['own_mark', { ownMark: 'head', nullSender: true, report: failed }],
    ['own_message', { ownMessageId: true }],
    ['own_address', { ownAddress: true }],
  ])('by the rule %s', (rule, given) => {
    expect(voiceOf(given)).toEqual({ speaker: 'ourselves', rule })
  })
})

describe('the supporter', () => {
  test.each<[string, Given]>([
    ['supporter_address', { from: { name: '', address: 'ann@home.example' } }],
    ['supporter_address', { from: { name: 'A', address: 'ann+mp@home.example' } }],
    ['answers_our_copy', { answersSupportersMail: true }],
    ['holds_our_copy', { ownMark: 'returned' }],
    ['supporter_name', { from: { name: 'ANN  OTHER', address: 'ann@work.example' } }],
  ])('by the rule %s', (rule, given) => {
    expect(voiceOf(given)).toEqual({ speaker: 'supporter', rule })
  })
})
