import { buffer } from 'node:stream/consumers'
import type { Page } from '@playwright/test'
import PDFDocument from 'pdfkit'
import { yoursWords } from '#lib/words/catalogue/yours.ts'
import { dayIn } from '#lib/words/dates.ts'
import { sayIn } from '#lib/words/say.ts'
import { expect, test } from './fixtures/chorus.ts'
import { asMailReader } from './steps/mailbox.ts'
import { asOffice, sendsMail, takesTheLetter } from './steps/office.ts'
import { asOwnReader } from './steps/own-page.ts'
import { asStaff } from './steps/staff.ts'
import { asSupporter, somebody } from './steps/supporter.ts'
import { timeGoesBy } from './steps/time-goes-by.ts'
import { asWelshSupporter, isAllWelsh } from './steps/welsh-supporter.ts'

/**
 * What an MP's office sends in a week, by real SMTP from systems of its own, and what people see of it at each moment: the
 * supporter in their mailbox and on their own page, staff on their lists and the dashboard.
 */

const RACHEL = 'Rachel Blake MP <office@cities-office.example>'
const OFFICE = 'office@cities-office.example'
const cy = sayIn('cy')

const quoted = (text: string) =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')

async function pdf(text: string): Promise<Buffer> {
  const sheet = new PDFDocument({ size: 'A4' })
  sheet.text(text).end()
  return buffer(sheet)
}

/** One of the dashboard's numbers, and that its list has as many. */
async function figureWithList(page: Page, name: string, noun: RegExp): Promise<number> {
  await page.goto('/dashboard')
  const figure = page.locator('dl > div').filter({ has: page.getByText(name, { exact: true }) })
  const said = Number((await figure.locator('dd').first().textContent())?.replaceAll(',', ''))
  await figure.getByRole('link').click()
  if (said > 0) await expect(page.getByText(noun).first()).toContainText(new RegExp(`^${said} `))
  return said
}
const ANSWERS = /^[\d,]+ answers?, newest first/

