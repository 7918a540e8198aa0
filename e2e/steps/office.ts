import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import MailComposer from 'nodemailer/lib/mail-composer'
import type Mail from 'nodemailer/lib/mailer'
import { dataPaths } from '#lib/platform/paths.ts'
import { openSession } from '#lib/platform/smtp-session.ts'
import type { Chorus } from '../fixtures/start-chorus.ts'

/** What a letter that reached an office carries: to whom an answer to it goes, where it returns to, what it is called. */
export type LetterInHand = {
  /** The sender's address. */
  from: string
  answerTo: string
  returnTo: string
  messageId: string
  reference: string
  text: string
}

/** Takes the letter, or the copy of an answer, that is open in the mail catcher in hand. */
export async function takesTheLetter(page: Page): Promise<LetterInHand> {
  const fact = async (name: string) =>
    (await page
      .locator('dt', { hasText: new RegExp(`^${name}$`) })
      .locator('+ dd')
      .first()
      .textContent()) ?? ''
  const source = (await page.locator('pre').textContent()) ?? ''
  const [, messageId = ''] = /^Message-ID: (<[^>]+>)/im.exec(source) ?? []
  expect(messageId).not.toBe('')
  const text = (await page.getByRole('article').textContent()) ?? ''
  const [reference = ''] = /C[HJ]-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text) ?? []
  expect(reference).not.toBe('')
  const [, from = ''] = /<([^>]+)>$/.exec(await fact('From')) ?? []
  return {
    from,
    answerTo: await fact('Answers go to'),
    returnTo: await fact('Returned mail goes to'),
    messageId,
    reference,
    text,
  }
}

type Written = Pick<Mail.Options, 'subject' | 'text' | 'html' | 'attachments' | 'headers'> & {
  from: string
  /** Empty for no one, as machines send; the sender's address unless said. */
  envelopeFrom?: string
}

type Sent = Written & { to: string; inReplyTo: string }

/** Sends a message to Chorus by real SMTP, as somebody's own mail system does. */
export async function sendsMail(
  { dataDir }: Pick<Chorus, 'dataDir'>,
  { envelopeFrom, returnTo, ...mail }: Sent & { returnTo?: string },
): Promise<void> {
  const message = new MailComposer({ references: mail.inReplyTo, date: new Date(), newline: 'win', ...mail })
  const raw = await message.compile().build()
  const [, address = ''] = /<([^>]+)>$/.exec(mail.from) ?? []
  const from = envelopeFrom ?? address
  const port = Number(readFileSync(join(dataPaths(dataDir).ports, 'inbound'), 'utf8'))
  const session = await openSession({ host: '127.0.0.1', port, secure: false, plain: true })
  try {
    const envelope = { from, to: from === '' && returnTo ? returnTo : mail.to }
    const outcome = await session.deliver({ envelope, raw, release: async () => true })
    expect(outcome.kind).toBe('accepted')
  } finally {
    session.close()
  }
}

/** An MP's office, or whoever says so, with a mail system of its own. */
export const asOffice = (chorus: Pick<Chorus, 'dataDir'>) => ({
  /** Writes about a letter, in its thread: to its own address, or, sent by no one, to where it returns. */
  answers: ({ answerTo, returnTo, messageId }: LetterInHand, written: Written) =>
    sendsMail(chorus, { ...written, to: answerTo, returnTo, inReplyTo: messageId }),
})
