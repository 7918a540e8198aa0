import { expect, test } from './fixtures/chorus.ts'
import { asMailReader } from './steps/mailbox.ts'
import { asStaff } from './steps/staff.ts'
import { asSupporter, somebody } from './steps/supporter.ts'

test('a supporter writes to their MP, the MP answers, and staff see it', async ({
  page,
  browser,
  chorus,
}) => {
  const sam = somebody({ postcode: 'sw1a1aa' })
  const supporter = asSupporter(page)
  const mail = asMailReader(page)
  const desk = await (await browser.newContext({ baseURL: chorus.url })).newPage()
  const staff = asStaff(desk)

  await test.step('Sam finds their MP and writes a letter in their own words', async () => {
    await supporter.opensTheCampaign()
    await supporter.entersThePostcode(sam.postcode)
    await supporter.meetsTheirMp('Rachel Blake')
    await supporter.goesOnToTheLetter()
    await supporter.addsTheirOwnWords(sam.ownWords)
    await supporter.saysWhoTheyAre(sam)
    await supporter.checksAndSubmits()
  })

  await test.step('nothing has left yet but the confirmation mail, and opening its link sends nothing', async () => {
    await mail.opensTheMail({ to: sam.email, subject: /Please confirm your letter to Rachel Blake/ })
    const link = await mail.confirmationLink()
    const left = () => mail.countMailTo('member-5257@mp.invalid', { from: sam.name })
    expect((await page.request.get(link)).status()).toBe(200)
    expect(await left()).toBe(0)
    await supporter.confirmsAt(link)
    await expect.poll(left, { timeout: 20_000 }).toBe(1)
  })

  await test.step('the letter goes to the member, in Sam’s words', async () => {
    await mail.opensTheMail({ to: 'member-5257@mp.invalid', subject: /Arthritis/, from: sam.name })
    await expect(page.getByText(sam.ownWords).first()).toBeVisible()
  })

  await test.step('the office answers, and staff see it on the dashboard without reloading', async () => {
    await staff.signsIn(chorus.signIn('coordinator'))
    await staff.opensTheDashboard()
    const before = Number(await staff.figure('Answers to read').textContent())
    await mail.answersAsTheOffice(
      'An answer',
      'Thank you. I have signed the motion and will write to the minister.',
    )
    await expect(staff.figure('Answers to read')).toHaveText(String(before + 1), { timeout: 20_000 })
  })

  await test.step('Sam receives a copy', async () => {
    await mail.opensTheMail({ to: sam.email, subject: /Arthritis in Cities of London/ })
    await expect(page.getByText(/I have signed the motion/).first()).toBeVisible()
  })

  await test.step('a coordinator reads and classifies the answer', async () => {
    await staff.opensTheAnswerOf('Rachel Blake')
    await expect(desk.getByText(/I have signed the motion/).first()).toBeVisible()
    await staff.marksItAs('Promises to act')
    await desk.goto('/desk/members?find=Rachel+Blake')
    await desk.getByRole('link', { name: 'Rachel Blake', exact: true }).click()
    await expect(desk.getByRole('heading', { level: 1, name: /Rachel Blake/ })).toBeVisible()
    await expect(desk.getByText(/letters? delivered/)).toBeVisible()
  })
})
