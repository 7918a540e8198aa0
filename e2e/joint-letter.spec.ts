import { expect, test } from './fixtures/chorus.ts'
import { keepPicture } from './steps/keep-picture.ts'
import { asMailReader } from './steps/mailbox.ts'
import { asOffice, takesTheLetter } from './steps/office.ts'
import { asStaff } from './steps/staff.ts'

const DESK = '/desk/campaigns/seen-in-three-weeks/joint-letter'
const OFFICE = 'private.office@department.invalid'
/** A PDF with ten logos is drawn in between. */
const WITHIN = { timeout: 40_000 }
const ANSWER = 'Thank you for your joint letter. We shall look at the waits that you describe.'

test.setTimeout(180_000)

test('a joint letter is looked at first, sent, and answered at an address of its own', async ({
  page,
  chorus,
}) => {
  const signIn = chorus.signIn('coordinator')
  await asStaff(page).signsIn(signIn)
  const mailbox = await page.context().newPage()
  const reader = asMailReader(mailbox)

  await test.step('the coordinator writes it, and looks at it in their own mailbox', async () => {
    await page.goto(DESK)
    await page.getByLabel('Minister’s name').fill('The Minister of State')
    await page.getByLabel('E-mail address').fill(OFFICE)
    await page.getByLabel('Greeting').fill('Dear Minister')
    await page.getByLabel('Covering lines').fill('We write together.')
    await page.getByLabel('Attach the letter as a PDF').check()
    await page.getByRole('button', { name: 'Send one to me first' }).click()
    await expect(page.getByText(`Sent to you (${signIn.email})`)).toBeVisible(WITHIN)
    await reader.opensTheMail({ to: signIn.email, subject: /^Test: / })
    await expect(mailbox.getByRole('article')).toContainText('Dear Minister,')
    await keepPicture(page, 'joint-letter-test')
  })

  await test.step('it goes to the office, once', async () => {
    await page.getByRole('button', { name: 'Send by mail…' }).click()
    await page.getByRole('button', { name: 'Send now' }).click()
    await expect(page.getByText('One mail is on the way')).toBeVisible(WITHIN)
    await reader.opensTheMail({ to: OFFICE, subject: /a letter from/ })
    await expect(mailbox.getByRole('article')).toContainText(/Reference: CJ-/)
    await keepPicture(mailbox, 'joint-letter-mail')
    await asOffice(chorus).answers(await takesTheLetter(mailbox), {
      from: `Private Office <${OFFICE}>`,
      subject: 'Re: Seen in three weeks',
      text: ANSWER,
    })
  })

  await test.step('the answer is read with the others, and says what it answers', async () => {
    await page.goto('/replies')
    const answer = page.getByRole('link', { name: /The Minister of State/ })
    await expect(answer.first()).toBeVisible(WITHIN)
    await expect(page.getByText(/^Answer to the joint letter, sent by /).first()).toBeVisible()
    await keepPicture(page, 'joint-letter-answers')
    await answer.first().click()
    await expect(page.getByText(ANSWER).first()).toBeVisible()
    await expect(page.getByText(/No supporter wrote it, so nobody gets a copy/)).toBeVisible()
    await keepPicture(page, 'joint-letter-answer')
  })

  await test.step('the letter’s page counts it, and each number leads to its list', async () => {
    await page.goto(DESK)
    const card = page.getByRole('listitem').filter({ hasText: 'The Minister of State' })
    await card.getByRole('link', { name: /^1 answered/ }).click()
    const list = page.getByRole('region', { name: 'Answered', exact: true })
    await expect(list.getByRole('rowheader', { name: /The Minister of State/ })).toBeVisible()
    await keepPicture(page, 'joint-letter-desk')
    await page.setViewportSize({ width: 360, height: 800 })
    await keepPicture(page, 'joint-letter-desk-narrow')
    await page.emulateMedia({ colorScheme: 'dark' })
    await keepPicture(page, 'joint-letter-desk-dark')
  })
})
