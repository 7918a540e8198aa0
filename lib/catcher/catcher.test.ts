import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { afterEach, expect, test } from 'vitest'
import { standInMailSystem } from '#lib/outbox/testing/stand-in-mail-system.ts'
import { deliverAnswers, spoolAnswer, waitingAnswers } from './answer-spool.ts'
import { caughtMailFolder, keepCaughtMail, listCaughtMail, readCaughtMail } from './caught-mail.ts'
import { composeAnswer } from './compose-answer.ts'

const envelope = { from: 'b+token@letters.invalid', to: ['member-1@mp.invalid'] }
const raw = Buffer.from(
  'From: "Ann Other" <ann.token@letters.invalid>\r\nTo: "Jane Doe" <member-1@mp.invalid>\r\nSubject: The motion\r\nMessage-ID: <one@letters.invalid>\r\n\r\nDear Jane\r\n',
)
const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

async function caught(now = new Date()) {
  const mail = await readCaughtMail(await keepCaughtMail({ raw, envelope, now }))
  if (!mail) throw new Error('it was not kept')
  return mail
}

async function spool(now = new Date()) {
  const answer = await composeAnswer(await caught(), { kind: 'answer', text: 'Thank you.', now })
  await spoolAnswer({ answer, now })
}

test('what is caught is kept whole, listed newest first, and read again', async () => {
  const older = await caught(new Date('2026-03-01T09:00:00Z'))
  const newer = await caught(new Date('2026-03-01T09:00:01Z'))
  const ids = (await listCaughtMail()).map(({ id }) => id)
  expect(ids.indexOf(newer.id)).toBeLessThan(ids.indexOf(older.id))
  expect(newer).toMatchObject({ raw, subject: 'The motion', from: 'Ann Other', toName: 'Jane Doe', envelope })
  expect((await readdir(caughtMailFolder())).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('a message with more parts than anybody reads is listed, and shown by its header', async () => {
  const parts = Buffer.from(
    `From: Ann <a@b.invalid>\r\nSubject: Parts\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\n'.repeat(2_000)}`,
  )
  const id = await keepCaughtMail({ raw: parts, envelope, now: new Date() })
  expect(await readCaughtMail(id)).toMatchObject({
    subject: 'Parts',
    fromAddress: 'a@b.invalid',
    text: expect.stringContaining('1,000 parts'),
    raw: parts,
  })
})

test('what a mail program would show is kept beside the text', async () => {
  const both = Buffer.from(
    'Subject: Both\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n\r\nDear Jane\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Dear <b>Jane</b></p>\r\n--b--\r\n',
  )
  const id = await keepCaughtMail({ raw: both, envelope, now: new Date() })
  const mail = await readCaughtMail(id)
  expect(mail?.text.trim()).toBe('Dear Jane')
  expect(mail?.html).toContain('<p>Dear <b>Jane</b></p>')
  expect((await caught()).html).toBe('')
})

test.each(['', 'nope', '../secrets', '..%2fsecrets'])('%j is nobody’s message', async (id) => {
  expect(await readCaughtMail(id)).toBeNull()
})

test('an answer waits until it is accepted, and is delivered once', async () => {
  let away = true
  const chorus = await standInMailSystem({
    atEnd: () => (away ? { code: 451, text: '4.3.0 Come again' } : 'ok'),
  })
  stops.push(chorus.stop)
  await spool()
  expect(await deliverAnswers(chorus.target)).toBe(0)
  expect(await waitingAnswers()).toBe(1)
  away = false
  expect(await deliverAnswers(chorus.target)).toBe(1)
  expect(await deliverAnswers(chorus.target)).toBe(0)
  expect(chorus.arrived.at(-1)).toMatchObject({
    from: 'member-1@mp.invalid',
    to: 'ann.token@letters.invalid',
  })
  expect(await readdir(join(caughtMailFolder(), 'answers', 'delivered'))).toHaveLength(1)
})

test('an answer that is refused for good is set aside, not tried for ever', async () => {
  const chorus = await standInMailSystem({ atRcpt: () => ({ code: 550, text: '5.1.1 Nobody' }) })
  stops.push(chorus.stop)
  await spool()
  await deliverAnswers(chorus.target)
  expect(await waitingAnswers()).toBe(0)
  expect(await readdir(join(caughtMailFolder(), 'answers', 'refused'))).toHaveLength(1)
})

test('machines answer to the return path, from no sender', async () => {
  const mail = await caught()
  for (const kind of ['out_of_office', 'bounce'] as const) {
    const answer = await composeAnswer(mail, { kind, text: 'Away', now: new Date() })
    expect(answer.envelope).toEqual({ from: '', to: envelope.from })
  }
})

test('a letter says in a PDF what it says, in any language', async () => {
  const text = 'Annwyl Siân,\n\nByddaf yn llofnodi’r cynnig yng Nghaerŵyn.'
  const { raw } = await composeAnswer(await caught(), { kind: 'letter', text, now: new Date() })
  const { attachments, text: words } = await PostalMime.parse(raw)
  expect(words).not.toContain('llofnodi')
  expect(attachments).toMatchObject([{ filename: 'Reply.pdf', mimeType: 'application/pdf' }])
  const content = attachments[0]?.content
  expect(new TextDecoder('latin1').decode(content instanceof ArrayBuffer ? content : undefined)).toMatch(
    /^%PDF-/,
  )
})
