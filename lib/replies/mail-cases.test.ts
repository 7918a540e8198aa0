import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { letterAddress, returnPath } from '#lib/letters/letter-address.ts'
import type { Letter } from '#lib/platform/generated/prisma/client.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeLetter } from '#prisma/seed/factories.ts'
import { collectedMail, filled } from './testing/collected-mail.ts'
import { arrive, OFFICE, sentAs } from './testing/mail.ts'

const folder = collectedMail()

const pat = { senderName: 'Pat Walker', senderEmail: 'pat.w@example.org' }
let data: TestDatabase
let supporterId: string
beforeAll(async () => {
  data = await testDatabase()
  supporterId = (await makeLetter(data.db, pat)).supporterId
})
afterAll(() => data.drop())

const now = new Date('2026-11-25T14:10:00Z')

type Expected = {
  from?: string
  to?: (letter: Letter) => string
  /** The message's state, the reply's if it became one, the letter's, and how many copies went out. */
  inbound: 'placed' | 'held' | 'set_aside'
  reply?: 'unclassified' | 'auto_reply'
  letter: 'in_doubt' | 'sent' | 'bounced'
  copies?: number
  /** Whether it is from whom it says, with nobody asked: plausible, unless said otherwise. */
  trust?: 'unverified'
}
const at = (name: string) => () => `${name}@letters.invalid`
const automatic = { inbound: 'placed', reply: 'auto_reply', letter: 'sent' } as const
const answered = {
  inbound: 'placed',
  reply: 'unclassified',
  letter: 'sent',
  copies: 1,
} as const
const held = { inbound: 'held', letter: 'in_doubt' } as const
const aside = { inbound: 'set_aside', letter: 'in_doubt' } as const
const bounced = { from: '', inbound: 'placed', letter: 'bounced' } as const

const CASES: Record<string, Expected> = {
  '01-auto-ack-no-header': automatic,
  '02-automatic-reply-subject': automatic,
  '03-oof-suppress-header': automatic,
  '04-welsh-auto-ack': automatic,
  '06-null-sender-ack': { ...automatic, from: '', letter: 'in_doubt' },
  '07-other-autoresponder-headers': automatic,
  '09-read-receipt': automatic,
  '10-challenge-response': { ...held, from: 'guard@mailguard.example' },
  '12-casework-reply-to': { ...answered, from: 'bounce-77@casedesk.example' },
  '31-no-from': { ...held, trust: 'unverified' },
  '43-same-answer-twice': answered,
  '44-reference-in-subject': { ...held, to: at('hello'), trust: 'unverified' },
  '45-spoof-by-reference': { ...held, from: 'attacker@evil.example', to: at('hello'), trust: 'unverified' },
  '47-copy-bounce-loop': { ...aside, from: '', to: at('bounces'), trust: 'unverified' },
  '48-spoof-bounce': { ...held, from: 'attacker@evil.example' },
  '50-exim-bounce-auto-submitted': {
    ...bounced,
    to: (letter) => returnPath(letter.replyToken),
    trust: 'unverified',
  },
  '52-dsn-two-status-parts': bounced,
  '60-auto-generated-by-casework-crm': answered,
  '13-pdf-letter': answered,
  '14-docx-letter-empty-body': held,
  '15-minister-letter-attached-eml': answered,
  '16-minister-letter-outlook': answered,
  '18-minister-letter-apple-only': answered,
  '19-top-post-no-marks': answered,
  '20-answers-inside-quote': answered,
  '22-smime-opaque': held,
  '23-calendar-invite': answered,
  '24-winmail-only': held,
  '25-stub-plain-real-html': answered,
  '26-html-pre': answered,
  '27-html-entities': answered,
  '29-hidden-and-attribute-gt': answered,
  '30-html-link-lost': answered,
  '32-bidi-override': answered,
  '35-you-wrote-no-marks': answered,
  '36-someone-wrote-no-date': answered,
  '37-starred-original-message': answered,
  '38-pipe-quoted': answered,
  '40-three-line-header': answered,
  '41-utf-7': answered,
  '42-undeclared-8bit': answered,
  '60-cp1252-unlabelled': answered,
  '60-inline-answers': answered,
  '60-pdf-only': answered,
  '60-placeholder-text': answered,
  '60-sentence-wrote': answered,
  '60-tnef': held,
  '60-sup-ooo-to-bounces': { ...aside, from: 'pat.w@example.org', to: at('bounces'), trust: 'unverified' },
  '60-sup-postmaster': {
    ...aside,
    from: 'pat.w@example.org',
    to: at('postmaster'),
    trust: 'unverified',
  },
}

describe.skipIf(folder === null)('the collected messages come out right', () => {
  test.each(Object.entries(CASES))('%s', async (file, expected) => {
    const letter = await makeLetter(data.db, { ...pat, supporterId, state: 'in_doubt' })
    const raw = filled(folder ?? '', file, {
      ADDRESS: letterAddress(letter),
      RETURN: returnPath(letter.replyToken),
      REF: letter.reference,
      MSGID: (await sentAs(data.db, letter)).slice(1, -1),
      NAME: letter.senderName,
      BODY: letter.body,
    })
    const { from = OFFICE, to = letterAddress } = expected
    const { inbound } = await arrive(data.db, { raw, from, to: to(letter), now })
    const [reply, ...others] = await data.db.reply.findMany({ where: { letterId: letter.id } })
    const [{ state }, copies] = await Promise.all([
      data.db.letter.findUniqueOrThrow({ where: { id: letter.id } }),
      data.db.outboxMessage.findMany({ where: { correlationId: letter.id, kind: 'reply_copy' } }),
    ])
    expect({
      inbound: inbound.state,
      reply: reply?.state,
      letter: state,
      copies: copies.length,
      trust: inbound.trust,
    }).toEqual({
      inbound: expected.inbound,
      reply: expected.reply,
      letter: expected.letter,
      copies: expected.copies ?? 0,
      trust: expected.trust ?? 'plausible',
    })
    expect(others).toEqual([])
    for (const copy of copies) {
      expect(Buffer.from(copy.raw).toString().replace(/=\r\n/g, '')).not.toContain(letter.replyToken)
    }
  })
})
