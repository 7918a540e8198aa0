import { connectDatabase } from '#lib/platform/database.ts'
import { embeddedDatabaseUrl } from '#lib/platform/database-url.ts'
import { makeCampaign } from '#prisma/seed/factories.ts'
import { expect, test } from './fixtures/chorus.ts'
import { keepPicture } from './steps/keep-picture.ts'
import { asMailReader } from './steps/mailbox.ts'
import { asStaff } from './steps/staff.ts'
import { asSupporter, somebody } from './steps/supporter.ts'

test('who reads the answers is chosen with the details of a campaign', async ({ page, chorus }) => {
  await asStaff(page).signsIn(chorus.signIn('coordinator'))
  await page.goto('/desk/campaigns/medicines-that-open/details')
  const alone = page.getByRole('radio', { name: /Each supporter alone/ })
  const saves = async () => {
    await page.getByRole('button', { name: 'Save the details' }).click()
    await expect(page.getByRole('heading', { name: 'Where this campaign stands' })).toBeVisible()
  }
  await expect(alone).toBeChecked()
  await keepPicture(page, 'details-who-reads')
  await page.getByRole('radio', { name: /Supporters and our staff/ }).check()
  await saves()
  await expect(page.getByText('Supporters and our staff')).toBeVisible()
  await page.goto('/desk/campaigns/medicines-that-open/details')
  await alone.check()
  await saves()
  await expect(page.getByText('Each supporter alone')).toBeVisible()
})

test('an answer for its supporter alone reaches them, and staff see only that it came', async ({
  page,
  browser,
  chorus,
}) => {
  const db = connectDatabase(embeddedDatabaseUrl(chorus.dataDir))
  const title = 'Answers for you alone'
  const { slug } = await makeCampaign(db, { title, answersGoTo: 'supporter_alone' })
  const sam = somebody()
  const supporter = asSupporter(page)
  const mail = asMailReader(page)
  const told = /The answer is for you alone\. The .* passes it on to you, and keeps only the day it came\./
  try {
    await test.step('before anything is sent Sam is told that the answer is for them alone', async () => {
      await page.goto(`/campaigns/${slug}`)
      await expect(page.getByText('Answers go to those who wrote, and to nobody else.')).toBeVisible()
      await keepPicture(page, 'campaign-alone')
      await supporter.entersThePostcode('SW1A 1AA')
      await supporter.goesOnToTheLetter()
      await supporter.addsTheirOwnWords(sam.ownWords)
      await expect(page.getByRole('checkbox', { name: /The answer is for me alone/ })).toBeVisible()
      await keepPicture(page, 'about-you-alone')
      await supporter.saysWhoTheyAre(sam)
      await expect(page.getByText(told)).toBeVisible()
      await expect(page.getByRole('article')).toContainText(`Answers to this e-mail go to ${sam.name} alone.`)
      await keepPicture(page, 'check-alone')
      await supporter.checksAndSubmits()
      await mail.opensTheMail({ to: sam.email, subject: /Please confirm/ })
      await expect(page.getByText(told).first()).toBeVisible()
      const link = await mail.confirmationLink()
      await page.goto(link)
      await expect(page.getByText(told)).toBeVisible()
      await keepPicture(page, 'confirm-alone')
      await supporter.confirmsAt(link)
    })

    await test.step('the office is told so too, and answers', async () => {
      await mail.opensTheMail({ to: 'member-5257@mp.invalid', subject: /./, from: sam.name })
      await expect(page.getByText(/Answers to this e-mail go to .* alone\./).first()).toBeVisible()
      await mail.answersAsTheOffice('An answer', 'Canaryword: I will sign the motion.')
      await mail.opensTheMail({ to: sam.email, subject: /^(?!Please confirm|Your letter)/ })
      await expect(page.getByText(/Canaryword: I will sign/).first()).toBeVisible()
      await expect(
        page.getByText('It is for you alone. Keep this e-mail', { exact: false }).first(),
      ).toBeVisible()
    })

    await test.step('Sam reads it on their own page as long as it is here', async () => {
      await page.goto(await mail.ownPageLink())
      await expect(page.getByText(told)).toBeVisible()
      await keepPicture(page, 'own-page-alone')
    })

    await test.step('staff see that it came, and no word of it on any page', async () => {
      const desk = await (await browser.newContext({ baseURL: chorus.url })).newPage()
      await asStaff(desk).signsIn(chorus.signIn('coordinator'))
      const reply = await db.reply.findFirstOrThrow({ where: { letter: { senderEmail: sam.email } } })
      await desk.goto(`/replies?show=all&campaign=${slug}`)
      await expect(
        desk.getByText(/^Answered on .*\. The answer went to the supporter alone\.$/),
      ).toBeVisible()
      await keepPicture(desk, 'replies-alone')
      await desk.goto(`/replies/${reply.id}?show=all`)
      await expect(desk.getByText('there is nothing to mark', { exact: false })).toBeVisible()
      await expect(desk.getByRole('heading', { name: 'What does it say?' })).toHaveCount(0)
      await keepPicture(desk, 'reply-alone')
      const pages = [
        '/dashboard',
        `/replies?show=all`,
        `/replies/${reply.id}?show=all`,
        `/holding-pen/${reply.inboundId}`,
        '/letters?find=Canaryword',
        '/api/replies?show=all&limit=1000',
        `/api/replies/${reply.id}?show=all`,
        `/api/holding-pen/${reply.inboundId}`,
        `/api/replies/${reply.id}/source`,
        `/api/holding-pen/${reply.inboundId}/source`,
      ]
      for (const path of pages) {
        const answer = await desk.request.get(path)
        expect([
          path,
          (await answer.text()).replaceAll('find=Canaryword', '').includes('Canaryword: I will'),
        ]).toEqual([path, false])
      }
      await desk.context().close()
    })
  } finally {
    // The others of this run look at one live campaign.
    await db.campaign.updateMany({ where: { slug }, data: { state: 'closed', closedAt: new Date() } })
    await db.$disconnect()
  }
})