test('a week of an MP’s office', async ({ page, browser, chorus }) => {
  test.setTimeout(240_000)
  page.setDefaultTimeout(20_000)
  const sam = somebody({ postcode: 'sw1a1aa' })
  const sian = somebody({ postcode: 'LL77 7TW', ownWords: 'Ar ddiwrnod gwael ni allaf agor potel.' })
  const mail = asMailReader(page)
  const office = asOffice(chorus)
  const elsewhere = async () => {
    const context = await browser.newContext({ baseURL: chorus.url })
    context.setDefaultTimeout(20_000)
    return context.newPage()
  }
  const desk = await elsewhere()
  const staff = asStaff(desk)
  await staff.signsIn(chorus.signIn('coordinator'))
  const today = dayIn('en', new Date())

  await asSupporter(page).writes(sam)
  await mail.opensTheMail({ to: sam.email, subject: /Please confirm/ })
  const own = asOwnReader(await elsewhere(), await mail.ownPageLink())
  await asSupporter(page).confirmsAt(await mail.confirmationLink())
  await mail.opensTheMail({ to: 'member-5257@mp.invalid', subject: /Arthritis/, from: sam.name })
  const letter = await takesTheLetter(page)
  await own.shows(`It was delivered on ${today}.`)

  /** What a machine of the office's sent is closed on the own page, is in no mail to the supporter, and is nothing to read. */
  const isAMachines = async (
    { listed, shown }: { listed: number; shown: number },
    before: { mails: number; unread: number },
  ) => {
    await expect(async () => {
      await staff.opensTheLetter(letter.reference)
      await expect(desk.getByRole('link', { name: /^Automatic reply of / })).toHaveCount(listed, {
        timeout: 300,
      })
    }).toPass({ timeout: 20_000 })
    await own.showsSo(shown, `Sent by a machine on ${today}`)
    expect(await mail.countMailTo(sam.email)).toBe(before.mails)
    expect(await figureWithList(desk, 'Answers to read', ANSWERS)).toBe(before.unread)
  }
  const now = async () => ({
    mails: await mail.countMailTo(sam.email),
    unread: await figureWithList(desk, 'Answers to read', ANSWERS),
  })
  /** An answer reaches its supporter twice, as mail and on their own page, and waits for staff to read it. */
  const reaches = async (answer: { subject: RegExp; words: RegExp; unread: number }) => {
    await own.shows(answer.words)
    await mail.readsTheMail({ to: sam.email, subject: answer.subject }, answer.words)
    expect(await figureWithList(desk, 'Answers to read', ANSWERS)).toBe(answer.unread + 1)
    await staff.opensTheNewestAnswerTo(letter.reference)
    await expect(desk.getByText(answer.words).first()).toBeVisible()
  }
  const filedAs = async (kind: string, told: RegExp) => {
    await staff.marksItAs(kind)
    await timeGoesBy(chorus, 'tell-what-was-filed')
    await mail.readsTheMail({ to: sam.email, subject: /What Rachel Blake answered/ }, told)
    await own.shows(told)
  }

  await test.step('Monday: the machine says that it came; it is no answer', async () => {
    const before = await now()
    await office.answers(letter, {
      from: RACHEL,
      subject: 'Automatic reply: Arthritis',
      headers: { 'Auto-Submitted': 'auto-replied' },
      text: 'Thank you for your message. This is an automatic reply. We answer constituents within 20 working days.',
    })
    await isAMachines({ listed: 1, shown: 1 }, before)
    await own.shows(`It was delivered on ${today}.`)
  })

  const ownOfSian = await elsewhere()
  await asWelshSupporter(ownOfSian).writes(sian, 'Llinos Medi')
  await asWelshSupporter(ownOfSian).confirms(sian, 'Llinos Medi')
  await mail.opensTheMail({ to: sian.email, subject: /llythyr/ })
  const sianReads = asOwnReader(ownOfSian, await mail.ownPageLink())
  await mail.opensTheMail({ to: 'member-5085@mp.invalid', subject: /./, from: sian.name })
  const letterOfSian = await takesTheLetter(page)

  await test.step('Tuesday: a holding reply, by a caseworker at another domain', async () => {
    const { unread } = await now()
    await office.answers(letter, {
      from: 'Jo Caseworker <jo@casedesk.example>',
      envelopeFrom: 'bounce-77@casedesk.example',
      subject: 'RE: Arthritis [CASE-1077]',
      text: `Dear ${sam.name},\n\nThank you for writing to Rachel. We have asked the hospital and will answer in full.\n\nJo\n\nOn Monday ${sam.name} wrote:\n${quoted(letter.text)}`,
    })
    await reaches({ subject: /\[CASE-1077\]/, words: /We have asked the hospital/, unread })
    await expect(page.getByRole('article').getByText(sam.ownWords)).toHaveCount(0)
    await own.shows(`It was answered on ${today}.`)
    await filedAs('Will answer later', /a fuller answer is to come later/)
    await own.shows(`The office wrote on ${today}. The answer itself is still to come.`)
  })

  await test.step('Tuesday: the letter for Wales comes back, and staff send it again', async () => {
    const troubled = desk.getByRole('link', { name: /: Need somebody to look$/ })
    await mail.opensTheMail({ to: 'member-5085@mp.invalid', subject: /./, from: sian.name })
    await mail.answersAsTheOffice('A bounce')
    await sianReads.shows(cy(yoursWords.cameBack))
    await isAllWelsh(ownOfSian)
    await staff.opensTheDashboard()
    const many = await troubled.textContent()
    await troubled.click()
    await expect(desk.getByText(new RegExp(`^${many} letters?, the longest wait first`))).toBeVisible()
    const card = desk.getByRole('listitem').filter({ hasText: letterOfSian.reference })
    await expect(card.getByText('Returned', { exact: true })).toBeVisible()
    await expect(card.getByText(/no such mailbox/i)).toBeVisible()
    await card.getByText('Send again', { exact: true }).click()
    await card.getByRole('button', { name: 'Yes, send it again' }).click()
    await expect(desk.getByText(/^1 letter is /)).toBeVisible()
    await expect
      .poll(() => mail.countMailTo('member-5085@mp.invalid', { from: sian.name }), { timeout: 20_000 })
      .toBe(2)
    await sianReads.shows(cy(yoursWords.delivered, { day: dayIn('cy', new Date()) }))
  })

  await test.step('Wednesday: “what is your address?”; Sam is told what to do', async () => {
    const { unread } = await now()
    await office.answers(letter, {
      from: RACHEL,
      subject: 'Re: Arthritis',
      text: `Dear ${sam.name},\n\nBefore we can help, please tell us your full postal address.\n\nOffice of Rachel Blake MP`,
    })
    await reaches({ subject: /^Re: Arthritis/, words: /please tell us your full postal address/, unread })
    await filedAs('Asks for the home address', /give your home address with its postcode/)
    await own.shows(`The office wrote on ${today}. The answer itself is still to come.`)
  })

  await test.step('Thursday: the answer, as a PDF with a stub of text', async () => {
    const { unread } = await now()
    await office.answers(letter, {
      from: RACHEL,
      subject: 'Letter from Rachel Blake MP',
      text: 'Please find my letter attached.',
      attachments: [{ filename: 'RB-1077.pdf', content: await pdf('I have written to the trust.') }],
    })
    await reaches({ subject: /Letter from Rachel Blake/, words: /Please find my letter attached/, unread })
    await expect(page.locator('dd').getByText('RB-1077.pdf')).toBeVisible()
    await expect(desk.getByRole('link', { name: 'Open: RB-1077.pdf' })).toBeVisible()
    expect((await own.savesTheFile('RB-1077.pdf')).toString('latin1')).toMatch(/^%PDF-/)
    await own.shows(`It was answered on ${today}.`)
    await filedAs('Promises to act', /your MP promises to do something/)
  })

  await test.step('Friday: the minister’s letter, below a covering note', async () => {
    const { unread } = await now()
    await office.answers(letter, {
      from: RACHEL,
      subject: 'FW: MC2026/04471 waiting times',
      text: `Dear ${sam.name},\n\nPlease see below the reply that I have had from the Minister.\n\nBest wishes,\nRachel\n\nFrom: Ministerial Correspondence <mc@health.example>\nSent: 23 November 2026 16:40\nTo: BLAKE, Rachel <${OFFICE}>\nSubject: MC2026/04471 waiting times\n\nDear Rachel,\n\nFrom April every trust will publish how many people are seen within three weeks.\n\nYours ever,\nMinister of State`,
    })
    await reaches({ subject: /MC2026\/04471/, words: /see below the reply that I have had/, unread })
    await expect(page.getByText(/every trust will publish/).first()).toBeVisible()
    await own.shows(/every trust will publish/)
    await filedAs('Passed to the minister', /passed your letter on to a minister/)
  })

  await test.step('Friday: a second answer, in HTML alone', async () => {
    const { unread } = await now()
    await office.answers(letter, {
      from: RACHEL,
      subject: 'Early Day Motion 1077',
      html: '<p>Dear constituent,</p><p>I have now <b>signed</b> the motion.</p>',
    })
    await reaches({ subject: /Early Day Motion 1077/, words: /I have now signed the motion/, unread })
    const shown = page.frameLocator('iframe[title="The message as a mail program shows it"]')
    await expect(shown.getByText(/I have now signed the motion/)).toBeVisible()
    await staff.marksItAs('Supportive')
  })

  await test.step('Friday: Sam answers the copy, and the office gets it; staff do not read it', async () => {
    const copy = await takesTheLetter(page)
    expect(copy.answerTo).toBe(OFFICE)
    // Some mail programs answer the sender, whatever a message says about answers.
    await sendsMail(chorus, {
      from: `${sam.name} <${sam.email}>`,
      to: copy.from,
      inReplyTo: copy.messageId,
      subject: 'Re: Early Day Motion 1077',
      text: `Thank you, that means a lot to me.\n\nOn Friday Rachel Blake wrote:\n${quoted('I have now signed the motion.')}`,
    })
    await own.shows(`It was passed on to the office on ${today}.`)
    await mail.readsTheMail({ to: OFFICE, subject: /Early Day Motion 1077/ }, /that means a lot to me/)
    expect((await takesTheLetter(page)).answerTo).toBe(letter.answerTo)
    await staff.opensTheLetter(letter.reference)
    await expect(desk.getByText(/that means a lot to me/)).toHaveCount(0)
  })

  await test.step('Friday: an answer in Welsh, and nothing of ours around it is English', async () => {
    await office.answers(letterOfSian, {
      from: 'Llinos Medi AS <swyddfa@ynys-mon.example>',
      subject: 'Ynghylch eich llythyr',
      text: 'Annwyl etholwr,\n\nDiolch am eich llythyr. Byddaf yn codi hyn gyda’r Gweinidog.\n\nLlinos Medi AS',
    })
    await mail.readsTheMail({ to: sian.email, subject: /Ynghylch eich llythyr/ }, /Byddaf yn codi hyn/)
    await expect(page.getByText(/I ysgrifennu’n ôl, atebwch y neges hon/).first()).toBeVisible()
    await sianReads.shows(cy(yoursWords.answered, { day: dayIn('cy', new Date()) }))
    await sianReads.shows(/Byddaf yn codi hyn/)
    await isAllWelsh(ownOfSian)
  })

  await test.step('Saturday: an out-of-office, which tells nobody anything', async () => {
    const before = await now()
    await office.answers(letter, {
      from: RACHEL,
      envelopeFrom: '',
      subject: 'Out of office: Arthritis',
      text: 'I am out of the office until Monday and will read your message then.',
    })
    // It came to where mail returns, which anybody may do, so staff alone see it.
    await isAMachines({ listed: 2, shown: 1 }, before)
  })

  await test.step('Sunday: somebody else in the office’s name waits for staff, who keep it back', async () => {
    const mails = await mail.countMailTo(sam.email)
    const waiting = await figureWithList(desk, 'Wait for your look', ANSWERS)
    const FORGED = /confirm your bank details/
    await office.answers(letter, {
      from: 'Office of Rachel Blake MP <office@parliament-uk.example>',
      subject: 'Your case',
      text: 'Please confirm your bank details at https://parliament-uk.example/case within two days.',
    })
    await expect
      .poll(() => figureWithList(desk, 'Wait for your look', ANSWERS), { timeout: 20_000 })
      .toBe(waiting + 1)
    await staff.opensTheNewestAnswerTo(letter.reference)
    await expect(desk.getByText(FORGED).first()).toBeVisible()
    await expect(desk.getByText('Sender not verified')).toBeVisible()
    await own.doesNotShow(FORGED)
    await desk.getByRole('button', { name: /^Keep it back/ }).click()
    await expect(desk.getByRole('button', { name: /^Keep it back/ })).toHaveCount(0)
    expect(await figureWithList(desk, 'Wait for your look', ANSWERS)).toBe(waiting)
    await own.doesNotShow(FORGED)
    expect(await mail.countMailTo(sam.email)).toBe(mails)
  })

  await test.step('in the end the dashboard’s numbers of the MP lead to as many letters and answers', async () => {
    for (const [what, list] of [
      ['answers of', ANSWERS],
      ['letters to', /^[\d,]+ letters?, the newest first/],
    ] as const) {
      await staff.opensTheDashboard()
      const number = desk.getByRole('link', { name: new RegExp(`: ${what} Rachel Blake$`) })
      const said = await number.textContent()
      await number.click()
      await expect(desk.getByText(list).first()).toContainText(new RegExp(`^${said} `))
    }
  })
})
