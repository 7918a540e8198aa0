import { describe, expect, test } from 'vitest'
import { readDeliveryReport } from './read-delivery-report.ts'

type Message = Parameters<typeof readDeliveryReport>[0]
type Given = Partial<Omit<Message, 'headers' | 'from' | 'report'>> & {
  headers?: Record<string, string>
  from?: string
  statuses?: string[]
  returned?: string[]
  nullSender?: boolean
}

function read({ headers = {}, from = 'mail@relay.invalid', statuses = [], returned = [], ...given }: Given) {
  const { nullSender = true, subject = '', text = '' } = given
  return readDeliveryReport(
    {
      subject,
      text,
      from: { name: '', address: from },
      headers: new Map(Object.entries(headers).map(([name, value]) => [name, [value]])),
      report: { statuses, returned, receipt: false },
    },
    { nullSender },
  )
}

const fields = (action: string, status: string) =>
  `Reporting-MTA: dns; relay.invalid\n\nFinal-Recipient: rfc822; jane@parliament.invalid\nAction: ${action}\nStatus: ${status}\n`

describe('a report by the standard', () => {
  test.each([
    ['failed', '5.1.1', 'failed'],
    ['failed', '4.4.7', 'failed'],
    ['FAILED (mailbox unknown)', '5.1.1 (no such user)', 'failed'],
    ['expired', '4.4.7', 'failed'],
    ['delayed', '4.4.1', 'delayed'],
    ['delivered', '2.1.5', 'delivered'],
    ['relayed', '2.0.0', 'delivered'],
    ['expanded', '2.0.0', 'delivered'],
    ['delivered', '', 'delivered'],
    ['', '5.1.1', 'failed'],
    ['', '2.0.0', 'unclear'],
    ['quarantined', '2.0.0', 'unclear'],
    ['constructor', '2.0.0', 'unclear'],
    ['delivered', '5.1.1', 'unclear'],
    ['delivered', '4.0.0', 'unclear'],
    ['failed', '2.0.0', 'unclear'],
  ])('“%s” with status “%s” says %s', (action, status, result) => {
    expect(read({ statuses: [fields(action, status)] })).toMatchObject({ form: 'standard', result })
  })

  test('says it in any of its parts, on lines that may be folded', () => {
    const statuses = ['This message could not be delivered.\n', 'X: y\n\nAction:\n failed\nStatus: 5.1.1\n']
    expect(read({ statuses })).toMatchObject({ result: 'failed' })
  })

  test('is in two minds when recipients fared differently', () => {
    const statuses = [fields('failed', '5.1.1'), fields('relayed', '2.0.0')]
    expect(read({ statuses })).toMatchObject({ result: 'mixed' })
  })

  test('says it in the last of many parts, the others without fields', () => {
    const statuses = [...Array(12).fill('Reporting-MTA: dns; x\n'), fields('failed', '5.1.1')]
    expect(read({ statuses })).toMatchObject({ result: 'failed' })
    expect(read({ statuses: [...statuses, fields('pondered', '2.0.0')] })).toMatchObject({ result: 'mixed' })
  })

  test('names the message it is about, in any part it returns or in its text', () => {
    const returned = ['Subject: x', 'Message-ID: <one@letters.invalid>\nSubject: x']
    const text = 'What you sent:\n> Message-Id: <two@letters.invalid>'
    const report = read({ statuses: [fields('failed', '5.1.1')], returned, text })
    expect(report?.about).toEqual(['<one@letters.invalid>', '<two@letters.invalid>'])
  })
})

describe('a report in plain words', () => {
  test.each([
    'Undeliverable: Rheumatology in Leeds',
    'Undelivered Mail Returned to Sender',
    'Mail delivery failed: returning message to sender',
    'relay.invalid: Mail delivery failed',
    'Mail failure - mailbox full',
    'Mail System Error - Returned Mail',
    'Delivery Status Notification (Failure)',
    'failure notice',
    'Non-delivery report',
    'Methwyd danfon eich neges',
  ])('of failure has a subject such as “%s”', (subject) => {
    expect(read({ subject })).toMatchObject({ form: 'words', result: 'failed' })
  })

  test.each<[string, Given]>([
    ['names who could not be reached', { headers: { 'x-failed-recipients': 'jane@parliament.invalid' } }],
    ['says so', { subject: 'Your message', text: 'I wasn’t able to deliver your message: no such mailbox.' }],
    ['gives a code', { text: 'jane@parliament.invalid\n550 5.1.1 rejected' }],
    [
      'comes as an automatic reply',
      {
        headers: { 'auto-submitted': 'auto-replied' },
        text: 'The message could not be delivered to its recipient.',
      },
    ],
  ])('of failure %s', (_, given) => {
    expect(read(given)).toMatchObject({ result: 'failed' })
  })

  test.each<[string, Given]>([
    ['Warning: message 1abC-000 delayed 24 hours', {}],
    ['Delayed Mail (still being retried)', {}],
    ['Delivery Status Notification (Delay)', {}],
    ['Delivery delayed: Rheumatology in Leeds', {}],
    ['Your message', { text: 'It could not be delivered for four hours.\n\nYou do not need to resend it.' }],
    ['Delivery Status Notification', { text: 'It was not yet delivered. It will be retried for two days.' }],
    ['Mail delivery problem', { text: 'It has not yet been delivered. Attempts continue.' }],
    ['Warning: could not send message for past 4 hours', { headers: { 'x-failed-recipients': 'jane@x' } }],
  ])('of a delay: “%s”', (subject, given) => {
    expect(read({ subject, ...given })).toMatchObject({ result: 'delayed' })
  })

  test.each<[string, Given]>([
    ['a letter that speaks of delay, returned', { subject: 'Undeliverable: Delayed treatment' }],
    ['a postmaster with a sender', { subject: 'Undeliverable: x', from: 'postmaster@x', nullSender: false }],
  ])('is not misled: %s', (_, given) => {
    expect(read(given)).toMatchObject({ result: 'failed' })
  })

  test.each<[string, Given]>([
    ['an out-of-office', { subject: 'Automatic reply: x', text: 'My post cannot be delivered to me here.' }],
    ['an acknowledgement', { subject: 'Your e-mail', text: 'It has been received by my office.' }],
    ['a person’s answer', { subject: 'Undelivered promises', nullSender: false }],
    ['a person’s words', { text: 'Care that could not be delivered', nullSender: false }],
  ])('is not %s', (_, given) => {
    expect(read(given)).toBeNull()
  })
})
